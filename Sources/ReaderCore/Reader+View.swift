import NewsModel
import ScreenModel
import UnicodeText

extension Reader {
    /// The screen as it stands.
    public func view() -> Frame {
        var frame = Frame(size: size)
        guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
            drawTooSmall(in: &frame)
            return frame
        }
        switch screen {
        case .shelf: drawShelf(in: &frame)
        case .contents: drawContents(in: &frame)
        case .article: drawArticle(in: &frame)
        case .source: drawSource(in: &frame)
        case .results: drawResults(in: &frame)
        case .bookmarks:
            drawBar("Bookmarks", right: bookmarksScreen.status(total: bookmarks.count), in: &frame)
            bookmarksScreen.draw(in: &frame, place: kept.place)
            let filter = bookmarksScreen.filter
            drawStatus(
                ["Enter opens", "/ narrow", "t tags", "e note", "d deletes", "u takes back", "q back"],
                right: filter.isEmpty ? "" : "“\(filter)”", in: &frame)
        case .help:
            drawBar("Keys", right: "", in: &frame)
            helpScreen.draw(in: &frame)
            drawStatus(["j k scroll", "q back"], right: "", in: &frame)
        }
        return frame
    }

    private func drawShelf(in frame: inout Frame) {
        guard let shelf else { return }
        drawBar("Library", right: shelf.count > 0 ? Counting.words(shelf.count, "issue") : "", in: &frame)
        let marked = bookmarks.reduce(into: [:]) { $0[$1.issue.id, default: 0] += 1 }
        shelf.draw(in: &frame, bookmarks: marked)
        drawStatus(
            shelf.selectedSearch == nil
                ? ["Enter opens", "/ search", "f finished", "B bookmarks", "? help", "q quit"]
                : ["Enter opens", "/ search", "S another name", "d delete", "? help", "q quit"], right: "", in: &frame)
    }

    private func drawContents(in frame: inout Frame) {
        let paper = newsstand.papers.isEmpty ? nil : newsstand.papers[selectedPaper]
        let stories = newsstand.stories.indices.filter { newsstand.stories[$0].paper == selectedPaper }
        let read = stories.count { progress(of: newsstand.stories[$0]) == .read }
        let marked = stories.reduce(0) { $0 + bookmarks(of: $1).count }
        let counts =
            Counting.words(stories.count, "story", "stories") + (read > 0 ? " · \(read) read" : "")
            + (marked > 0 ? " · \(marked) ★" : "")
        drawBar(paper?.name ?? "Broadsheet", subtitle: paper?.subtitle ?? "", right: counts, in: &frame)

        contents.draw(
            in: &frame, columns: Preview.listColumns(of: size), newsstand: newsstand, isOpening: isOpening
        ) { story in
            StoryState(progress: progress(of: newsstand.stories[story]), bookmarks: bookmarks(of: story).count)
        }
        preview?.draw(in: &frame)

        let opened = isOpening && !isWaiting ? "opening, \(Counting.words(newsstand.papers.count, "paper")) so far" : ""
        let filtered = contents.filter.isEmpty ? opened : "“\(contents.filter)” in \(contents.visible.count)"
        drawStatus(
            isWaiting ? ["q quit"] : ["Enter opens", "/ search", "b keep", "B bookmarks", "? help", "q quit"],
            right: filtered, in: &frame)
    }

    private var selectedPaper: Int {
        newsstand.stories.indices.contains(contents.selection) ? newsstand.stories[contents.selection].paper : 0
    }

    private func drawArticle(in frame: inout Frame) {
        guard let article else { return }
        let place = newsstand.count(of: article.story)
        let paper = newsstand.paper(of: article.story)
        drawBar(
            newsstand.sectionName(of: article.story) ?? paper.name,
            subtitle: article.top > 0 ? article.article.title : "",
            right: "\(place.number) of \(place.total)", in: &frame)
        let next = newsstand.stories.indices.dropFirst(article.story + 1).first { story in
            contents.visible.contains(story) || !contents.visible.contains(article.story)
        }
        article.draw(
            in: &frame, marks: marks(in: article.article), seam: selectedSeam,
            next: next.map { newsstand.stories[$0].article.title })
        if let selection { frame.cursor = article.point(of: selection.head) }
        let hits = article.search.map { "“\($0.typed)” \($0.status)  " } ?? ""
        drawStatus(
            selection == nil
                ? ["Space on", "J next", "/ search", "b keep", "v select", "q back"]
                    + (article.seams.contains(where: \.isStop) ? ["} doubt"] : [])
                : ["b keep", "y copy", "s sentence", "p paragraph", "o other end", "Esc leave"],
            right: hits + "\(article.percent)%" + (article.pageStatus.map { "  " + $0 } ?? ""), in: &frame)
    }

    private func drawSource(in frame: inout Frame) {
        guard let article, let source else { return }
        let line = source.selected.map { "line \($0.line)" } ?? ""
        drawBar("Source", subtitle: article.article.title, right: line, in: &frame)
        source.draw(in: &frame, article: article)
        let keys =
            takenLine.map { ["X joins line \($0.after) with this one", "J next story"] } ?? ["x splits or joins above"]
        drawStatus(keys + ["} doubt", "s text", "q back"], right: "", in: &frame)
    }

    func drawBar(_ title: String, subtitle: String = "", right: String, in frame: inout Frame) {
        frame.put(String(repeating: " ", count: size.columns), row: 0, column: 0, role: .masthead)
        let rightStart = size.columns - DisplayWidth.cells(of: right) - 1
        frame.put(right, row: 0, column: rightStart, role: .masthead)
        let end = frame.putShortened(title, row: 0, column: 1, limit: rightStart - 1, role: .masthead)
        if !subtitle.isEmpty {
            frame.putShortened("  " + subtitle, row: 0, column: end, limit: rightStart - 1, role: .masthead)
        }
    }

    /// The last row: the line being typed, or what there is to say, or the keys.
    func drawStatus(_ keys: [String], right: String, in frame: inout Frame) {
        let row = size.rows - 1
        if let prompt {
            if promptPurpose == .search {
                drawPrompt(prompt, in: &frame, row: row)
                return
            }
            let (status, role) = promptStatus
            prompt.draw(
                in: &frame, row: row, sign: promptPurpose?.sign ?? "", status: status,
                statusRole: role)
            return
        }
        let rightStart = size.columns - DisplayWidth.cells(of: right) - 1
        if let message {
            message.draw(in: &frame, right: rightStart)
        } else {
            var column = 1
            for hint in keys where column + DisplayWidth.cells(of: hint) < rightStart - 1 {
                column = frame.put(hint, row: row, column: column, role: .dim) + 2
            }
        }
        frame.put(right, row: row, column: rightStart, role: .dim)
    }

    /// Of a line that is no search.
    private var promptStatus: (String, Role) {
        let completions = tagCompletions.prefix(3).joined(separator: " ")
        if !completions.isEmpty { return ("Tab: \(completions)", .dim) }
        guard case .filterBookmarks = promptPurpose, prompt?.text.isEmpty == false else { return ("", .dim) }
        let found = bookmarksScreen.shown.count
        return (Counting.words(found, "bookmark"), found == 0 ? .failure : .notice)
    }

    private func drawTooSmall(in frame: inout Frame) {
        let needed = "\(Self.smallest.columns)×\(Self.smallest.rows)"
        let sentence = "\(size.columns)×\(size.rows) is too small: \(needed) at least."
        for (row, start) in stride(from: 0, to: sentence.count, by: max(1, size.columns)).enumerated() {
            frame.put(String(sentence.dropFirst(start).prefix(size.columns)), row: row, column: 0, role: .notice)
        }
    }
}
