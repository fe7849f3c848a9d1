import NewsModel

/// Reads a message as a story, followed by the messages it forwards.
struct MailParser {
    private(set) var stories: [StoryDraft] = []
    private var furniture: [String] = []
    private var attachments = 0

    /// The issue made of a message.
    static func draft(_ message: MailMessage) -> IssueDraft {
        var reader = MailParser()
        reader.read(message)
        var draft = IssueDraft(language: message.field("content-language"))
        draft.publication = message.field("from").flatMap(PersonName.name)
        draft.date = message.field("date").flatMap { WrittenDate($0)?.isoDay }
        draft.sections = [SectionDraft(stories: reader.stories.filter { !$0.isEmpty })]
        draft.furniture = reader.furniture
        if reader.attachments > 0 {
            draft.notices = ["\(counted: reader.attachments, "attachment is", "attachments are") not shown."]
        }
        return draft
    }

    private mutating func read(_ message: MailMessage) {
        var story = StoryDraft(headline: message.field("subject").flatMap { FeedText.plain($0).line })
        story.authors = message.field("from").flatMap(PersonName.name).map { [$0] } ?? []
        story.guid = message.field("message-id").map { $0.filter { $0 != "<" && $0 != ">" } }
        story.date = message.field("date").flatMap { WrittenDate($0)?.iso8601 }
        story.source = message.field("archived-at").map { $0.filter { $0 != "<" && $0 != ">" } }
        stories.append(story)
        take(message, into: stories.count - 1, depth: 0)
    }

    /// The maximum nesting of parts; real messages have less.
    private static let deepest = 20

    private mutating func take(_ part: MailMessage, into index: Int, depth: Int) {
        guard depth < Self.deepest else { return }
        let type = part.contentType.value
        if type == "multipart/alternative" {
            if let best = Self.best(part.parts) { take(best, into: index, depth: depth + 1) }
        } else if type == "multipart/related" {
            let parts = part.parts
            if let first = parts.first { take(first, into: index, depth: depth + 1) }
        } else if type.hasPrefix("multipart/") {
            for inner in part.parts {
                if type == "multipart/digest", !inner.has("content-type") {
                    read(MailMessage(inner.content[...]))
                } else {
                    take(inner, into: index, depth: depth + 1)
                }
            }
        } else if type == "message/rfc822" || type == "message/news" {
            read(MailMessage(part.content[...]))
        } else if type.hasPrefix("text/"), part.disposition.value != "attachment" {
            append(part, type: type, to: index)
        } else {
            attachments += 1
        }
    }

    /// The richest of several versions of a text: HTML or multipart, then plain text.
    private static func best(_ parts: [MailMessage]) -> MailMessage? {
        let rich = parts.last { $0.contentType.value == "text/html" || $0.contentType.value.hasPrefix("multipart/") }
        return rich ?? parts.last { $0.contentType.value == "text/plain" } ?? parts.last
    }

    private mutating func append(_ part: MailMessage, type: String, to index: Int) {
        let file = SourceFile(path: "", bytes: part.content)
        let charset = part.contentType["charset"]
        let text = (try? file.text(declared: charset).string) ?? String(decoding: file.bytes, as: UTF8.self)
        if type == "text/html" {
            var blocks = MarkupParser.blocks(of: HTMLTree.parse(text))
            takeFurniture(from: &blocks, text: \.text, where: MailFurniture.isFurniture)
            if stories[index].body.isEmpty { takeHead(from: &blocks, into: index) }
            stories[index].body += blocks.paragraphs
            stories[index].photos += blocks.photos
        } else {
            let isFlowed = part.contentType["format"]?.lowercased() == "flowed"
            var paragraphs = MailText.paragraphs(text, isFlowed: isFlowed)
            takeFurniture(from: &paragraphs, text: \.text) {
                $1 && $0.kind != .quotation && MailFurniture.isFurniture($0.text, hasLink: false)
            }
            stories[index].body += paragraphs
        }
    }

    /// Takes the head of the text, which begins with the subject repeated as a heading. Blocks before that heading
    /// belong to the mailing; the kicker, deck and byline are beside it.
    private mutating func takeHead(from blocks: inout [MarkupBlock], into index: Int) {
        guard let headline = stories[index].headline,
            let end = blocks.prefix(Self.longestHead).firstIndex(where: { block in
                if case .heading = block.kind { block.text.says(headline) } else { false }
            })
        else { return }
        furniture += blocks[..<end].map(\.text)
        blocks.removeFirst(end + 1)
        MarkedHead.take(from: &blocks, into: &stories[index])
    }

    /// The number of blocks that may precede the headline: the newsletter's name, the day, a link to the web.
    private static let longestHead = 6

    /// Moves lines that belong to the mailing to the furniture; they are at the beginning and at the end.
    private mutating func takeFurniture<Block>(
        from blocks: inout [Block], text: (Block) -> String, where isFurniture: (Block, Bool) -> Bool
    ) {
        let end = blocks.count - 12
        let rights = blocks.indices.first { $0 >= end && MailFurniture.isNoticeOfRights(text(blocks[$0])) }
        var kept: [Block] = []
        var taken: [String] = []
        for (index, block) in blocks.enumerated() {
            if isFurniture(block, index < 4 || index >= end) || rights.map({ index >= $0 }) ?? false {
                taken.append(text(block))
            } else {
                kept.append(block)
            }
        }
        // A message that consists of nothing else is shown.
        if kept.isEmpty { return }
        blocks = kept
        furniture += taken
    }
}
