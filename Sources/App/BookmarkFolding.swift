import Anchoring
import NewsModel
import UnicodeText

/// Text folded as for search, so that bookmarks can be compared and found.
public enum BookmarkFolding {
    /// For finding quotes: the folded units, each with the range of scalars that it comes from.
    @Sendable public static func quote(_ text: String) -> FoldedQuote {
        let folded = FoldedText(text)
        return FoldedQuote(
            units: folded.units, ranges: folded.units.indices.map { folded.sourceRange(of: $0..<$0 + 1) })
    }

    /// For comparing headlines.
    public static func units(_ text: String) -> [UInt32] {
        FoldedText(text).units.filter { $0 != FoldedText.blank }
    }

    /// For looking words up in a text.
    public static func key(_ text: String) -> String { FoldedText(text).text }
}
