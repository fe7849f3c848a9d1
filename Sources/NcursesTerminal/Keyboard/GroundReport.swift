import ScreenModel

/// The answer to the background colour query: `11;rgb:ffff/ffff/ffff`.
///
/// Source: xterm's control sequences, Operating System Command 11; X's `XParseColor` for the numbers, of one to four
/// hexadecimal digits each.
enum GroundReport {
    /// - Parameter bytes: all bytes between `ESC ]` and the end of the string.
    static func ground(of bytes: some Sequence<UInt8>) -> Ground? {
        let text = String(decoding: Array(bytes), as: UTF8.self)
        let isKnown = ["11;rgb:", "11;rgba:"].contains { text.hasPrefix($0) }
        guard isKnown, let colon = text.firstIndex(of: ":") else { return nil }
        let parts = text[colon...].dropFirst().split(separator: "/", omittingEmptySubsequences: false).prefix(3)
        let levels = parts.compactMap { digits -> Int? in
            guard (1...4).contains(digits.count), let number = Int(digits, radix: 16) else { return nil }
            return number * 255 / ((1 << (4 * digits.count)) - 1)
        }
        guard levels.count == 3 else { return nil }
        // 0.18 is the luminance of middle grey, halfway between light and dark to the eye.
        return Colour.RGB(levels[0], levels[1], levels[2]).luminance > 0.18 ? .light : .dark
    }
}
