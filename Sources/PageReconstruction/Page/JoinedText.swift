/// Text put together from chunks: side by side in Chinese, with a space between words, and with the hyphen of a broken
/// word taken out.
struct JoinedText {
    private(set) var text = ""
    /// Scalars of the text, counted as it grows: counting anew at each chunk would take the square of its length.
    private var length = 0

    static func joined(_ chunks: [String]) -> String {
        if chunks.count == 1 { return chunks[0] }
        var boundaries = JoinedText()
        for chunk in chunks { boundaries.append(chunk) }
        return boundaries.text
    }

    /// Appends `chunk` and answers the scalar offset at which it begins in the text.
    @discardableResult
    mutating func append(_ chunk: String) -> Int {
        let before = text.unicodeScalars.suffix(8)
        let after = chunk.unicodeScalars.prefix(8)
        if let last = before.last, let first = after.first {
            if Self.isBrokenWord(before, continuedBy: first) {
                text.unicodeScalars.removeLast()
                length -= 1
            } else if last.value < 0x2E80, first.value < 0x2E80, last != "-",
                !(before + after).contains(where: \.isHan)
            {
                text += " "
                length += 1
            }
        }
        let start = length
        text += chunk
        length += chunk.unicodeScalars.count
        return start
    }

    /// `recon-` before `structed`, but not `1914-` before `18` nor `Anglo-` before `Saxon`.
    private static func isBrokenWord(_ text: Substring.UnicodeScalarView, continuedBy after: Unicode.Scalar) -> Bool {
        guard let hyphen = text.last, hyphen == "-" || hyphen == "\u{2010}" || hyphen == "\u{AD}" else { return false }
        return after.isLowerLatin && (text.dropLast().last?.isLatin ?? false)
    }
}
