import NewsModel
import ScreenModel
import UnicodeText
import Wording

extension ContentsScreen {
    // MARK: - Moving

    mutating func switchContents(_ context: inout ReaderContext) {
        guard context.size.columns >= FrontGrid.leastWidth else {
            context.message = .notice("A front page needs \(FrontGrid.leastWidth) columns.")
            return
        }
        context.preferences.showsFrontPage.toggle()
    }

    /// Moves to the column beside.
    func moveAside(toRight: Bool, over sheet: FrontSheet, _ context: inout ReaderContext) -> [Action] {
        guard let here = sheet.index(of: context.stories.selection),
            let index = sheet.index(beside: here, toRight: toRight)
        else { return context.say(toRight ? "This is the last column." : "This is the first column.") }
        context.stories.select(sheet.placed[index].block.story.number)
        return []
    }

    /// Goes to the next page of the front; after the last page opens the first unread story of the issue, so that a
    /// paper can be read through with one key.
    mutating func turnPage(by step: Int, _ context: inout ReaderContext) -> [Action] {
        if step > 0, let front, front.page + 1 == front.pageCount {
            let issue = context.stories[context.stories.selection].issue
            let unread = context.stories.visible.first {
                context.stories[$0].issue == issue && context.progress(of: $0) != .read
            }
            if let unread { return [.openStory(unread)] }
        }
        if let story = front?.story(onPageAfter: step) {
            context.stories.select(story)
            return []
        }
        if step > 0 { return context.say("All stories are read.") }
        move(by: -.max, &context)
        return []
    }

    /// Selects the lead of an issue in which nothing has been read yet.
    func selectLead(_ context: inout ReaderContext) {
        guard let lead = front?.lead, context.stories.selection == context.stories.visible.first,
            context.progress(of: context.stories.selection) == .unread
        else { return }
        context.stories.select(lead)
    }

    // MARK: - Drawing

    func drawFront(_ front: FrontPage, in frame: inout Frame, _ context: ReaderContext) {
        frame = front.sheet.frame
        let number = context.stories[context.stories.selection].issue
        let issues = context.stories.issues.count
        let order: Phrase? = issues > 1 ? "issue \(count: number + 1) of \(count: issues)" : nil
        Masthead(
            context.stories.issues[number], section: front.onlySection, order: order,
            weather: context.weather(of: number), context
        )
        .draw(in: &frame, columns: front.grid.page, page: front.page, of: front.pageCount)
        for placed in front.sheet.placed { draw(placed, in: &frame, context) }
    }

    /// Draws everything that depends on the user: what has been read, bookmarked and selected, and how long the rest
    /// takes.
    private func draw(_ placed: FrontSheet.Placed, in frame: inout Frame, _ context: ReaderContext) {
        let (block, story) = (placed.block, placed.block.story.number)
        let progress = context.progress(of: story)
        if progress == .read {
            for row in placed.titleRows { frame.paint(row: row, columns: placed.titleColumns, role: .dim) }
        }
        let signs = [progress.frontSign, context.bookmarks(of: story).isEmpty ? "" : "★"].joined()
        let rest = block.isCut ? context.text(.minutes(context.secondsToRead(story))) : ""
        let turn = [signs, rest].filter { !$0.isEmpty }.joined(separator: " ")
        if !turn.isEmpty, block.textRows > 0 {
            let limit = placed.columns.upperBound
            let start = limit - DisplayWidth.cells(of: turn)
            let rows = [placed.rows.upperBound - 1] + placed.titleRows.reversed()
            // Put the signs beside the end of the text, otherwise beside the headline.
            let free = block.isCut ? nil : rows.first { frame.isBlank(row: $0, columns: start - 1..<limit) }
            let row = free ?? rows[0]
            var end = start - 1
            if free == nil {
                let room = max(limit - block.measure, placed.columns.lowerBound)..<limit
                end = frame.endOfWords(inRow: row, columns: room.clamped(to: 0..<max(0, start - 2)))
                // Nothing is left out of a sentence that ends there.
                if !frame.endsSentence(row: row, column: end) {
                    frame.put("…", row: row, column: end, limit: start, role: .dim)
                    end += 1
                }
            }
            let gap = String(repeating: " ", count: start - end)
            frame.put(gap + turn, row: row, column: end, limit: limit, role: .dim)
        }
        if story == context.stories.selection {
            for row in placed.titleRows {
                frame.paint(row: row, columns: frame.inked(row: row, columns: placed.titleColumns), role: .selection)
            }
        }
    }
}

extension Progress {
    /// The sign at the end of a story on the front page.
    fileprivate var frontSign: String {
        switch self {
        case .unread: ""
        case .begun: "›"
        case .read: "✓"
        }
    }
}

extension Masthead {
    init(_ open: OpenIssue, section: String?, order: Phrase?, weather: Phrase, _ context: ReaderContext) {
        let issue = open.issue
        let name = open.isNamed ? open.paper : open.reference.undated(open.paper)
        self.init(
            name: name, date: issue.date.map { context.language.day($0) } ?? "",
            shortDate: issue.date.map { context.language.day($0, isLong: false) } ?? "",
            folio: [issue.edition, section].compactMap(\.self).filter { $0 != name }.joined(separator: " · "),
            weather: [order, weather].compactMap(\.self).map(context.text).joined(separator: " · "),
            shortWeather: order.map(context.text) ?? "")
    }
}

extension OpenIssue {
    /// Whether the issue names its paper.
    fileprivate var isNamed: Bool { issue.publication != nil || issue.title != nil }

    /// Whether stories stand under the names of sections: there are several.
    var namesSections: Bool { Set(issue.sections.map(\.name)).count > 1 }
}
