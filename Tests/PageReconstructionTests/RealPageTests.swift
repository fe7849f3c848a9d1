import Foundation
import NewsModel
import PageReconstruction
import Testing

/// The page of a real newspaper that the project was begun for; it lies beside the checkout, not in it.
@Suite struct RealPageTests {
    static let page: String? = {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = repository.deletingLastPathComponent().appending(path: "shared/seeds/000_62cdb271a8ed1a48.txt")
        let text = try? String(contentsOf: file, encoding: .utf8)
        if text == nil { print("SKIPPED: the real page is not at \(file.path)") }
        return text
    }()

    private func rebuilt() throws -> NewsModel.Issue {
        PageRebuilder.issue(from: PageDump.lines(try #require(Self.page)))
    }

    @Test(.enabled(if: page != nil)) func everyLineStandsOnce() throws {
        let lines = PageDump.lines(try #require(Self.page))
        #expect(PageDump.placedLines(try rebuilt()) == PageDump.filledLines(lines))
    }

    @Test(.enabled(if: page != nil)) func allHeadsAreFound() throws {
        let articles = try rebuilt().articles
        let heads = articles.map(\.sourceLines)
        #expect(heads == [[7], [11], [16, 18], [52], [62, 64], [], [82, 84], [118, 120], [142, 144]])
        #expect(articles.filter { $0.headline == nil }.map(\.isPhotoStory) == [true])
        #expect(articles[5].isPhotoStory)
        #expect(articles[5].photos.map(\.sourceLines) == [[80]])
        #expect(articles[2].photos.map(\.sourceLines) == [[32]])
        #expect(articles[2].photos.first?.credit == articles[2].bylines.first?.name)
    }

    @Test(.enabled(if: page != nil)) func allSentencesAreWholeAgain() throws {
        let joins = try rebuilt().articles.flatMap(\.body).filter { !$0.joins.isEmpty }.map(\.sourceLines)
        #expect(
            joins == [
                [28, 34], [36, 38, 40], [56, 58], [70, 72], [90, 92], [98, 100], [106, 108], [162, 122], [126, 128],
                [134, 136], [152, 154],
            ])
    }

    @Test(.enabled(if: page != nil)) func theOpeningAtTheEndOfThePageComesHome() throws {
        let article = try rebuilt().articles.first { $0.sourceLines == [118, 120] }
        #expect(article?.body.prefix(2).map(\.sourceLines) == [[160], [162, 122]])
    }

    @Test(.enabled(if: page != nil)) func theTextBelowAnothersHeadComesHome() throws {
        let article = try rebuilt().articles.first { $0.sourceLines == [7] }
        #expect(article?.body.map(\.sourceLines) == [[9], [14]])
    }

    @Test(.enabled(if: page != nil)) func bannerAndSectionAreNoStories() throws {
        let issue = try rebuilt()
        #expect(issue.furniture.map(\.sourceLines) == [[3]])
        #expect(issue.sections.map(\.sourceLines) == [[5], [50]])
        #expect(issue.sections.map(\.articles.count) == [3, 6])
        #expect(issue.language == "zh")
    }
}
