import Foundation
import Library
import NewsModel
import TestSupport
import TextSearch

extension TemporaryFolder {
    /// The path of a library in the folder.
    var library: String { path + "/library.sqlite" }
}

/// An issue of a paper that nobody printed: each text becomes a story with its first line as headline.
func sampleIssue(_ name: String, date: String? = nil, paper: String? = "河口晚报", _ texts: [String]) -> Issue {
    let articles = texts.enumerated().map { number, text in
        let lines = text.split(separator: "\n").map(String.init)
        return Article(
            id: ContentID(hashing: [name, "\(number)"]), headline: lines.first, sourceLines: [number * 10 + 1],
            body: lines.dropFirst().map { Paragraph($0, sourceLines: [number * 10 + 2]) })
    }
    return Issue(
        id: ContentID(hashing: [name]), title: name, publication: paper, date: date, language: "zh",
        sections: [Section(name: "要闻", articles: articles)])
}

extension LibraryDatabase {
    /// The headlines of the answers, in order.
    func headlines(_ typed: String, order: SearchOrder = .newest, marks: BookmarkMarks = BookmarkMarks()) throws
        -> [String]
    {
        try search(TextQuery(typed), marks: marks, order: order).hits.map(\.article.headline)
    }
}
