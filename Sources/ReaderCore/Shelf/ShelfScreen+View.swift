import NewsModel
import ScreenModel
import UnicodeText
import Wording

extension ShelfScreen {
    func hints(_ context: ReaderContext) -> (keys: [Phrase], right: Phrase) {
        let isSearch = context.library.shelf.flatMap(selectedSearch) != nil
        let own: [Phrase] = isSearch ? ["S another name", "d delete"] : ["f finished", "B bookmarks"]
        return (["Enter opens", "/ search"] + own + ["? help", "q quit"], "")
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        guard let shelf = context.library.shelf else { return }
        frame.putBar(
            context.text("Library"), right: shelf.count > 0 ? context.text(.counted(shelf.count, "issue")) : "")
        if let problem = shelf.problem { return frame.putSentences([context.text(problem)]) }
        guard let publications = shelf.publications else { return }
        guard !publications.isEmpty else {
            return frame.putSentences([
                context.text("The library is empty."), "",
                context.text("broadsheet import PATH… adds pages, or folders of them."),
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
            case .month(let publication, let number):
                let month = publications[publication].months[number]
                let name = month.month.map { context.text("\(day: $0)") } ?? context.text("Without a date")
                let counts = counts(issues: month.issues, unread: month.unread, context)
                let column = frame.size.columns - 1 - DisplayWidth.cells(of: counts)
                frame.put(name, row: y, column: 4, limit: column - 1, role: .kicker)
                frame.put(counts, row: y, column: column, role: .dim)
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

    /// The query stands beside a name that is another.
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
        var right = columns - 1
        // Each of the figures has its own column, so that they can be compared.
        func putRight(_ text: String, width: Int, role: Role) {
            frame.put(text, row: row, column: right - DisplayWidth.cells(of: text), role: role)
            right -= width
        }
        if columns >= 72 {
            putRight(bookmarks > 0 ? "★ \(bookmarks)" : "", width: 6, role: .mark)
            putRight(
                issue.storiesRead > 0 ? context.text("\(count: issue.storiesRead) read") : "", width: 12, role: .dim)
            putRight(context.text(.counted(issue.stories, "story", "stories")), width: 15, role: .dim)
        } else {
            putRight(bookmarks > 0 ? "★\(bookmarks)" : "", width: 4, role: .mark)
            putRight("\(issue.storiesRead)/\(issue.stories)", width: 8, role: .dim)
        }
        let date = issue.reference.date ?? ""
        frame.put(date, row: row, column: 4, limit: right, role: .dim)
        let role: Role = issue.sign == "•" || issue.sign == "›" ? .headline : .text
        frame.putShortened(issue.name, row: row, column: date.isEmpty ? 4 : 16, limit: right, role: role)
    }
}
