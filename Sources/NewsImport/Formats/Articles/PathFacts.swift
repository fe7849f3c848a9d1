import PageReconstruction

/// The facts in a file's path about its place among other files, in addition to those read by `SourceName`:
/// `2020-12-01/A03.txt`, `20201201-03版.txt`, `rmrb/1946/05/15/3-2.md`.
struct PathFacts: Equatable, Sendable {
    /// The day as `YYYY-MM-DD`.
    private(set) var day: String?
    private(set) var page: PageName?
    /// The number of the story on its page.
    private(set) var story: Int?
    /// Names that may be the newspaper's, likeliest first.
    private let names: [String]
    /// The path before the component with the day; everything below it belongs to one paper.
    private(set) var root: String

    /// - Parameter path: the path within the opened folder or archive, beginning with the name of that folder or
    ///   archive.
    init(_ path: String) {
        let name = SourceName(path: path)
        day = name.day
        let folders = path.split(separator: "/").dropLast().map { String($0) }
        let (before, behind) = Self.aroundDay(name.stem)
        if let (page, story) = Self.page(in: behind, day: day) ?? Self.page(in: before, day: day) {
            (self.page, self.story) = (page, story)
        }
        let year = day.map { String($0.prefix(4)) }
        let dated = folders.firstIndex { folder in year.map { folder.contains($0) } ?? false } ?? folders.count
        root = folders[..<dated].joined(separator: "/")
        let dayFolder = dated < folders.count ? Self.aroundDay(folders[dated]) : ("", "")
        names = [dayFolder.0, dayFolder.1, before, behind] + folders[..<dated].reversed()
    }

    /// The newspaper that the path names, if any. Most pages name their paper themselves.
    var publication: String? { names.lazy.compactMap(Self.newspaper).first }

    /// Whether a name without a day is that of a page: `A03`, `第3版`. A bare number may count anything.
    private static func isPage(_ name: String) -> Bool {
        if name.contains("版") { return true }
        let digits = name.dropFirst()
        return name.first.map { $0.isASCII && $0.isUppercase } ?? false && digits.count == 2
            && digits.allSatisfy { $0.isDigit }
    }

    /// The page and the story that a part of a name states: `A03`, `第02版 要闻`, `3-2`.
    private static func page(in part: String, day: String?) -> (PageName, Int?)? {
        let parts = part.split { "-_. ()（）".contains($0) }.map { String($0) }
        // A longer number after the page's belongs to a day or a volume.
        let hasOthers = parts.dropFirst().contains { $0.count > 3 && $0.allSatisfy(\.isNumber) }
        // A number before a word counts something else, as in `12-feed`, unless the path is a newspaper's.
        let isOfWord =
            day == nil && parts.count > 1 && parts[0].allSatisfy(\.isNumber)
            && parts[1].allSatisfy { $0.isASCII && $0.isLetter }
        guard let first = parts.first, parts.count <= (day == nil ? 2 : 3), !hasOthers, !isOfWord,
            day != nil || isPage(first)
        else { return nil }
        let story = parts.count > 1 ? Int(parts[1]) : nil
        let isNamed = first.hasSuffix("版") && parts.count == 2 && story == nil
        return PageName(isNamed ? parts.joined(separator: " ") : first).map { ($0, story) }
    }

    /// The parts of a name before and behind its day; a name without a day is one part.
    private static func aroundDay(_ stem: String) -> (before: String, behind: String) {
        guard let found = DayInText.first(in: stem) else { return ("", stem) }
        return (String(stem[..<found.range.lowerBound]), String(stem[found.range.upperBound...]))
    }

    /// The newspaper that a folder or a document is named after.
    static func newspaper(_ folder: String) -> String? {
        var name = folder.drop { " -_".contains($0) }
        while let last = name.last, " -_".contains(last) { name.removeLast() }
        let bare = String(name)
        if let known = PaperInitials.paper(of: bare) { return known }
        let isChinese = bare.count >= 2 && ["报", "報", "新闻联播", "周末", "周刊", "参考消息"].contains(where: bare.hasSuffix)
        let words = bare.lowercased().split { " -_".contains($0) }.filter { $0.allSatisfy(\.isLetter) }
        let isEnglish = words.count >= 2 && words.contains { english.contains(String($0)) }
        return isChinese || isEnglish ? bare.replacing("_", with: " ") : nil
    }

    private static let english: Set<String> = [
        "times", "daily", "news", "herald", "gazette", "tribune", "post", "journal", "chronicle", "courier", "star",
        "sun",
        "telegraph", "observer", "press", "mercury", "examiner", "advertiser", "republican", "democrat", "guardian",
    ]
}
