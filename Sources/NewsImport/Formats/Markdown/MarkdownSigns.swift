/// Tells Markdown from other texts in which lines begin with `#`: scripts, settings, commands at a prompt.
enum MarkdownSigns {
    /// Whether the text begins with a heading, or has several or a fenced block.
    static func occur(in lines: [String]) -> Bool {
        guard let first = lines.firstIndex(where: { !PageLines.isBlank($0) }), !lines[first].hasPrefix("#!") else {
            return false
        }
        if first + 1 < lines.count, MarkdownParser.underline(MarkdownInline.trimmed(lines[first + 1])) == 1,
            !hasRules(lines)
        {
            return true
        }
        let (headings, hasFences) = marks(in: lines)
        guard headings.first == first || headings.count > 1 else { return hasFences }
        return hasFences || !areComments(headings, in: lines, first: first)
    }

    private static let leastOfRule = 10

    /// Whether rules are directly below sentences, so that they separate stories and are not underlines of titles.
    private static func hasRules(_ lines: [String]) -> Bool {
        zip(lines, lines.dropFirst()).contains { above, line in
            line.utf8.count >= leastOfRule && line.utf8.first == UInt8(ascii: "-")
                && MarkdownParser.underline(MarkdownInline.trimmed(line)) != nil
                && MarkdownParser.endsSentence(MarkdownInline.trimmed(above))
        }
    }

    /// The indices of the headings outside fenced blocks, and whether there are such blocks.
    private static func marks(in lines: [String]) -> (headings: [Int], hasFences: Bool) {
        var headings: [Int] = []
        var fence: String?
        var hasFences = false
        for (index, line) in lines.enumerated() {
            switch line.utf8.first {
            case UInt8(ascii: "`"), UInt8(ascii: "~"):
                guard let mark = MarkdownParser.fence(line) else { continue }
                if let open = fence {
                    guard line.hasPrefix(open) else { continue }
                    fence = nil
                    hasFences = true
                } else {
                    fence = mark
                }
            case UInt8(ascii: "#") where fence == nil:
                if MarkdownParser.heading(line) != nil { headings.append(index) }
            default: break
            }
        }
        return (headings, hasFences)
    }

    /// Whether the headings are all of the first level, as comments and prompts are, and either the text around them is
    /// code or text comes before them and most begin with a small letter, as commands do.
    private static func areComments(_ headings: [Int], in lines: [String], first: Int) -> Bool {
        let titles = headings.compactMap { MarkdownParser.heading(lines[$0]) }
        guard titles.count > 1, titles.allSatisfy({ $0.level == 1 }) else { return false }
        if headings.first != first, titles.count(where: { $0.title.first?.isLowercase == true }) * 2 > titles.count {
            return true
        }
        let others = lines.indices.filter { !PageLines.isBlank(lines[$0]) && MarkdownParser.heading(lines[$0]) == nil }
        return others.count(where: { isCode(lines[$0]) }) * 2 > others.count
    }

    /// Whether a line has signs of a program or of settings: an assignment, braces, a variable, a call.
    private static func isCode(_ line: String) -> Bool {
        var previous: UInt8 = 0
        for byte in line.utf8 {
            if "={}$".utf8.contains(byte) || byte == UInt8(ascii: "(") && (0x61...0x7A).contains(previous | 0x20) {
                return true
            }
            previous = byte
        }
        return previous == UInt8(ascii: ";") || previous == UInt8(ascii: ":")
    }
}
