import NewsModel

/// Entries and rows.
extension Shelf {
    /// The number of a publication's issues that have something to be read.
    func unread(ofPublication publication: Int) -> Int {
        (publications?[publication].months ?? []).reduce(0) { $0 + $1.unread }
    }

    /// The month that an issue stands in, and the number of its first issue.
    func month(of publication: Int, at number: Int) -> (index: Int, first: Int)? {
        var first = 0
        for (index, month) in (publications?[publication].months ?? []).enumerated() {
            if number < first + month.issues { return (index, first) }
            first += month.issues
        }
        return nil
    }

    /// Issues of a year, and how many of them have something to be read.
    func count(ofYear year: String, _ publication: Int) -> (issues: Int, unread: Int) {
        let months = (publications?[publication].months ?? []).filter { $0.year == year }
        return (months.reduce(0) { $0 + $1.issues }, months.reduce(0) { $0 + $1.unread })
    }

    /// The entry of the newest issue of the month after this one, or before it: of this one first where another issue of
    /// it is selected; `nil` in a publication that has no months, and at its ends.
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

    /// The entries of the newest issue of a month, or of the newest before it, in the publications that have the month: in the
    /// one that an entry is in, then in the others; in that one alone where none has it.
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

    /// Issues in all.
    var count: Int { publications?.reduce(0) { $0 + $1.issues } ?? 0 }

    /// Searches and issues in all.
    var entryCount: Int { searches.count + count }

    /// The issue at an entry; `nil` if it has not been fetched, or the entry is a search.
    func issue(atEntry entry: Int) -> IssueSummary? {
        slot(ofEntry: entry).flatMap { issue($0.publication, $0.number) }
    }

    /// The publication of an entry and the issue's number in it; `nil` for a search.
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

    /// The entry on a row; `nil` for a row that is none.
    func entry(onRow row: Int) -> Int? {
        switch self.row(row) {
        case .search(let number): number
        case .issue(let publication, let number): entry(ofPublication: publication) + number
        case .searches, .publication, .year, .month, .blank, nil: nil
        }
    }

    /// The rows of an entry: its own, and the heading above it where it is the first below.
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

    /// The list's rows are not kept, only counted: a heading, the issues, and a blank for each publication.
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

    /// A heading, those of the years and months, the issues, and a blank.
    private func rows(ofPublication publication: Int) -> Int {
        (publications?[publication].issues ?? 0) + headings[publication].count + 2
    }

    /// The last publication has no blank below it.
    var rowCount: Int { max(0, firstRow(of: publications?.count ?? 0) - 1) }

    /// A heading, the searches, and a blank, if there are any.
    private var searchRows: Int { searches.isEmpty ? 0 : searches.count + 2 }

    private func firstRow(of publication: Int) -> Int {
        (0..<publication).reduce(searchRows) { $0 + rows(ofPublication: $1) }
    }
}
