import Wording

/// Text decoded from bytes, and how it was decoded.
struct DecodedText: Sendable {
    /// Valid UTF-8 without a byte order mark.
    let utf8: ArraySlice<UInt8>
    /// The name of the encoding, as the `--encoding` option takes it.
    let encoding: String
    /// Whether the encoding was detected from the text alone.
    var isGuessed = false
    /// The number of byte sequences that are invalid in the encoding; each was replaced by `U+FFFD`.
    var badSequences = 0

    var string: String { String(decoding: utf8, as: UTF8.self) }

    /// A sentence about characters that could not be decoded. A guessed encoding is told once for all files of an
    /// import (`LeftOutFiles`).
    func notices(path: String) -> [Phrase] {
        guard badSequences > 0 else { return [] }
        return ["\(path) is not valid \(encoding): \(counted: badSequences, "place") shown as \u{FFFD}."]
    }
}
