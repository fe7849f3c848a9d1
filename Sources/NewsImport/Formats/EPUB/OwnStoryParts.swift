import NewsModel

/// The parts of a story in an EPUB written by Broadsheet, identified by the classes that `IssueExport` writes.
enum OwnStoryParts {
    /// Moves the heading's parts, the captions and the source from a story's blocks to the story.
    static func take(from blocks: inout [MarkupBlock], into story: inout StoryDraft) {
        blocks.removeAll { block in
            guard let element = block.element else { return false }
            if element.hasClass("kicker") {
                story.kicker = block.text
            } else if element.hasClass("deck") {
                story.deck = block.text
            } else if element.hasClass("byline") {
                story.bylineText = block.text
            } else if element.hasClass("source") {
                story.source = block.text
            } else if element.hasClass("opening") {
                story.headline = nil
            } else if block.kind == .caption {
                story.photos.append(photo(block))
            } else {
                return false
            }
            return true
        }
    }

    /// Takes the furniture and the edition from the title page.
    static func takeTitlePage(from parts: [EPUBTexts.Part], into draft: inout IssueDraft) {
        for block in parts.first?.blocks ?? [] {
            if block.element?.hasClass("furniture") ?? false { draft.furniture.append(block.text) }
            if block.element?.hasClass("edition") ?? false { draft.edition = block.text }
        }
    }

    private static func photo(_ block: MarkupBlock) -> Photo {
        let credit = block.element?.first { $0.hasClass("credit") }
        let isCreditAlone = credit?.lineText == block.text
        let printed = isCreditAlone ? block.text : block.credit
        return Photo(
            caption: isCreditAlone ? "" : block.text, credit: credit?["data-name"] ?? printed, creditText: printed)
    }
}
