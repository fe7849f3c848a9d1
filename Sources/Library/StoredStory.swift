import FoundationEssentials
import GRDB
import NewsModel
import TextSearch

/// A story as the library stores it: the text of all passages in one run of bytes, and everything else beside it.
struct StoredStory: Equatable {
    /// The passages in reading order, in UTF-8, each followed by `TextQuery.passageEnd`.
    let text: [UInt8]
    /// The rest of the story. It begins with the passages and their lengths, which is all that a search reads.
    let layout: [UInt8]

    init(_ article: Article) {
        var text: [UInt8] = []
        var layout = StoryBytes()
        layout.append(article.passages) { layout, passage in
            let passageText = article.text(of: passage) ?? ""
            text.append(contentsOf: passageText.utf8)
            text.append(TextQuery.passageEnd)
            layout.append(passage.rawValue)
            layout.append(passageText.utf8.count)
        }
        layout.append(article.sourceLines)
        layout.append(article.dateline)
        layout.append(article.bylines) { layout, byline in
            layout.append(byline.role)
            layout.append(byline.name)
        }
        layout.append(article.body) { layout, paragraph in
            layout.append(Self.kinds.firstIndex(of: paragraph.kind) ?? 0)
            layout.append(paragraph.sourceLines)
            layout.append(paragraph.joins) { layout, join in
                layout.append(join.after)
                layout.append(join.character)
                layout.append(Int(bitPattern: UInt(join.confidence.bitPattern)))
                layout.append(join.doubtful ? 1 : 0)
            }
        }
        layout.append(article.photos) { layout, photo in
            layout.append(photo.caption.utf8.count)
            layout.append(photo.credit)
            layout.append(photo.sourceLines)
        }
        let columns = article.allColumns
        let hasLinks = article.body.contains { $0.number != nil || !$0.links.isEmpty }
        let hasColumns = hasLinks || columns.contains { $0 != nil }
        if article.source != nil || article.guid != nil || article.date != nil || !article.categories.isEmpty
            || hasColumns
        {
            for text in [article.source, article.guid, article.date] { layout.append(text) }
            layout.append(article.categories) { $0.append($1) }
        }
        if hasColumns { layout.append(columns) }
        if hasLinks {
            layout.append(article.body) { layout, paragraph in
                layout.append(paragraph.number ?? -1)
                layout.append(paragraph.links) { $0.append($1) }
            }
        }
        self.text = text
        self.layout = layout.bytes
    }

    /// The paragraph kinds by their stored numbers.
    private static let kinds: [Paragraph.Kind] = [.paragraph, .crosshead, .verse, .item, .quotation, .row, .note]

    /// Reads a story from the columns of its row.
    init(_ text: Data, layout: Data) {
        self.text = Array(text)
        self.layout = Array(layout)
    }

    /// Runs `body` and reports malformed bytes as a corrupt file.
    static func undamaged<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch is StoryBytesDecoder.Damage {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
    }

    /// The passages in reading order.
    func passages() throws(StoryBytesDecoder.Damage) -> [(Passage, String)] {
        var reader = StoryBytesDecoder(layout)
        return try passages(&reader)
    }

    private func passages(_ reader: inout StoryBytesDecoder) throws(StoryBytesDecoder.Damage) -> [(Passage, String)] {
        var start = 0
        let text = text
        return try reader.parts { (reader) throws(StoryBytesDecoder.Damage) in
            let number = try reader.number()
            guard Int32(exactly: number) != nil else { throw StoryBytesDecoder.Damage() }
            let count = try reader.number()
            guard count >= 0, count < text.count - start else { throw StoryBytesDecoder.Damage() }
            defer { start += count + 1 }
            return (Passage(rawValue: number), String(decoding: text[start..<start + count], as: UTF8.self))
        }
    }

    /// The whole article.
    func article(id: ContentID) throws(StoryBytesDecoder.Damage) -> Article {
        var reader = StoryBytesDecoder(layout)
        let passages = try passages(&reader)
        func text(_ passage: Passage) -> String? { passages.first { $0.0 == passage }?.1 }
        var texts = [String](repeating: "", count: passages.count)
        for (passage, text) in passages where texts.indices.contains(passage.rawValue) {
            texts[passage.rawValue] = text
        }
        var article = Article(
            id: id, kicker: text(.kicker), headline: text(.headline), deck: text(.deck), bylineText: text(.byline))
        article.sourceLines = try reader.numbers()
        article.dateline = try reader.text()
        article.bylines = try reader.parts { (reader) throws(StoryBytesDecoder.Damage) in
            Byline(role: try reader.text(), name: try reader.text() ?? "")
        }
        var next = texts.makeIterator()
        article.body = try reader.parts { (reader) throws(StoryBytesDecoder.Damage) in
            let kind = try reader.number()
            guard Self.kinds.indices.contains(kind) else { throw StoryBytesDecoder.Damage() }
            let lines = try reader.numbers()
            let paragraph = next.next() ?? ""
            let length = paragraph.unicodeScalars.count
            let joins = try reader.parts { (reader) throws(StoryBytesDecoder.Damage) in
                let join = Join(
                    after: try reader.number(), character: try reader.number(),
                    confidence: Double(bitPattern: UInt64(UInt(bitPattern: try reader.number()))),
                    doubtful: try reader.number() == 1)
                guard Int32(exactly: join.after) != nil, (0...length).contains(join.character),
                    (0...1).contains(join.confidence)
                else { throw StoryBytesDecoder.Damage() }
                return join
            }
            return Paragraph(paragraph, kind: Self.kinds[kind], sourceLines: lines, joins: joins)
        }
        article.photos = try reader.parts { (reader) throws(StoryBytesDecoder.Damage) in
            let captionBytes = try reader.number()
            let credit = try reader.text()
            let lines = try reader.numbers()
            let text = (next.next() ?? "").utf8
            let caption = text.prefix(max(0, captionBytes))
            // In the passage's text, the caption is followed by a space and the credit as printed.
            let printed = credit.map { _ in String(decoding: text.dropFirst(caption.count + 1), as: UTF8.self) }
            return Photo(
                caption: String(decoding: caption, as: UTF8.self), credit: credit, creditText: printed,
                sourceLines: lines)
        }
        if !reader.isAtEnd {
            article.source = try reader.text()
            article.guid = try reader.text()
            article.date = try reader.text()
            article.categories = try reader.parts { (reader) throws(StoryBytesDecoder.Damage) in
                try reader.text() ?? ""
            }
        }
        if !reader.isAtEnd { article.allColumns = try reader.columns(count: article.allColumns.count) }
        if !reader.isAtEnd {
            let links = try reader.parts { (reader) throws(StoryBytesDecoder.Damage) in
                (
                    try reader.number(),
                    try reader.parts { (reader) throws(StoryBytesDecoder.Damage) in try reader.text() ?? "" }
                )
            }
            for (index, (number, addresses)) in zip(article.body.indices, links) {
                article.body[index].number = number < 0 ? nil : number
                article.body[index].links = addresses
            }
        }
        return article
    }
}

extension Article {
    /// The columns (`Article.columns`) of the heading, the paragraphs and the photos, in this order.
    fileprivate var allColumns: [Range<Int>?] {
        get { [columns] + body.map(\.columns) + photos.map(\.columns) }
        set {
            columns = newValue[0]
            for index in body.indices { body[index].columns = newValue[1 + index] }
            for index in photos.indices { photos[index].columns = newValue[1 + body.count + index] }
        }
    }
}
