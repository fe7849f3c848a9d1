import UnicodeText
import Wording

/// Translates the parser's output, which has English words of its own, into the language of the process.
enum HelpText {
    /// The parser's own words.
    private static let words: [Phrase] = [
        "OVERVIEW: ", "USAGE: ", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "Show the version.",
        "Show help information.", "(default: ", "(values: ", "; default: ", "(default)", "<subcommand>",
        "See 'broadsheet help ", "' for detailed help.",
    ]

    /// The width of a line, in cells.
    private static let width = 80
    /// The indent of an option's description.
    private static let indent = String(repeating: " ", count: 26)

    /// The parser's `message` in the language of the process.
    static func shown(_ message: String) -> String {
        guard Language.process != .english else { return message }
        // The parser wraps lines at spaces only, and by the width of its own English words.
        var text = message.replacing("\n" + indent, with: " ")
        for word in words { text = text.replacing(word.description, with: said(word)) }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { broken(String($0)) }
            .joined(separator: "\n")
    }

    /// Wraps a line before wide characters and after spaces.
    private static func broken(_ line: String) -> String {
        var (lines, last, cells) = ([String](), "", 0)
        for run in unbreakableRuns(of: line) {
            let own = DisplayWidth.cells(of: run)
            if cells + own > width, cells > indent.count {
                lines.append(last)
                last = line.hasPrefix("  ") ? indent : ""
                cells = last.count
            }
            last += run
            cells += own
        }
        return (lines + [last]).joined(separator: "\n")
    }

    /// The runs of a line that are never broken. Closing punctuation stays with the character before it.
    private static func unbreakableRuns(of line: String) -> [String] {
        var runs: [String] = []
        for character in line {
            let isWide = DisplayWidth.cells(of: character) == 2 && !"，。；：、）".contains(character)
            if let last = runs.last?.last, !isWide, last != " " || character == " " {
                runs[runs.count - 1].append(character)
            } else {
                runs.append(String(character))
            }
        }
        return runs
    }
}
