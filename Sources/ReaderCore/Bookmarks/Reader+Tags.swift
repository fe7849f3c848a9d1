import NewsModel
import ScreenModel

extension Reader {
    /// The bookmark that tags and notes go to: the chosen one, or the one at the place the reader is at.
    private var bookmarkAtHand: Bookmark? {
        if screen == .bookmarks { return bookmarksScreen.selected }
        guard let (story, position) = bookmarkedPlace else { return nil }
        return bookmark(at: position, of: story)
            ?? bookmarks(of: story).first { bookmark in
                guard case .found(_, let range, _, _, _) = kept.place(of: bookmark) else { return false }
                return screen == .contents || article?.shows(range.start) == true
            }
    }

    mutating func startTagging() {
        guard let bookmark = bookmarkAtHand else {
            message = .notice("There is no bookmark here: b keeps the place.")
            return
        }
        var prompt = Prompt()
        prompt.insert(bookmark.tags.filter(Self.isWord).map { $0 + " " }.joined())
        self.prompt = prompt
        promptPurpose = .tag(bookmark)
    }

    mutating func startNote() -> [Effect] {
        guard let bookmark = bookmarkAtHand else {
            message = .notice("There is no bookmark here: b keeps the place.")
            return []
        }
        return [.editNote(of: bookmark)]
    }

    /// Takes a note that was written in an editor.
    mutating func takeNote(_ note: String, of bookmark: Bookmark, at moment: () -> Moment) -> [Effect] {
        guard let current = kept[bookmark.id] else {
            message = .failure("The bookmark was removed elsewhere; its note was: \(note)")
            return []
        }
        guard note != bookmark.note else {
            message = .notice("The note is as it was.")
            return []
        }
        message = .notice(note.isEmpty ? "The note is gone; u takes that back." : "The note is kept.")
        return edit([.update(from: current, to: current.changed(at: moment()) { $0.note = note })])
    }

    /// Keys that a line of tags or a filter takes otherwise than a search does; `nil` for all others.
    mutating func pressInBookmarkPrompt(_ key: Key, at moment: () -> Moment) -> [Effect]? {
        switch (promptPurpose, key) {
        case (.tag(let bookmark), .enter):
            let typed = prompt?.text ?? ""
            (prompt, promptPurpose) = (nil, nil)
            return setTags(typed, of: bookmark, at: moment)
        case (.tag, .tab), (.filterBookmarks, .tab):
            completeTag()
            return []
        case (.tag, .up), (.tag, .down), (.tag, .control("p")), (.tag, .control("n")): return []
        default: return nil
        }
    }

    private mutating func setTags(_ typed: String, of bookmark: Bookmark, at moment: () -> Moment) -> [Effect] {
        guard let current = kept[bookmark.id] else {
            message = .failure("The bookmark was removed elsewhere; its tags were: \(typed)")
            return []
        }
        let words = typed.split(whereSeparator: Self.partsTags).map { String($0.drop { $0 == "#" }) }
        // A tag of more than a word, given elsewhere, cannot be typed here, and stays.
        var tags = current.tags.filter { !Self.isWord($0) || words.contains($0) }
        for tag in words where !tag.isEmpty && !tags.contains(tag) { tags.append(tag) }
        guard current.tags != tags else { return [] }
        message = .notice(tags.isEmpty ? "No tags." : "Tags: \(tags.joined(separator: " "))")
        return edit([.update(from: current, to: current.changed(at: moment()) { $0.tags = tags })])
    }

    private static func isWord(_ tag: String) -> Bool {
        !tag.isEmpty && !tag.hasPrefix("#") && !tag.contains(where: partsTags)
    }

    private static func partsTags(_ character: Character) -> Bool {
        character.isWhitespace || ",，、".contains(character)
    }

    // MARK: - Completion

    /// Tags that the last word of the line may become, those in use most first.
    var tagCompletions: [String] {
        switch promptPurpose {
        case .tag, .filterBookmarks: break
        default: return []
        }
        guard let text = prompt?.text else { return [] }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let isFilter = promptPurpose?.isTag != true
        let isBetween = text.last?.isWhitespace != false
        if isFilter, isBetween || words.last?.hasPrefix("#") != true { return [] }
        let word = BookmarksScreen.fold(isBetween ? "" : String((words.last ?? "").drop { $0 == "#" }))
        let used = Set(isBetween ? words : words.dropLast())
        return bookmarks.tagsByUse.filter { tag in
            Self.isWord(tag) && !used.contains(tag) && BookmarksScreen.fold(tag).hasPrefix(word)
        }
    }

    private mutating func completeTag() {
        guard let tag = tagCompletions.first, let text = prompt?.text else { return }
        let start = text.last?.isWhitespace == false ? text.lastIndex(where: \.isWhitespace) : nil
        let isInWord = text.last?.isWhitespace == false
        let head = isInWord ? start.map { String(text[...$0]) } ?? "" : text
        let sign = promptPurpose?.isTag == true ? "" : "#"
        var completed = Prompt()
        completed.insert(head + sign + tag + " ")
        prompt = completed
        type("")
    }
}

extension Reader.PromptPurpose {
    var isTag: Bool {
        if case .tag = self { return true }
        return false
    }
}
