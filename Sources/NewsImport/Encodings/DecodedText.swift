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

    /// Sentences about the decoding, one for each kind of problem.
    func notices(path: String) -> [Phrase] {
        var notices: [Phrase] = []
        if isGuessed { notices.append("\(path) does not say its encoding and was read as \(encoding).") }
        if badSequences > 0 {
            notices.append("\(path) is not valid \(encoding): \(counted: badSequences, "place") shown as \u{FFFD}.")
        }
        return notices
    }
}
