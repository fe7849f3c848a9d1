import NewsModel
import ScreenModel
import UnicodeText

extension ShelfScreen {
    /// Draws the list from the second row to the last but one; `bookmarks` counts those of an issue.
    func draw(in frame: inout Frame, bookmarks: [ContentID: Int]) {
        if let problem {
            frame.putSentences([problem])
            return
        }
        guard let publications else { return }
        guard !publications.isEmpty else {
            frame.putSentences([
                "The library is empty.", "", "broadsheet import PATH… adds pages, or folders of them.",
                "broadsheet PATH… reads them without adding.",
            ])
            return
        }
        for y in 1..<max(1, frame.size.rows - 1) {
            switch row(top + y - 1) {
            case .searches:
                drawHeading("Saved searches", Counting.words(searches.count, "search", "searches"), in: &frame, row: y)
            case .search(let number):
                draw(searches[number], in: &frame, row: y)
                if number == selection { frame.paint(row: y, columns: 0..<frame.size.columns, role: .selection) }
            case .publication(let index):
                drawHeading(
                    publications[index].name ?? "Papers without a name",
                    Counting.words(publications[index].issues, "issue"), in: &frame, row: y)
            case .issue(let publication, let number):
                if let issue = issue(publication, number) {
                    draw(issue, bookmarks: bookmarks[issue.reference.id] ?? 0, in: &frame, row: y)
                } else {
                    frame.put("…", row: y, column: 4, role: .dim)
                }
                if isSelected(publication, number) {
                    frame.paint(row: y, columns: 0..<frame.size.columns, role: .selection)
                }
            case .blank, nil: break
            }
        }
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

    private func draw(_ issue: IssueSummary, bookmarks: Int, in frame: inout Frame, row: Int) {
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
            putRight(issue.storiesRead > 0 ? "\(Counting.digits(issue.storiesRead)) read" : "", width: 12, role: .dim)
            putRight(Counting.words(issue.stories, "story", "stories"), width: 15, role: .dim)
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
