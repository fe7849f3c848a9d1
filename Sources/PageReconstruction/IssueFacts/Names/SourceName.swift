/// The facts about a page that are found in the names of its file and folders.
public struct SourceName: Equatable, Sendable {
    /// The file name without its extension.
    public let stem: String
    /// The days that the name can mean, likeliest first; several if day and month are ambiguous.
    let days: [CalendarDay]
    /// The folders that contain the file, at most four.
    private let folders: [String]
    private let isInFolderOfDay: Bool

    /// - Parameter monthFirst: whether the page's language puts the month before the day.
    public init(path: String, monthFirst: Bool = false) {
        let parts = path.split { $0 == "/" || $0 == "\\" }.map(String.init)
        let file = parts.last ?? ""
        stem = Self.withoutExtension(file)
        folders = parts.dropLast().suffix(4)
        let inFile = Self.days(in: stem, monthFirst: monthFirst)
        let inFolders = inFile.isEmpty ? Self.day(inFolders: folders, file: file) : []
        days = inFile + inFolders
        isInFolderOfDay = !inFolders.isEmpty
    }

    /// The likeliest day as `YYYY-MM-DD`.
    public var day: String? { days.first?.iso }

    /// The page stated in the file name.
    var folio: PageFolio? { PageFolio(fileName: stem, isInFolderOfDay: isInFolderOfDay) }

    /// The names of the file and its folders, which may contain the newspaper's name.
    var parts: [String] { ([stem] + folders).map { PaperInitials.paper(of: $0) ?? $0 } }

    /// The days in a file name: `20241231.md`, `1858-12-07_01-00001.txt`, `096_11-11-1966_TITLE.txt`, `1916年1月2日.txt`.
    private static func days(in name: String, monthFirst: Bool) -> [CalendarDay] {
        let tokens = DateTokens.tokens(of: name)
        let found =
            NumericDates(tokens: tokens, monthFirst: monthFirst).expressions()
            + ChineseDates(tokens: tokens).expressions()
            + WesternDates(tokens: tokens.filter { $0.text != "_" }).expressions()
        guard let date = found.first(where: { $0.day != nil }), let day = date.day else { return [] }
        guard date.isEitherOrder, let other = CalendarDay(year: day.year, month: day.day, day: day.month) else {
            return [day]
        }
        return [day, other]
    }

    /// The day in the folder names: one folder (`2020-12-01`), or year, month and day (`1946/05/15`). The file name may
    /// be the last part, as in `1946/05/15.txt`.
    private static func day(inFolders folders: [String], file: String) -> [CalendarDay] {
        let names = folders + [withoutExtension(file)]
        for end in stride(from: names.count, to: 0, by: -1) {
            if end < names.count, let day = wholeDay(names[end - 1]) { return [day] }
            guard end >= 2 else { continue }
            let joined = names[max(0, end - 3)..<end].joined(separator: "-")
            if end >= 3, let day = wholeDay(joined) { return [day] }
            // The day may also be split in two: `2011-03/05`, `201103/05`.
            if let day = wholeDay(names[end - 2] + "-" + names[end - 1]) ?? wholeDay(names[end - 2] + names[end - 1]) {
                return [day]
            }
        }
        return []
    }

    /// The day that makes up the whole name.
    private static func wholeDay(_ name: String) -> CalendarDay? {
        let tokens = DateTokens.tokens(of: name)
        let found =
            NumericDates(tokens: tokens, monthFirst: false).expressions() + ChineseDates(tokens: tokens).expressions()
        guard let date = found.first, date.tokens == tokens.indices, !date.isEitherOrder else { return nil }
        return date.day
    }

    private static func withoutExtension(_ file: String) -> String {
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
        let ending = file[file.index(after: dot)...]
        // The last number of `2. 8. 1914` is not an extension.
        return ending.contains(where: { !$0.isNumber }) && ending.count <= 8 && !ending.contains(" ")
            ? String(file[..<dot]) : file
    }
}
