import PageReconstruction

/// Finds the kicker, the deck and the byline among the first paragraphs of a story, as marked by the markup or by their
/// text.
enum MarkedHead {
    /// The number of paragraphs examined: a kicker, a deck, a day, a byline.
    static let reach = 5
    /// The length of the longest byline, in characters; longer lines are text.
    private static let longestByline = 100

    /// Moves them from a story's blocks to the story. A byline is left out if it adds nothing to the known authors.
    ///
    /// - Parameter summary: the summary that the page gives elsewhere; a heading with the same text is the deck.
    static func take(from blocks: inout [MarkupBlock], into story: inout StoryDraft, summary: String? = nil) {
        var index = 0
        var hasByline = false
        for _ in 0..<reach where index < blocks.count {
            let block = blocks[index]
            let isAuthor = story.authors.isEmpty || story.authors.contains { block.text.contains($0) }
            if !hasByline, isAuthor, isByline(block) {
                hasByline = true
                if story.authors.isEmpty { story.bylineText = block.text }
            } else if story.deck == nil, isDeck(block, summary: summary) {
                story.deck = block.text
                // A deck of several lines is one element.
                while index + 1 < blocks.count, let element = block.element, blocks[index + 1].element === element {
                    story.deck? += " " + blocks.remove(at: index + 1).text
                }
            } else if block.text == story.deck {
                // The deck is repeated above the text.
            } else if story.kicker == nil, isKicker(block) {
                story.kicker = block.text
            } else if let date = date(block) {
                if story.date == nil { story.date = date.iso8601 }
            } else {
                index += 1
                continue
            }
            blocks.remove(at: index)
        }
    }

    private static func isByline(_ block: MarkupBlock) -> Bool {
        guard block.kind != .caption, block.text.count <= longestByline, block.text.contains(where: \.isLetter),
            !PageFurniture.isEditor(block.text)
        else { return false }
        let name = block.hintName
        if NameHints.byline.occur(in: name), !NameHints.noByline.occur(in: name) { return true }
        return block.kind == .text(.paragraph) && StoryOpening.bylines(ofLine: block.text) != nil
    }

    private static func isKicker(_ block: MarkupBlock) -> Bool {
        block.kind != .caption && block.text.count <= longestByline && NameHints.kicker.occur(in: block.hintName)
    }

    /// The day, if the block contains nothing else and its class or id marks it as a date.
    private static func date(_ block: MarkupBlock) -> WrittenDate? {
        guard block.kind != .caption, block.text.count <= longestDate, NameHints.date.occur(in: block.hintName) else {
            return nil
        }
        // A place may precede or follow: `Mar 2nd 2024 | HOBART`.
        let parts = block.text.split { "|·•".contains($0) }
        let saysMore = parts.contains { $0.count(where: \.isLetter) > 2 && WrittenDate(String($0)) == nil }
        return WrittenDate(block.text).flatMap { $0.day == nil || saysMore ? nil : $0 }
    }

    /// The length of the longest date, in characters: a day and a time. A longer line also names a person.
    private static let longestDate = 28

    private static func isDeck(_ block: MarkupBlock, summary: String?) -> Bool {
        guard block.kind != .caption else { return false }
        if NameHints.deck.occur(in: block.hintName) { return true }
        guard case .heading = block.kind, let summary else { return false }
        return TitleWords.similarity(summary, block.text) > 0.9 && TitleWords.similarity(block.text, summary) > 0.9
    }
}

extension MarkupBlock {
    /// Class and id of the element, of the division that contains nothing else, and of the element that contains all of
    /// its text.
    var hintName: String {
        guard let element else { return hint ?? "" }
        guard MarkupElements.areBlocks.contains(element.name) else { return "" }
        var own = element.hintName
        if let only = element.children.first(where: \.isElement), only.lineText == text { own += " " + only.hintName }
        guard let parent = element.parent, parent.name == "div", parent.children.count(where: \.isElement) == 1 else {
            return own
        }
        return own + " " + parent.hintName
    }
}
