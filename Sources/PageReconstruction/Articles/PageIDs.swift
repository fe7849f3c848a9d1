import NewsModel

/// The ids of a page and its stories, with the ids that earlier versions gave them.
struct PageIDs {
    /// An id and its former value.
    struct Pair: Hashable {
        let current: ContentID
        let former: ContentID
    }

    let issue: ContentID
    let formerIssue: ContentID
    private let lines: SourceLines

    /// Derives the issue's id from its non-blank lines, trimmed, so that it does not depend on how the page is built.
    init(_ lines: SourceLines) {
        issue = ContentID(hashing: lines.lazy.map { PageBlocks.trimmed($0.text) }.filter { !$0.isEmpty })
        formerIssue = ContentID(formerlyHashing: FormerBlocks(lines).texts)
        self.lines = lines
    }

    /// The ids of the stories in order.
    func articles(_ drafts: [ArticleDraft], _ parts: [HeadingParts], _ blocks: [Block]) -> [Pair] {
        let firstLines = drafts.map { firstLine(of: $0, blocks) }
        let texts = texts(of: Set(firstLines.compactMap { $0 }))
        let current = Self.numbered(
            firstLines.map { [issue.description, $0.flatMap { texts[$0] } ?? ""] }, ContentID.init(hashing:))
        let former = Self.numbered(
            zip(drafts, parts).map { formerIdentity(of: $0, $1, blocks) }, ContentID.init(formerlyHashing:))
        return zip(current, former).map { Pair(current: $0, former: $1) }
    }

    /// The ids of `identities`; a repeated identity is numbered to make its id unique.
    private static func numbered(_ identities: [[String]], _ id: ([String]) -> ContentID) -> [ContentID] {
        var counts: [[String]: Int] = [:]
        return identities.map { identity in
            let ordinal = counts[identity, default: 0]
            counts[identity] = ordinal + 1
            return id(ordinal == 0 ? identity : identity + ["\(ordinal)"])
        }
    }

    /// The number of the first line of the heading or, without one, of the text, the caption or the byline.
    private func firstLine(of draft: ArticleDraft, _ blocks: [Block]) -> Int? {
        (draft.headings.min() ?? opening(of: draft)).map { blocks[$0].firstLine }
    }

    /// The non-blank lines with the given numbers.
    private func texts(of numbers: Set<Int>) -> [Int: String] {
        let texts = lines.lazy.filter { numbers.contains($0.number) }.map { ($0.number, PageBlocks.trimmed($0.text)) }
        return Dictionary(texts.filter { !$0.1.isEmpty }) { first, _ in first }
    }

    private func opening(of draft: ArticleDraft) -> Int? {
        (draft.chains.first?.blocks ?? draft.captions).first ?? draft.bylines.first
    }

    private func formerIdentity(
        of draft: ArticleDraft, _ parts: HeadingParts, _ blocks: [Block]
    ) -> [String] {
        var identity = [formerIssue.description, parts.kicker ?? "", parts.headline ?? "", parts.deck ?? ""]
        if draft.headings.isEmpty {
            let text = opening(of: draft).map { blocks[$0].text } ?? ""
            identity.append(String(text.unicodeScalars.prefix(40)))
        }
        return identity
    }
}
