/// How two pieces of text become one: side by side in Chinese, with a space between words, and with the hyphen of a
/// broken word taken out.
enum SeamText {
    static func joined(_ pieces: [String]) -> String {
        var text = ""
        for piece in pieces { append(piece, to: &text) }
        return text
    }

    /// Appends `piece` and answers the scalar offset at which it begins in `text`.
    @discardableResult
    static func append(_ piece: String, to text: inout String) -> Int {
        let before = text.unicodeScalars.suffix(8)
        let after = piece.unicodeScalars.prefix(8)
        if let last = before.last, let first = after.first {
            if isBrokenWord(before, continuedBy: first) {
                text.unicodeScalars.removeLast()
            } else if last.value < 0x2E80, first.value < 0x2E80, last != "-",
                !(before + after).contains(where: \.isHan)
            {
                text += " "
            }
        }
        let start = text.unicodeScalars.count
        text += piece
        return start
    }

    /// `recon-` before `structed`, but not `1914-` before `18` nor `Anglo-` before `Saxon`.
    private static func isBrokenWord(_ text: Substring.UnicodeScalarView, continuedBy after: Unicode.Scalar) -> Bool {
        guard let hyphen = text.last, hyphen == "-" || hyphen == "\u{2010}" || hyphen == "\u{AD}" else { return false }
        return after.isLowerLatin && (text.dropLast().last?.isLatin ?? false)
    }
}
