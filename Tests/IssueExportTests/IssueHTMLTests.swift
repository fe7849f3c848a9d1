import Foundation
import NewsModel
import Testing

@testable import IssueExport
@testable import NewsImport

@Suite struct IssueHTMLTests {
    private let page = String(decoding: IssueFormat.html.bytes(of: [IssueEPUBTests.issue], now: ""), as: UTF8.self)

    @Test func everyTextStandsOnce() throws {
        let issue = IssueEPUBTests.issue
        for article in issue.articles {
            for passage in article.passages where !(article.headline == nil && passage.rawValue == 0) {
                let words = try #require(article.text(of: passage))
                let shown = words.split(separator: "\t").map { StoryMarkup.escaped(String($0)) }
                for word in shown where article.photo(of: passage) == nil {
                    #expect(page.components(separatedBy: ">\(word)<").count == 2, "\(word)")
                }
            }
        }
        #expect(page.contains("责任编辑 &lt;林小满&gt; &amp; 温良"))
        #expect(page.contains("<span class=\"credit\">张浩 摄</span>"))
    }

    @Test func itsFormIsHTML() {
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh\">"))
        for element in ["article", "section", "header", "ul", "table", "blockquote", "figure", "aside"] {
            let opened = page.matches(of: try! Regex("<\(element)[ >]")).count
            #expect(opened == page.components(separatedBy: "</\(element)>").count - 1, "\(element)")
            #expect(opened > 0, "\(element)")
        }
    }

    /// The text of a file is never markup.
    @Test func textStaysText() {
        let bad = Article(
            id: ContentID("x"), headline: "<script>alert(1)</script>", body: [Paragraph("\u{1B}[2J<b>&\"'")])
        let issue = Issue(id: ContentID("y"), sections: [Section(name: "</section>", articles: [bad])])
        let page = String(decoding: IssueFormat.html.bytes(of: [issue], now: ""), as: UTF8.self)
        #expect(!page.contains("<script>"))
        #expect(!page.contains("\u{1B}"))
        #expect(page.contains("&lt;/section&gt;"))
    }
}
