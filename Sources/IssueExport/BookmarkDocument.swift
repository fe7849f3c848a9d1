import NewsModel
import UnicodeText
import Wording

/// Bookmarks as documents for people and for other programs, grouped by issue.
public enum BookmarkDocument {
    /// CSV with one row per bookmark, grouped by issue. Format: RFC 4180; a cell that a spreadsheet would read as a
    /// formula begins with an apostrophe.
    public static func csv(_ bookmarks: [Bookmark]) -> String {
        let names = [
            "issue", "date", "headline", "byline", "quote", "note", "tags", "mark", "created", "modified", "source",
            "id",
        ]
        let rows = bookmarks.groupedByIssue.flatMap(\.bookmarks).map { bookmark in
            [
                bookmark.issue.title ?? "", bookmark.issue.date ?? "", bookmark.article.headline,
                bookmark.article.byline ?? "", bookmark.shownQuote, bookmark.note,
                bookmark.ownTags.joined(separator: ", "), bookmark.markLetter.map(String.init) ?? "", bookmark.created,
                bookmark.modified, bookmark.source,
                bookmark.id,
            ]
        }
        return ([names] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        var safe = safeLines(text)
        if let first = safe.first, "=+-@".contains(first) { safe = "'" + safe }
        guard safe.contains(where: { ",\"\n".contains($0) }) else { return safe }
        return "\"" + safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }

    /// Markdown with one chapter per issue.
    public static func markdown(_ bookmarks: [Bookmark], in language: Language = .english) -> String {
        var lines = ["# " + Phrase("Bookmarks").text(in: language)]
        for group in bookmarks.groupedByIssue {
            lines += ["", "## " + escapedMarkdown(title(of: group, language))]
            for bookmark in group.bookmarks {
                lines += ["", "### " + escapedMarkdown(bookmark.article.headline)]
                if let byline = bookmark.article.byline { lines += ["", escapedMarkdown(byline)] }
                if !bookmark.shownQuote.isEmpty {
                    let quote = paragraphs(bookmark.shownQuote).map { "> " + escapedMarkdown($0) }
                    lines += ["", quote.joined(separator: "\n>\n")]
                }
                for paragraph in paragraphs(bookmark.note) { lines += ["", escapedMarkdown(paragraph)] }
                lines += ["", footer(of: bookmark, language, escapedMarkdown)]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A line such as `2026-11-23 · mark a · #culture`, with the day of creation in the user's time zone.
    private static func footer(of bookmark: Bookmark, _ language: Language, _ escaped: (String) -> String) -> String {
        let mark = bookmark.markLetter.map { letter -> String in
            let named: Phrase = "mark \(letter)"
            return " · " + escaped(named.text(in: language))
        }
        return escaped(bookmark.day) + (mark ?? "") + bookmark.ownTags.map { " · #" + escaped($0) }.joined()
    }

    /// Escapes text so that none of it is markup. Characters that are special anywhere get a backslash; characters that
    /// are special only at the start of a line get one there.
    private static func escapedMarkdown(_ text: String) -> String {
        var escaped = ""
        var isStart = true  // only digits so far
        for (index, character) in TerminalText.safe(text).enumerated() {
            let isList = isStart && (index == 0 ? "#+-=:" : ".)").contains(character)
            if isList || "\\`*_[]<>&|~".contains(character) { escaped.append("\\") }
            escaped.append(character)
            isStart = isStart && character.isNumber
        }
        return escaped
    }

    /// A self-contained HTML page.
    public static func html(_ bookmarks: [Bookmark], in language: Language = .english) -> String {
        let name = Phrase("Bookmarks").text(in: language)
        var lines = [
            "<!DOCTYPE html>", "<html>", "<head><meta charset=\"utf-8\"><title>\(name)</title></head>", "<body>",
            "<h1>\(name)</h1>",
        ]
        for group in bookmarks.groupedByIssue {
            lines += ["<section>", "<h2>" + escapedHTML(title(of: group, language)) + "</h2>"]
            for bookmark in group.bookmarks {
                lines += ["<article id=\"" + escapedHTML(bookmark.id) + "\">"]
                lines += ["<h3>" + escapedHTML(bookmark.article.headline) + "</h3>"]
                if let byline = bookmark.article.byline { lines += ["<address>" + escapedHTML(byline) + "</address>"] }
                let quote = paragraphs(bookmark.shownQuote).map { "<p>" + escapedHTML($0) + "</p>" }
                if !quote.isEmpty { lines += ["<blockquote>"] + quote + ["</blockquote>"] }
                lines += paragraphs(bookmark.note).map { "<p>" + escapedHTML($0) + "</p>" }
                lines += ["<footer>" + footer(of: bookmark, language, escapedHTML) + "</footer>", "</article>"]
            }
            lines += ["</section>"]
        }
        return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
    }

    /// Escapes apostrophes as well, as documents written before have them: a comparison of two exports shows the changes
    /// of bookmarks alone.
    private static func escapedHTML(_ text: String) -> String {
        StoryMarkup.escaped(TerminalText.safe(text)).replacing("'", with: "&#39;")
    }

    /// A heading such as `河口晚报, 2026-11-19`. An issue without a title is named after its file.
    private static func title(of group: IssueBookmarks, _ language: Language) -> String {
        let name = group.issue.title ?? group.bookmarks.first?.sourceName
        let parts = [name, group.issue.date].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? Phrase("Without title and date").text(in: language) : parts.joined(separator: ", ")
    }

    private static func paragraphs(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init)
    }

    private static func safeLines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { TerminalText.safe(String($0)) }.joined(separator: "\n")
    }
}
