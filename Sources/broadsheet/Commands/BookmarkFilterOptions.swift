import ArgumentParser
import NewsModel
import UnicodeText
import Wording

/// The options that select bookmarks.
struct BookmarkFilterOptions: ParsableArguments {
    @Option(name: .customLong("tag"), help: .said("Only those with this tag; may be given several times."))
    var tags: [String] = []

    @Option(help: .said("Only those with these words in quote, note, headline or issue."))
    var text: String?

    @Option(help: .said("Only those made on this day (YYYY-MM-DD) or later."))
    var from: String?

    @Option(help: .said("Only those made on this day (YYYY-MM-DD) or earlier."))
    var to: String?

    @Option(help: .said("The order: \(BookmarkOrder.allCases.map { Phrase(text: $0.rawValue) }.joined())."))
    var sort: BookmarkOrder?

    func validate() throws {
        for day in [from, to].compactMap(\.self) where !DayPrefix.isOne(day) {
            throw ValidationError(said("\(day) is no day: write YYYY-MM-DD, or YYYY-MM for a month."))
        }
    }

    /// The bookmarks that pass the filter, in the order of `--sort`, by default that of the file.
    func chosen(from bookmarks: [Bookmark]) -> [Bookmark] {
        let words = (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        let filter = BookmarkFilter(tags: tags, words: words, from: from, to: to)
        let chosen = bookmarks.filter(filter.matcher { FoldedText($0).units })
        return sort?.sorted(chosen) ?? chosen
    }
}

extension BookmarkOrder: ExpressibleByArgument {}
