import NewsModel

/// Entries and rows.
extension Shelf {
    /// The number of a publication's issues that have something unread.
    func unread(ofPublication publication: Int) -> Int {
        (publications?[publication].months ?? []).reduce(0) { $0 + $1.unread }
    }

    /// The month of an issue, and the number of the month's first issue.
    func month(of publication: Int, at number: Int) -> (index: Int, first: Int)? {
        var first = 0
        for (index, month) in (publications?[publication].months ?? []).enumerated() {
            if number < first + month.issues { return (index, first) }
            first += month.issues
        }
        return nil
    }

    /// The number of issues of a year, and of those that have something unread.
    func count(ofYear year: String, _ publication: Int) -> (issues: Int, unread: Int) {
        let months = (publications?[publication].months ?? []).filter { $0.year == year }
        return (months.reduce(0) { $0 + $1.issues }, months.reduce(0) { $0 + $1.unread })
    }

    /// The entry of the newest issue of the month after this one, or before it; going back, of this month if another of
    /// its issues is selected. `nil` in a publication without months, and at its ends.
    func entryOfMonth(fromEntry entry: Int, forward: Bool) -> Int? {
        guard let slot = slot(ofEntry: entry), let month = month(of: slot.publication, at: slot.number) else {
            return nil
        }
        let months = publications?[slot.publication].months ?? []
        guard months.count > 1 else { return nil }
        let isFirst = slot.number == month.first
        let target = forward ? month.index + 1 : month.index - (isFirst ? 1 : 0)
        guard months.indices.contains(target) else { return nil }
        return self.entry(ofPublication: slot.publication) + months[..<target].reduce(0) { $0 + $1.issues }
    }

    /// The entries of the newest issue of a month in the publications that have the month: first in the publication of
    /// `entry`, then in the others. If none has the month, only the entry of the newest issue before it in that
    /// publication.
    func entries(ofMonth wanted: String, near entry: Int) -> [Int] {
        guard let publications, !publications.isEmpty else { return [] }
        let here = slot(ofEntry: entry)?.publication ?? 0
        let having = ([here] + publications.indices.filter { $0 != here })
            .filter { publications[$0].months.contains { $0.month == wanted } }
        return (having.isEmpty ? [here] : having).map { publication in
            let before = publications[publication].months.prefix { ($0.month ?? "") > wanted }
            let number = before.reduce(0) { $0 + $1.issues }
            return self.entry(ofPublication: publication) + min(number, max(0, publications[publication].issues - 1))
        }
    }

    /// The number of all issues.
    var count: Int { publications?.reduce(0) { $0 + $1.issues } ?? 0 }

    /// The number of all searches and issues.
    var entryCount: Int { searches.count + count }

    /// The issue at an entry; `nil` if it has not been fetched, or the entry is a search.
    func issue(atEntry entry: Int) -> IssueSummary? {
        slot(ofEntry: entry).flatMap { issue($0.publication, $0.number) }
    }

    /// The publication of an entry, and the number of the issue in it; `nil` for a search.
    func slot(ofEntry entry: Int) -> (publication: Int, number: Int)? {
        guard entry >= searches.count else { return nil }
        var rest = entry - searches.count
        for (index, publication) in (publications ?? []).enumerated() {
            if rest < publication.issues { return (index, rest) }
            rest -= publication.issues
        }
        return nil
    }

    /// The entry of the newest issue of a publication.
    func entry(ofPublication publication: Int) -> Int {
        (publications ?? [])[..<publication].reduce(searches.count) { $0 + $1.issues }
    }

    /// The entry on a row; `nil` if the row is not an entry.
    func entry(onRow row: Int) -> Int? {
        switch self.row(row) {
        case .search(let number): number
        case .issue(let publication, let number): entry(ofPublication: publication) + number
        case .searches, .publication, .year, .month, .blank, nil: nil
        }
    }

    /// The rows of an entry: its own, and any headings directly above it.
    func rows(ofEntry entry: Int) -> Range<Int>? {
        if let slot = slot(ofEntry: entry) {
            let headings = headings[slot.publication].prefix { $0.first <= slot.number }
            let row = firstRow(of: slot.publication) + 1 + headings.count + slot.number
            let above = (slot.number == 0 ? 1 : 0) + headings.count { $0.first == slot.number }
            return row - above..<row + 1
        }
        guard searches.indices.contains(entry) else { return nil }
        return (entry == 0 ? 0 : 1 + entry)..<entry + 2
    }

    /// The row with a given index. Rows are not stored, only counted: a heading, the issues, and a blank for each
    /// publication.
    func row(_ row: Int) -> Row? {
        guard row >= 0, let publications else { return nil }
        if row < searchRows {
            return row == 0 ? .searches : row <= searches.count ? .search(row - 1) : .blank
        }
        var first = searchRows
        for index in publications.indices {
            let rows = self.rows(ofPublication: index)
            if row < first + rows {
                switch row - first {
                case 0: return .publication(index)
                case rows - 1: return .blank
                default: return issueRow(row - first - 1, of: index)
                }
            }
            first += rows
        }
        return nil
    }

    /// A row below a publication's heading: another heading, or an issue.
    private func issueRow(_ row: Int, of publication: Int) -> Row {
        var above = 0
        for heading in headings[publication] where heading.first + above <= row {
            if heading.first + above == row { return heading.row(of: publication) }
            above += 1
        }
        return .issue(publication: publication, number: row - above)
    }

    /// The number of rows of a publication: its heading, those of years and months, the issues, and a blank.
    private func rows(ofPublication publication: Int) -> Int {
        (publications?[publication].issues ?? 0) + headings[publication].count + 2
    }

    /// The number of all rows; the last publication has no blank below it.
    var rowCount: Int { max(0, firstRow(of: publications?.count ?? 0) - 1) }

    /// The number of rows of the searches, if there are any: a heading, the searches, and a blank.
    private var searchRows: Int { searches.isEmpty ? 0 : searches.count + 2 }

    private func firstRow(of publication: Int) -> Int {
        (0..<publication).reduce(searchRows) { $0 + rows(ofPublication: $1) }
    }
}
