/// A name made from content: 128 bits of FNV-1a, written as 32 hexadecimal digits, equal wherever the content is.
///
/// Source: Fowler, Noll, Vo and Eastlake, *The FNV Non-Cryptographic Hash Algorithm*, 128-bit parameters.
public struct ContentID: Hashable, Sendable, CustomStringConvertible {
    /// 32 lower-case hexadecimal digits when made here; whatever a file says when read from one.
    public let description: String

    /// An id as a file or a command line gives it.
    public init(_ written: String) {
        description = written
    }

    /// The id of `parts`: the split between them counts, so `["ab"]` and `["a", "b"]` differ.
    public init(hashing parts: [String]) {
        var hash = Self.emptyHash
        for part in parts {
            var part = part
            part.withUTF8 { Self.mix($0, into: &hash) }
            withUnsafeBytes(of: 0xFF as UInt8) {  // never a byte of UTF-8
                Self.mix($0.bindMemory(to: UInt8.self), into: &hash)
            }
        }
        self.init(hash)
    }

    /// The id of `bytes`.
    public init(ofBytes bytes: [UInt8]) {
        var hash = Self.emptyHash
        bytes.withUnsafeBufferPointer { Self.mix($0, into: &hash) }
        self.init(hash)
    }

    private static let emptyHash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    private static func mix(_ bytes: UnsafeBufferPointer<UInt8>, into hash: inout UInt128) {
        for byte in bytes {
            hash ^= UInt128(byte)
            hash = hash &* 0x0000_0000_0100_0000_0000_0000_0000_013b
        }
    }

    private init(_ hash: UInt128) {
        let digits = Array("0123456789abcdef".utf8)
        description = String(unsafeUninitializedCapacity: 32) { bytes in
            for place in 0..<32 { bytes[place] = digits[Int(hash >> UInt128(124 - 4 * place) & 0xF)] }
            return 32
        }
    }
}
