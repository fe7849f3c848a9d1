import NewsModel
import ScreenModel
import UnicodeText
import Wording

extension ShelfScreen {
    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        let isSearch = context.library.shelf.flatMap(selectedSearch) != nil
        let own: [Hint] =
            isSearch
            ? [Hint("S", does: "another name"), Hint("d", does: "delete")]
            : [Hint("&", does: "narrow"), Hint("I", does: "import"), Hint("B", does: "bookmarks")]
        let filter = context.library.shownFilter
        if !filter.isEmpty {
            return (
                [Hint(.enter, does: "open"), Hint("q", does: "all issues")] + own + [Hint("/", does: "search"), .help],
                Phrase(text: "“\(filter)”")
            )
        }
        return ([Hint(.enter, does: "open"), Hint("/", does: "search")] + own + [.help, .leave], "")
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        guard let shelf = context.library.shelf else { return }
        frame.putBar(
            context.text("Library"), subtitle: headingAbove(shelf, context),
            right: [
                context.library.importing?.phrase, shelf.count > 0 ? Phrase.counted(shelf.count, "issue") : nil,
            ].compactMap { $0.map(context.text) }.joined(separator: " · "))
        if let problem = shelf.problem { return frame.putSentences([context.text(problem)]) }
        guard let publications = shelf.publications else { return }
        if publications.isEmpty, !context.library.shownFilter.isEmpty {
            return frame.putSentences([context.text("No issue has “\(context.library.shownFilter)”.")], role: .dim)
        }
        guard !publications.isEmpty else {
            return frame.putSentences([
                context.text("The library is empty."), "",
                context.text("\(key: "I") adds pages, archives, or folders of them; so does broadsheet import PATH…"),
                context.text("broadsheet PATH… reads them without adding."),
            ])
        }
        let bookmarks = context.bookmarks.kept.all.reduce(into: [:]) { $0[$1.issue.id, default: 0] += 1 }
        for y in 1..<max(1, frame.size.rows - 1) {
            let row = list.top + y - 1
            switch shelf.row(row) {
            case .searches:
                let count = context.text(.counted(shelf.searches.count, "search", "searches"))
                drawHeading(context.text("Saved searches"), count, in: &frame, row: y)
            case .search(let number): draw(shelf.searches[number], in: &frame, row: y)
            case .publication(let index):
                drawHeading(
                    publications[index].name ?? context.text("Papers without a name"),
                    counts(issues: publications[index].issues, unread: shelf.unread(ofPublication: index), context),
                    in: &frame, row: y)
            case .year(let year, let publication):
                let (issues, unread) = shelf.count(ofYear: year, publication)
                drawSubheading(
                    context.language.year(year), counts(issues: issues, unread: unread, context), role: .section,
                    column: 2, in: &frame, row: y)
            case .month(let publication, let number):
                let month = publications[publication].months[number]
                let name = month.month.map { context.text("\(day: $0)") } ?? context.text("Without a date")
                // Issues without a date are on the level of the years.
                let (role, column): (Role, Int) = month.month == nil ? (.section, 2) : (.kicker, 4)
                drawSubheading(
                    name, counts(issues: month.issues, unread: month.unread, context), role: role, column: column,
                    in: &frame, row: y)
            case .issue(let publication, let number):
                if let issue = shelf.issue(publication, number) {
                    draw(issue, bookmarks: bookmarks[issue.reference.id] ?? 0, in: &frame, row: y, context)
                } else {
                    frame.put("…", row: y, column: 4, role: .dim)
                }
            case .blank, nil: break
            }
            if shelf.entry(onRow: row) == list.selection {
                frame.paint(row: y, columns: 0..<frame.size.columns, role: .selection)
            }
        }
    }

    /// The paper and month of the first row, if their headings are above the screen.
    private func headingAbove(_ shelf: Shelf, _ context: ReaderContext) -> String {
        guard case .issue(let publication, let number)? = shelf.row(list.top), list.top > 0,
            let summary = shelf.publications?[publication]
        else { return "" }
        let name = summary.name ?? context.text("Papers without a name")
        let month = shelf.month(of: publication, at: number).flatMap { summary.months[$0.index].month }
        return [name, month.map { context.text("\(day: $0)") } ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func drawSubheading(
        _ name: String, _ counts: String, role: Role, column: Int, in frame: inout Frame, row: Int
    ) {
        let right = frame.size.columns - 1 - DisplayWidth.cells(of: counts)
        frame.put(name, row: row, column: column, limit: right - 1, role: role)
        frame.put(counts, row: row, column: right, role: .dim)
    }

    private func counts(issues: Int, unread: Int, _ context: ReaderContext) -> String {
        let issues = Phrase.counted(issues, "issue")
        return context.text(unread > 0 ? "\(issues) · \(count: unread) unread" : issues)
    }

    private func drawHeading(_ name: String, _ count: String, in frame: inout Frame, row: Int) {
        let limit = frame.size.columns - 1
        let right = limit - DisplayWidth.cells(of: count)
        frame.put(count, row: row, column: right, role: .dim)
        let end = frame.putShortened(name, row: row, column: 1, limit: right - 1, role: .section)
        frame.put(
            String(repeating: "─", count: max(0, right - end - 2)), row: row, column: end + 1, limit: right - 1,
            role: .rule)
    }

    /// Draws a saved search; the query is shown beside the name if they differ.
    private func draw(_ search: SavedSearch, in frame: inout Frame, row: Int) {
        let limit = frame.size.columns - 1
        frame.put("/", row: row, column: 1, role: .mark)
        let half = search.name == search.query ? limit : limit / 2
        let end = frame.putShortened(search.name, row: row, column: 4, limit: half, role: .headline)
        if search.name != search.query {
            frame.putShortened(search.query, row: row, column: end + 2, limit: limit, role: .dim)
        }
    }

    private func draw(_ issue: IssueSummary, bookmarks: Int, in frame: inout Frame, row: Int, _ context: ReaderContext)
    {
        let columns = frame.size.columns
        frame.put(issue.sign, row: row, column: 1, role: .mark)
        var (right, free) = (columns - 1, columns - 1)
        // Each number has a column of its own, so that they can be compared.
        func putRight(_ text: String, width: Int, role: Role) {
            if !text.isEmpty { free = right - DisplayWidth.cells(of: text) - 2 }
            frame.put(text, row: row, column: right - DisplayWidth.cells(of: text), role: role)
            right -= width
        }
        if columns >= 72 {
            putRight(context.text(issue.progress), width: 17, role: .dim)
            putRight(bookmarks > 0 ? "★ \(bookmarks)" : "", width: 6, role: .mark)
        } else {
            putRight("\(issue.storiesRead)/\(issue.stories)", width: 8, role: .dim)
            putRight(bookmarks > 0 ? "★\(bookmarks)" : "", width: 4, role: .mark)
        }
        right = free
        let date = issue.reference.date ?? ""
        frame.put(date, row: row, column: 4, limit: right, role: .dim)
        let role: Role = issue.sign == "•" || issue.sign == "›" ? .headline : .text
        let start = date.isEmpty ? 4 : 16
        guard let lead = issue.lead.map({ context.setup.shown($0) }) else {
            frame.putShortened(issue.name, row: row, column: start, limit: right, role: role)
            return
        }
        // A title that only repeats paper and date is replaced by the first headline.
        guard issue.saysMore else {
            let named = [issue.edition, lead].compactMap(\.self).joined(separator: " · ")
            frame.putShortened(named, row: row, column: start, limit: right, role: role)
            return
        }
        let end = frame.putShortened(issue.name, row: row, column: start, limit: right, role: role)
        frame.putShortened(lead, row: row, column: end + 2, limit: right, role: .dim)
    }
}
