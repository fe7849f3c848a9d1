import Files
import Foundation
import NewsImport
import NewsModel
import Testing

@testable import Library

/// The library returns what it was given.
@Suite struct StoredIssueTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
        .standardizedFileURL.path

    private static var names: [String] {
        get throws { try FilePath.names(in: samples).filter { !$0.hasPrefix(".") }.sorted() }
    }

    @Test(arguments: try names)
    func everySampleComesBackWhole(name: String) throws {
        let library = try LibraryDatabase.inMemory()
        if name.hasSuffix(".pdf"), PDFTools().found == nil { return print("SKIPPED: no poppler reads \(name) here.") }
        for issue in try IssueImporter.importIssues(at: Self.samples + "/" + name).map(\.issue) {
            try library.add(issue, source: name)
            let kept = try #require(try library.issue(issue.id))
            #expect(kept.source == name)
            #expect(kept.issue == withoutPlaces(issue))
            #expect(try library.add(kept.issue, source: name) == .unchanged)
        }
    }

    @Test func columnsOfLabelsAndFurnitureComeBack() throws {
        let library = try LibraryDatabase.inMemory()
        var label = Section(name: "副刊", page: 3, sourceLines: [4], articles: [])
        label.columns = 12..<20
        var bare = Section(sourceLines: [1, 2], articles: [])
        bare.columns = 0..<0
        var folio = Furniture(text: "第3版", sourceLines: [1])
        folio.columns = 0..<8
        let furniture = [folio, Furniture(text: "河口晚报", sourceLines: [2])]
        let issue = Issue(id: ContentID("a1"), furniture: furniture, sections: [label, bare])
        try library.add(issue, source: "page.txt")
        #expect(try library.issue(issue.id)?.issue == issue)
    }

    /// The bytes of labels and furniture stored before they had columns, and of a version that adds more.
    @Test func earlierAndLaterRowsAreRead() throws {
        let earlier = Section(page: 3, file: "a.txt", sourceLines: [4], articles: [])
        #expect(Array(earlier.lineData) == [2, 8, 2, 6, 10] + Array("a.txt".utf8))
        #expect(Array(Section(sourceLines: [4], articles: []).lineData) == [2, 8])
        var reader = StoryBytesDecoder(Array(earlier.lineData))
        #expect(try reader.section() == earlier)
        var later = earlier
        later.columns = 2..<9
        reader = StoryBytesDecoder(Array(later.lineData) + [2, 4])
        #expect(try reader.section() == later)
        let furniture = [Furniture(text: "页", sourceLines: [1])]
        let plain = Issue(id: ContentID("a"), source: "s", furniture: furniture, sections: [])
        #expect(Array(plain.furnitureData) == [2, 6] + Array("页".utf8) + [2, 2, 2] + Array("s".utf8))
        var damaged = StoryBytesDecoder(Array(later.lineData.dropLast()))
        #expect(throws: StoryBytesDecoder.Damage.self) { try damaged.section() }
    }

    private func withoutPlaces(_ issue: NewsModel.Issue) -> NewsModel.Issue {
        var issue = issue
        issue.pageSizes = []
        for section in issue.sections.indices {
            for article in issue.sections[section].articles.indices {
                issue.sections[section].articles[article].places = []
            }
        }
        return issue
    }
}
