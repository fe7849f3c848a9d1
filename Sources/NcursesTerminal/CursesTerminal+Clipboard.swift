import UnicodeText

extension CursesTerminal {
    /// The longest text to copy, in UTF-8 bytes, that every terminal supporting the sequence accepts: tmux drops a
    /// sequence of more than 1 MiB.
    private static let mostCopied = 786_000

    /// Copies text to the terminal's clipboard, which may be on another computer; a terminal that does not know the
    /// sequence ignores it. Control characters are removed, because a shell that the text is pasted into might execute
    /// them.
    ///
    /// - Returns: the number of characters sent, less than `text` has if it is too long.
    ///
    /// Source: xterm's control sequences, Operating System Command 52.
    public func copy(_ text: String) -> Int {
        var bytes = 0
        let sent = TerminalText.safeLines(text).prefix {
            bytes += $0.utf8.count
            return bytes <= Self.mostCopied
        }
        output.send("\u{1B}]52;c;\(Self.base64(Array(sent.utf8)))\u{07}")
        return sent.count
    }

    /// Encodes bytes as in RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for digit in 0..<4 {
                encoded.append(digit > group.count ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * digit) & 63])
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
