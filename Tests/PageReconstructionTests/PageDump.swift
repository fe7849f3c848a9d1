import NewsModel
import PageReconstruction

/// A page as text, for tests that compare what was rebuilt at one glance.
enum PageDump {
    static func lines(_ text: String) -> SourceLines {
        SourceLines(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    static func dump(_ issue: NewsModel.Issue) -> String {
        var out: [String] = []
        for piece in issue.furniture { out.append("furniture \(piece.sourceLines) \(piece.text)") }
        for section in issue.sections {
            if let name = section.name { out.append("section \(section.sourceLines) \(name)") }
            for article in section.articles { out += dump(article) }
        }
        return out.joined(separator: "\n")
    }

    private static func dump(_ article: Article) -> [String] {
        var out = ["article \(article.sourceLines)"]
        if let kicker = article.kicker { out.append("  kicker \(kicker)") }
        if let headline = article.headline { out.append("  headline \(headline)") }
        if let deck = article.deck { out.append("  deck \(deck)") }
        if let byline = article.bylineText { out.append("  line \(byline)") }
        if let dateline = article.dateline { out.append("  dateline \(dateline)") }
        for byline in article.bylines { out.append("  by \(byline.role ?? "-") \(byline.name)") }
        for paragraph in article.body {
            let joins = paragraph.joins.map { "\($0.after)@\($0.character)\($0.doubtful ? "?" : "")" }
            let joined = joins.isEmpty ? "" : " joins " + joins.joined(separator: " ")
            out.append("  \(paragraph.sourceLines)\(joined) \(paragraph.text)")
        }
        for photo in article.photos {
            out.append("  photo \(photo.sourceLines) \(photo.caption) | \(photo.credit ?? "-")")
        }
        return out
    }

    /// The 1-based numbers of the lines that are not blank.
    static func filledLines(_ lines: SourceLines) -> [Int] {
        lines.filter { line in
            line.text.unicodeScalars.contains {
                !$0.properties.isWhitespace && $0.value != 0xFEFF && $0.value != 0x200B
            }
        }.map(\.number)
    }

    /// The 1-based numbers of all lines that stand somewhere in the issue, as often as they stand there.
    static func placedLines(_ issue: NewsModel.Issue) -> [Int] {
        var lines = issue.furniture.flatMap(\.sourceLines)
        for section in issue.sections {
            lines += section.sourceLines
            for article in section.articles {
                lines += article.sourceLines
                lines += article.body.flatMap(\.sourceLines)
                lines += article.photos.flatMap(\.sourceLines)
            }
        }
        return lines.sorted()
    }

    /// The letters and digits of the lines, in no order, with how often they stand there.
    static func words(of lines: SourceLines) -> [Character: Int] { count(lines.map(\.text)) }

    /// The letters and digits of everything in the issue.
    static func words(of issue: NewsModel.Issue) -> [Character: Int] {
        var texts = issue.furniture.map(\.text) + issue.sections.compactMap(\.name)
        for article in issue.articles {
            texts += [article.kicker, article.headline, article.deck, article.bylineText].compactMap { $0 }
            texts += article.body.map(\.text)
            texts += article.photos.flatMap { [$0.caption, $0.credit ?? ""] }
        }
        return count(texts)
    }

    private static func count(_ texts: [String]) -> [Character: Int] {
        var counts: [Character: Int] = [:]
        for character in texts.joined() where character.isLetter || character.isNumber {
            counts[character, default: 0] += 1
        }
        return counts
    }
}
