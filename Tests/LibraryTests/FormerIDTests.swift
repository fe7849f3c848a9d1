import Library
import NewsModel
import Testing
import TextSearch

/// Libraries that earlier versions filled.
@Suite struct FormerIDTests {
    private let library: LibraryDatabase
    private let old = sampleIssue("旧名", date: "2024-01-01", ["桥\n河边的路灯亮了，大家都去看，看完就回家。", "船\n渡船停了。"])

    init() throws {
        library = try LibraryDatabase.inMemory()
        try library.add(old, source: "s")
        try library.remember(ReadingState(issue: old.id, article: old.articles[0].id, isRead: true))
        try library.setFinished(true, old.id)
    }

    /// The same issue as this version reads it, its stories in another order.
    private func anew(_ texts: [String]) -> NewsModel.Issue {
        var issue = sampleIssue("新名", date: "2024-01-01", texts)
        issue.formerID = old.id
        for index in issue.sections[0].articles.indices {
            let headline = issue.sections[0].articles[index].headline
            issue.sections[0].articles[index].formerID = old.articles.first { $0.headline == headline }?.id
        }
        return issue
    }

    @Test func anImportGivesTheIssueItsNewIDs() throws {
        let issue = anew(["船\n渡船停了。", "桥\n河边的路灯亮了，\n大家都去看，看完就回家。"])
        #expect(try library.add(issue, source: "s") == .updated)
        #expect(try library.add(issue, source: "s") == .unchanged)
        #expect(try library.issues().map(\.reference.id) == [issue.id])
        #expect(try library.issues().map(\.storiesRead) == [1])
        #expect(try library.issues().map(\.isFinished) == [true])
        #expect(
            try library.readingStates(of: issue.id) == [
                ReadingState(issue: issue.id, article: issue.articles[1].id, isRead: true)
            ])
        #expect(try library.issue(issue.id)?.issue == issue)
    }

    @Test func otherTextOfTheSameFormerIDTakesNothing() throws {
        let forged = anew(["桥\n这里写的是完全不同的另一件事，谁也没有去看。", "船\n没有船。"])
        #expect(try library.add(forged, source: "t") == .added)
        #expect(try library.issues().count == 2)
        #expect(try library.issue(old.id)?.issue.articles == old.articles)
        #expect(try library.readingStates(of: old.id).map(\.isRead) == [true])
        #expect(try library.readingStates(of: forged.id).isEmpty)
    }

    @Test func aFileFromElsewhereTakesOnlyTheSameText() throws {
        let long = String(repeating: "河边的路灯一盏一盏亮了，大家都去看。", count: 30)
        let kept = sampleIssue("长", date: "2024-01-02", ["灯\n\(long)渡船明天停航。"])
        try library.add(kept, source: "a")
        var altered = sampleIssue("新长", date: "2024-01-02", ["灯\n\(long)渡船明天不停。"])
        altered.formerID = kept.id
        #expect(try library.add(altered, source: "elsewhere") == .added)
        #expect(try library.issue(kept.id)?.issue.articles == kept.articles, "one sentence of it is another")
        try library.remove(altered.id)
        var same = sampleIssue("新长", date: "2024-01-02", ["灯\n\(long)渡船明天停航。"])
        same.formerID = kept.id
        #expect(try library.add(same, source: "elsewhere") == .updated)
        #expect(try library.issue(kept.id)?.issue.id == same.id)
    }

    @Test func aFileReadAgainFromItsPlaceMayBePutTogetherOtherwise() throws {
        let long = String(repeating: "河边的路灯一盏一盏亮了，大家都去看。", count: 30)
        let kept = sampleIssue("长", date: "2024-01-02", ["灯\n### \(long)渡船明天停航。"])
        try library.add(kept, source: "a")
        var anew = sampleIssue("新长", date: "2024-01-02", ["灯\n\(long)渡船明天停航。改"])
        anew.formerID = kept.id
        #expect(try library.add(anew, source: "a") == .updated)
    }

    /// As a document may that gives its id itself.
    @Test func anotherTextUnderTheIDOfAnIssueIsAnotherIssue() throws {
        let forged = sampleIssue("旧名", date: "2024-01-01", ["桥\n这里写的是完全不同的另一件事。"])
        #expect(forged.id == old.id)
        #expect(try library.add(forged, source: "elsewhere") == .added)
        #expect(try library.add(forged, source: "elsewhere") == .unchanged)
        #expect(try library.issue(old.id)?.issue == old)
        #expect(try library.issues().count == 2)
        #expect(try library.add(forged, source: "s") == .updated, "the file itself may change")
    }

    @Test func bookmarksByFormerIDsAreFound() throws {
        let issue = anew(["船\n渡船停了。", "桥\n河边的路灯亮了，大家都去看，看完就回家。"])
        try library.add(issue, source: "s")
        let marks = BookmarkMarks(tags: [old.articles[0].id: ["灯"]])
        #expect(try library.headlines("is:bookmarked", marks: marks) == ["桥"])
        #expect(try library.headlines("tag:灯 路灯", marks: marks) == ["桥"])
        #expect(try library.issue(old.id)?.issue.id == issue.id)
        #expect(try library.issue(holding: old.articles[1].id)?.issue.id == issue.id)
    }
}
