import PageReconstruction

/// Text to numbered lines.
enum PageLines {
    /// The lines of `text`, numbered from 1: they end with LF or CR LF, or with CR where the text has no LF at all.
    static func lines(of text: String) -> [SourceLine] {
        let ending: UInt8 = text.utf8.contains(0x0A) ? 0x0A : 0x0D
        var lines: [SourceLine] = []
        for piece in text.utf8.split(separator: ending, omittingEmptySubsequences: false) {
            let line = piece.last == 0x0D ? piece.dropLast() : piece
            lines.append(SourceLine(number: lines.count + 1, text: String(Substring(line))))
        }
        return lines
    }

    static func isBlank(_ line: String) -> Bool {
        line.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
