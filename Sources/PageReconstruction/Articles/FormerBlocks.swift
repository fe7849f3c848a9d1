/// The texts into which earlier versions split a page. They give the page's former id, which matches bookmarks and
/// libraries of those versions, so this rule must never change.
///
/// Each line was a text, except on a page whose lines were wrapped to a measure: there a line was continued if the first
/// word of the next line would not have fitted on it.
struct FormerBlocks {
    private(set) var texts: [String] = []

    private struct Line {
        let text: String
        /// The approximate width in cells; a full-width character counts as two.
        let width: Int
        let firstWord: Int
        let isIndented: Bool

        init(_ text: String, raw: String) {
            self.text = text
            var width = 0
            var firstWord: Int?
            for scalar in text.unicodeScalars {
                if scalar == " ", firstWord == nil { firstWord = width }
                width += scalar.value >= 0x2E80 ? 2 : 1
            }
            self.width = width
            let startsWide = (text.unicodeScalars.first?.value ?? 0) >= 0x2E80
            self.firstWord = startsWide ? 2 : firstWord ?? width
            let spaces = raw.unicodeScalars.prefix { $0.isBlank }
            isIndented = spaces.reduce(0) { $0 + ($1.value == 0x3000 ? 2 : 1) } >= 2
        }

        func isFull(before next: Line, measure: Int) -> Bool {
            text.hasSuffix("-") || width + 1 + next.firstWord > measure
        }
    }

    init(_ source: SourceLines) {
        let lines = source.map { Line(PageBlocks.trimmed($0.text), raw: $0.text) }
        let groups = lines.split { $0.text.isEmpty }.map(Array.init)
        let isWrapped = Self.areWrapped(groups)
        for group in groups {
            let measure = group.map(\.width).max() ?? 0
            var pending: [String] = []
            for (index, line) in group.enumerated() {
                pending.append(line.text)
                let goesOn =
                    isWrapped && index + 1 < group.count && !group[index + 1].isIndented
                    && line.isFull(before: group[index + 1], measure: measure)
                if goesOn { continue }
                texts.append(Self.joined(pending))
                pending = []
            }
        }
    }

    /// Whether three quarters of the breaks within groups follow full lines, and little of the text is in wider lines.
    private static func areWrapped(_ groups: [[Line]]) -> Bool {
        let widest = groups.filter { $0.count > 1 }.flatMap { $0.map(\.width) }.max() ?? 0
        let widths = groups.flatMap { $0.map(\.width) }
        guard widths.filter({ $0 > widest + 8 }).reduce(0, +) * 4 < widths.reduce(0, +) else { return false }
        var full = 0
        var breaks = 0
        for lines in groups where lines.count > 1 {
            let measure = lines.count > 2 ? lines.map(\.width).max() ?? 0 : widest
            guard measure >= 24, measure <= 160 else { continue }
            for index in 0..<(lines.count - 1) {
                breaks += 1
                if lines[index].isFull(before: lines[index + 1], measure: measure) { full += 1 }
            }
        }
        return breaks >= 2 && full * 4 >= breaks * 3
    }

    private static func joined(_ chunks: [String]) -> String {
        var text = ""
        for chunk in chunks {
            // `joint` returns before the text grows: a reference held during the append would copy the whole text for
            // each chunk.
            switch joint(text, chunk) {
            case .none: break
            case .blank: text += " "
            case .brokenWord: text.unicodeScalars.removeLast()
            }
            text += chunk
        }
        return text
    }

    private enum Joint {
        case none, blank, brokenWord
    }

    private static func joint(_ text: String, _ chunk: String) -> Joint {
        let before = text.unicodeScalars.suffix(8)
        let after = chunk.unicodeScalars.prefix(8)
        guard let last = before.last, let first = after.first else { return .none }
        if last == "-" || last == "\u{2010}" || last == "\u{AD}", first.isLowerLatin,
            before.dropLast().last?.isLatin ?? false
        {
            return .brokenWord
        }
        let isWestern =
            last.value < 0x2E80 && first.value < 0x2E80 && last != "-" && !before.contains(where: \.isHan)
            && !after.contains(where: \.isHan)
        return isWestern ? .blank : .none
    }
}
