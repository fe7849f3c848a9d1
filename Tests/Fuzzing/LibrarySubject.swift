import Files
import Glibc
import Library
import NewsModel
import TextSearch

/// The library, damaged: whatever happened to it, a sentence or what is still there, and nothing is overwritten by reading.
public struct LibrarySubject: FuzzSubject {
    public static let name = "library"

    private let file: FuzzFile
    private let sound: [UInt8]
    private let issues: [Issue]

    public init(folder: String) throws {
        file = FuzzFile(path: folder + "/library.sqlite")
        issues = (0..<20).map(Self.issue)
        do {
            let library = try LibraryDatabase(path: file.path)
            for issue in issues { try library.add(issue, source: "s") }
            try library.remove(issues[3].id)
            try library.remember(ReadingState(issue: issues[0].id, article: issues[0].articles[0].id, isRead: true))
            try library.save(SavedSearch(name: "桥", query: "桥"))
        }
        sound = file.read() ?? []
    }

    public mutating func round(_ damage: inout ByteDamage) throws {
        try file.clear()
        let bytes = damaged(&damage)
        try file.write(bytes)
        do throws(LibraryError) {
            let library = try LibraryDatabase(path: file.path)
            read(library)
            // Bringing its tables up to date is the only change that opening may make.
            if file.read() == bytes { try write(library) }
        } catch {
            try FuzzFailure.unless(error.description.hasSuffix("."), "no sentence: \(error)")
        }
    }

    /// Bytes, runs and lengths: pages are of one size, so that text is not put in or taken out.
    private func damaged(_ damage: inout ByteDamage) -> [UInt8] {
        var bytes = sound
        let start = damage.random.below(4) == 0 ? 0 : 100  // SQLite's header is found out at once
        for _ in 0...damage.random.below(30) {
            let place = start + damage.random.below(bytes.count - start)
            switch damage.random.below(4) {
            case 0: bytes[place] ^= 1 << UInt8(damage.random.below(8))
            case 1:
                let end = min(bytes.count, place + damage.random.below(200))
                for index in place..<end { bytes[index] = 0 }
            default: bytes[place] = UInt8(truncatingIfNeeded: damage.random.next())
            }
        }
        if damage.random.below(6) == 0 { bytes.removeLast(damage.random.below(bytes.count)) }
        return bytes
    }

    private func read(_ library: LibraryDatabase) {
        _ = try? library.publications()
        _ = try? library.issues()
        _ = try? library.savedSearches()
        _ = try? library.searchHistory()
        _ = try? library.sizes()
        for issue in issues.prefix(6) {
            _ = try? library.issue(issue.id)
            _ = try? library.readingStates(of: issue.id)
            _ = try? library.neighbour(of: issue.id, isLater: true)
        }
        for typed in ["桥", "通车", "张改娜", "zgn", "bridge number", "section:要闻 桥", "is:unread 桥"] {
            for order in SearchOrder.allCases { _ = try? library.search(TextQuery(typed), order: order) }
            _ = try? library.count(TextQuery(typed))
        }
    }

    private func write(_ library: LibraryDatabase) throws(LibraryError) {
        try library.add(Self.issue(100), source: "s")
        try library.remember(ReadingState(issue: issues[1].id, article: issues[1].articles[0].id, isRead: true))
        try library.remove(issues[2].id)
        _ = try library.search(TextQuery("桥"), order: .newest)
    }

    private static func issue(_ number: Int) -> Issue {
        let articles = (0..<6).map { story in
            Article(
                id: ContentID(hashing: ["n\(number)", "\(story)"]), headline: "标题\(story)",
                sourceLines: [story * 10 + 1],
                body: [
                    Paragraph("河边第\(number)座桥通车了,记者张改娜报道。", sourceLines: [story * 10 + 2]),
                    Paragraph("Bridge number \(number * story) opens", sourceLines: [story * 10 + 3]),
                ])
        }
        return Issue(
            id: ContentID(hashing: ["n\(number)"]), title: "n\(number)", publication: "河口晚报",
            date: "2024-01-\(number % 20 + 10)", language: "zh", sections: [Section(name: "要闻", articles: articles)])
    }
}
