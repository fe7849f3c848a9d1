import NewsModel
import ScreenModel

extension Reader {
    /// Begins a selection at the place the reader is at.
    mutating func startSelection() {
        guard screen == .article, let article else {
            message = .notice("Text is selected in a story: Enter opens one.")
            return
        }
        let text = SelectableText(article.article)
        let start = text.clamped(article.place)
        selection = TextSelection(anchor: start, head: start)
    }

    mutating func pressInSelection(_ key: Key, at moment: () -> Moment) -> [Effect] {
        guard let article, var selection, let command = SelectionKeys.command(for: key) else {
            message = .notice("Esc leaves the selection; b keeps it, y copies it.")
            return []
        }
        let text = SelectableText(article.article)
        let head = selection.head
        switch command {
        case .characterOn: selection.head = text.next(after: head)
        case .characterBack: selection.head = text.previous(before: head)
        case .lineDown: selection.head = article.position(from: head, lineDown: true) ?? text.next(after: head)
        case .lineUp: selection.head = article.position(from: head, lineDown: false) ?? text.previous(before: head)
        case .sentenceOn: selection.head = text.nextSentence(after: head)
        case .sentenceBack: selection.head = text.previousSentence(before: head)
        case .wholeSentences: selection = text.sentences(around: selection)
        case .wholePassages: selection = text.passages(around: selection)
        case .otherEnd: selection = TextSelection(anchor: head, head: selection.anchor)
        case .beginHere: selection.anchor = head
        case .keep:
            self.selection = nil
            return keep(text.range(of: selection), of: article.story, at: moment)
        case .copy:
            self.selection = nil
            let paper = newsstand.paper(of: article.story)
            return copy(CopiedText.passage(text.range(of: selection), of: article.article, in: paper))
        case .leave:
            self.selection = nil
            return []
        }
        self.selection = selection
        self.article?.show(selection.head)
        return []
    }

    /// Puts the moving end of the selection where the mouse was pressed.
    mutating func moveSelection(to point: ScreenPoint) {
        if let position = article?.position(at: point) { selection?.head = position }
    }

    /// Copies the story that is open or chosen, or what the chosen bookmark quotes.
    mutating func copyStory() -> [Effect] {
        switch screen {
        case .bookmarks:
            guard let bookmark = bookmarksScreen.selected else { return [] }
            return copy(CopiedText.quote(of: bookmark))
        default:
            guard let story = bookmarkedPlace?.story else { return [] }
            return copy(CopiedText.story(newsstand.stories[story].article, in: newsstand.paper(of: story)))
        }
    }

    private mutating func copy(_ text: String) -> [Effect] {
        message = .notice("Given to the terminal's clipboard: \(text.count) characters, with where they are from.")
        return [.copy(text)]
    }
}
