/// A name made from content, equal wherever the content is: 128 bits of SHA-256 as 32 hexadecimal digits.
///
/// Nobody can make other content with the id of what is kept already. Earlier versions took FNV-1a, for which one can:
/// `init(formerlyHashing:)` gives their ids, by which bookmarks and libraries of that time are found again.
public struct ContentID: Hashable, Sendable, CustomStringConvertible {
    /// 32 lower-case hexadecimal digits when made here; whatever a file says when read from one.
    public let description: String

    /// An id as a file or a command line gives it.
    public init(_ written: String) {
        description = written
    }

    /// The id of `parts`: the split between them counts, so `["ab"]` and `["a", "b"]` differ.
    public init(hashing parts: some Sequence<String>) {
        var hash = SHA256()
        for part in parts {
            hash.update(part.utf8)
            hash.update(CollectionOfOne(Self.partEnd))
        }
        self.init(bytes: hash.finalize().prefix(16))
    }

    /// The id that `parts` had in earlier versions, by FNV-1a.
    ///
    /// Source: Fowler, Noll, Vo and Eastlake, *The FNV Non-Cryptographic Hash Algorithm*, 128-bit parameters.
    public init(formerlyHashing parts: [String]) {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for part in parts {
            for byte in Array(part.utf8) + [Self.partEnd] {
                hash ^= UInt128(byte)
                hash = hash &* 0x0000_0000_0100_0000_0000_0000_0000_013b
            }
        }
        self.init(bytes: (0..<16).map { UInt8(truncatingIfNeeded: hash >> UInt128(120 - 8 * $0)) })
    }

    /// Never a byte of UTF-8.
    private static let partEnd: UInt8 = 0xFF

    private init(bytes: some Sequence<UInt8>) {
        let digits = Array("0123456789abcdef".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0xF)])
        }
        description = String(text)
    }
}

extension Issue {
    /// Whether an id, perhaps one of an earlier version, names this issue.
    public func isNamed(_ id: ContentID) -> Bool { id == self.id || id == formerID }
}

extension Article {
    /// Whether an id, perhaps one of an earlier version, names this story.
    public func isNamed(_ id: ContentID) -> Bool { id == self.id || id == formerID }
}
