import Wording

/// Text that was made of bytes, and how.
struct DecodedText: Sendable {
    /// Valid UTF-8 without a byte order mark.
    let utf8: ArraySlice<UInt8>
    /// The name of the encoding, as `--encoding` takes it.
    let encoding: String
    /// Whether nothing but the text itself told the encoding.
    var isGuessed = false
    /// Sequences of bytes that are none of the encoding: each stands as `U+FFFD`.
    var badSequences = 0

    var string: String { String(decoding: utf8, as: UTF8.self) }

    /// Sentences about the decoding, one for each matter.
    func notices(path: String) -> [Phrase] {
        var notices: [Phrase] = []
        if isGuessed { notices.append("\(path) does not say its encoding and was read as \(encoding).") }
        if badSequences > 0 {
            notices.append("\(path) is not valid \(encoding): \(counted: badSequences, "place") shown as \u{FFFD}.")
        }
        return notices
    }
}
