import PageReconstruction

/// Days in the eras and numerals of East Asia, which `WrittenDate` and `DayInText` do not know: `令和3年3月4日`,
/// `民國110年3月4日`, `二〇二一年三月四日`.
enum EastAsianDay {
    /// The day that the text states, as `YYYY-MM-DD`.
    static func iso(_ text: String) -> String? {
        guard text.utf8.count <= longestText, text.contains("年"), text.contains("月") else { return nil }
        return SourceName(path: text).day
    }

    /// The length of the longest date, in bytes; a longer text is a sentence.
    private static let longestText = 200
}
