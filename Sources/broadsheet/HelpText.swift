import UnicodeText
import Wording

/// The parser's texts, whose own words are English, in the language of the process.
enum HelpText {
    /// The words that the parser puts between ours.
    private static let words: [Phrase] = [
        "OVERVIEW: ", "USAGE: ", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "Show the version.",
        "Show help information.", "(default: ", "(values: ", "; default: ", "(default)", "<subcommand>",
        "See 'broadsheet help ", "' for detailed help.",
    ]

    /// Cells of a line.
    private static let width = 80
    /// Before what an option does.
    private static let indent = String(repeating: " ", count: 26)

    /// The parser's `message` as people read it.
    static func shown(_ message: String) -> String {
        guard Language.process != .english else { return message }
        // The parser breaks lines at blanks alone, by the length that its own words have.
        var text = message.replacing("\n" + indent, with: " ")
        for word in words { text = text.replacing(word.description, with: said(word)) }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { broken(String($0)) }
            .joined(separator: "\n")
    }

    /// A line in lines that fit: broken before a wide character or behind a blank.
    private static func broken(_ line: String) -> String {
        var (lines, last, cells) = ([String](), "", 0)
        for piece in pieces(of: line) {
            let own = DisplayWidth.cells(of: piece)
            if cells + own > width, cells > indent.count {
                lines.append(last)
                last = line.hasPrefix("  ") ? indent : ""
                cells = last.count
            }
            last += piece
            cells += own
        }
        return (lines + [last]).joined(separator: "\n")
    }

    /// The shortest pieces that stand in one line; a mark that ends a clause stays with what it ends.
    private static func pieces(of line: String) -> [String] {
        var pieces: [String] = []
        for character in line {
            let isWide = DisplayWidth.cells(of: character) == 2 && !"，。；：、）".contains(character)
            if let last = pieces.last?.last, !isWide, last != " " || character == " " {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }
}
