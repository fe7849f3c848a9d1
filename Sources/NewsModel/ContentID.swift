/// An id computed from content, so that equal content has equal ids: 128 bits of SHA-256, as 32 hexadecimal digits.
///
/// Nobody can forge other content with the id of existing content. Earlier versions used FNV-1a, with which that is
/// possible: `init(formerlyHashing:)` computes their ids, which older bookmarks and libraries contain.
public struct ContentID: Hashable, Sendable, CustomStringConvertible {
    /// 32 lower-case hexadecimal digits if computed here; any text if read from a file.
    public let description: String

    /// Creates an id from a file or a command line, unchecked.
    public init(_ written: String) {
        description = written
    }

    /// Computes the id of `parts`. Boundaries count: `["ab"]` and `["a", "b"]` have different ids.
    public init(hashing parts: some Sequence<String>) {
        var hash = SHA256()
        for part in parts {
            hash.update(part.utf8)
            hash.update(CollectionOfOne(Self.partEnd))
        }
        self.init(bytes: hash.finalize().prefix(16))
    }

    /// Computes the id that earlier versions gave `parts`, by FNV-1a.
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

    /// Ends each part; never occurs in UTF-8.
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
    /// Whether an id, possibly from an earlier version, names this issue.
    public func isNamed(_ id: ContentID) -> Bool { id == self.id || id == formerID }
}

extension Article {
    /// Whether an id, possibly from an earlier version, names this story.
    public func isNamed(_ id: ContentID) -> Bool { id == self.id || id == formerID }
}
