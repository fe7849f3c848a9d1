import NewsModel

/// Builds the `Issue` from the blocks, their roles and their stories.
struct IssueBuilder {
    let ids: PageIDs
    let blocks: [Block]
    let mender: WordMender
    /// By block, the writers that it names if it is a byline.
    let bylines: [[Byline]]
    /// The blocks printed around the stories.
    let furniture: [Int]
    let doubtfulBelow: Double
    /// The kind of the paragraph that begins with a block.
    let kind: (Int) -> Paragraph.Kind

    func issue(_ elements: [PageArticles.Element]) -> Issue {
        var drafts: [ArticleDraft] = []
        for case .article(let draft) in elements { drafts.append(draft) }
        let parts = drafts.map { HeadingParts($0.headings.map { blocks[$0] }, by: mender) }
        let articleIDs = ids.articles(drafts, parts, blocks)
        var sections = IssueSections(hasPages: blocks.last?.page ?? 0 > 0)
        var number = 0
        for element in elements {
            switch element {
            case .section(let block): sections.begin(with: blocks[block])
            case .article(let draft):
                let article = article(draft, parts[number], articleIDs[number])
                sections.append(article, page: blocks[draft.firstBlock].page)
                number += 1
            }
        }
        let furniture = furniture.map { index in
            var furniture = Furniture(text: blocks[index].text, sourceLines: Array(blocks[index].lines))
            furniture.columns = blocks[index].columns
            return furniture
        }
        var issue = Issue(id: ids.issue, furniture: furniture, sections: sections.sections)
        issue.formerID = ids.formerIssue
        return issue
    }

    private func article(_ draft: ArticleDraft, _ parts: HeadingParts, _ ids: PageIDs.Pair) -> Article {
        let openings = draft.chains.compactMap { DatelinePattern.opening(of: blocks[$0.first].folded) }
        var bylines = draft.bylines.flatMap { self.bylines[$0] }
        for name in openings.flatMap(\.bylines) where !bylines.contains(name) { bylines.append(name) }
        for name in draft.chains.flatMap(signOff) where !bylines.contains(where: { $0.name == name.name }) {
            bylines.append(name)
        }
        var article = Article(
            id: ids.current, kicker: parts.kicker, headline: parts.headline.map(LabelText.unmarked), deck: parts.deck,
            sourceLines: (draft.headings + draft.bylines).flatMap { blocks[$0].lines },
            bylines: bylines,
            bylineText: draft.bylines.isEmpty ? nil : draft.bylines.map { blocks[$0].text }.joined(separator: " "),
            dateline: dateline(of: draft), body: draft.chains.map(paragraph), photos: photos(draft.captions))
        article.columns = columns(draft.headings + draft.bylines)
        article.places = places(of: draft)
        article.formerID = ids.former
        return article
    }

    /// The place and day at the beginning of the first paragraph, or of the second, if the first is a summary. If the next
    /// paragraph begins with another place, both are entries of a list.
    private func dateline(of draft: ArticleDraft) -> String? {
        func dateline(_ chain: Chain?) -> String? {
            chain.flatMap { DatelinePattern.opening(of: blocks[$0.first].folded)?.dateline }
        }
        let paragraphs = draft.chains.drop { dateline($0) == nil && !RoleFeatures.isLong(blocks[$0.first]) }
        guard let first = paragraphs.indices.prefix(2).first(where: { dateline(paragraphs[$0]) != nil }) else {
            return nil
        }
        let block = blocks[paragraphs[first].first]
        // The last line of a letter or a notice says where it was written.
        let isSignature =
            first > paragraphs.startIndex && first == paragraphs.indices.last && !RoleFeatures.isLong(block)
        let (place, next) = (dateline(paragraphs[first]), dateline(paragraphs[(first + 1)...].first))
        let isList = !block.shape.isEastAsian && next != nil && next != place
        return isList || isSignature ? nil : place
    }

    /// The boxes of the story on its pages, one for each column; those of the heading come first.
    private func places(of draft: ArticleDraft) -> [PagePlace] {
        var places: [PagePlace] = []
        var column: Int?
        for index in draft.headings + draft.bylines + draft.chains.flatMap(\.blocks) + draft.captions {
            for place in blocks[index].places {
                if blocks[index].opening?.column == column, let last = places.last, last.page == place.page {
                    places[places.count - 1].box = last.box.union(place.box)
                } else {
                    places.append(place)
                }
            }
            column = blocks[index].closing?.column
        }
        return places
    }

    /// The writers named in brackets at the end of a paragraph, even if a column ended within the brackets.
    private func signOff(_ chain: Chain) -> [Byline] {
        guard let last = chain.blocks.last, blocks[last].folded.last == ")" else { return [] }
        let text = FoldedScalars(scalars: chain.blocks.suffix(2).flatMap { blocks[$0].folded.scalars })
        let bracket = TextEnds.isBracketAlone(text) ? text[1..<(text.count - 1)] : TextEnds.signOff(text)
        return bracket.flatMap(BylinePattern.signOff) ?? []
    }

    private func paragraph(_ chain: Chain) -> Paragraph {
        var joined = JoinedText(mender)
        var lines: [Int] = []
        var joins: [Join] = []
        for (position, index) in chain.blocks.enumerated() {
            let start = joined.append(blocks[index].text)
            if position > 0 {
                let confidence = chain.confidences[position - 1]
                joins.append(
                    Join(
                        after: lines.last ?? 0, character: start, confidence: confidence,
                        doubtful: confidence < doubtfulBelow))
            }
            lines += blocks[index].lines
        }
        let kind = kind(chain.first)
        var paragraph = Paragraph(ParagraphText.shown(joined.text, as: kind), kind: kind, sourceLines: lines)
        paragraph.joins = joins
        paragraph.columns = columns(chain.blocks)
        return paragraph
    }

    /// The columns of its lines that the blocks cover together, or `nil` if a block has whole lines.
    private func columns(_ indices: [Int]) -> Range<Int>? {
        guard let first = indices.first, var union = blocks[first].columns else { return nil }
        for index in indices {
            guard let columns = blocks[index].columns else { return nil }
            union = min(union.lowerBound, columns.lowerBound)..<max(union.upperBound, columns.upperBound)
        }
        return union
    }

    /// The photos of the captions. A credit on a line of its own belongs to the caption before it.
    private func photos(_ captions: [Int]) -> [Photo] {
        var photos: [Photo] = []
        for index in captions {
            let block = blocks[index]
            guard let caption = CaptionPattern.caption(block.folded) else {
                photos.append(Photo(caption: block.text, sourceLines: Array(block.lines)))
                continue
            }
            if caption.length == 0, let last = photos.last, last.credit == nil {
                photos[photos.count - 1].credit = caption.credit
                photos[photos.count - 1].creditText = caption.credit == block.text ? nil : block.text
                photos[photos.count - 1].sourceLines += block.lines
                continue
            }
            guard caption.length > 0, let credit = caption.credit else {
                photos.append(Photo(caption: block.text, sourceLines: Array(block.lines)))
                continue
            }
            let scalars = block.text.unicodeScalars
            photos.append(
                Photo(
                    caption: String(scalars.prefix(caption.length)), credit: credit,
                    creditText: PageBlocks.trimmed(String(scalars.dropFirst(caption.length))),
                    sourceLines: Array(block.lines)))
        }
        return photos
    }
}
