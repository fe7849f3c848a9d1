import NewsModel
import ScreenModel

/// A date to go to.
struct WantedDay: Equatable, Sendable {
    /// `2024-05-12`, or a month that no publication has.
    let day: String
    /// The first entries of its month in the publications not searched yet.
    var others: ArraySlice<Int>
    /// The entry to go to if no publication has the date.
    var nearest: Int?
}

/// A search for the next unread issue.
struct UnreadSearch: Equatable, Sendable {
    /// The entry where it began.
    let start: Int
    /// The number of entries passed since.
    var passed = 0

    init(from start: Int) { self.start = start }
}

/// Going to issues that may not have been fetched yet: they are as soon as they are selected.
extension ShelfScreen {
    /// Goes to the issue of a date, `2024-05-12`, or of a month, `2024-05`: in the selected publication, otherwise in
    /// another that has it, otherwise to the issue before.
    mutating func go(toDay day: String, _ context: inout ReaderContext) -> Bool {
        guard let shelf = context.library.shelf else { return false }
        let month = String(day.prefix(7))
        let entries = shelf.entries(ofMonth: month, near: list.selection)
        guard let entry = entries.first else { return false }
        context.library.shelf?.place = nil
        list.select(entry)
        // The newest issue of a month is the month's first entry.
        let isThere = day.count == 7 && shelf.hasMonth(month)
        wantedDay = isThere ? nil : WantedDay(day: day, others: entries.dropFirst())
        return true
    }

    /// Selects the issue of the wanted date once the issues around it have been fetched.
    mutating func seekDay(_ context: inout ReaderContext) {
        guard let wanted = wantedDay, let shelf = context.library.shelf else { return }
        while let issue = shelf.issue(atEntry: list.selection) {
            let next = list.selection + 1
            let date = issue.reference.date ?? ""
            if date > wanted.day,
                shelf.slot(ofEntry: next)?.publication == shelf.slot(ofEntry: list.selection)?.publication
            {
                list.select(next)
                continue
            }
            let nearest = wantedDay?.nearest ?? list.selection
            wantedDay?.nearest = nearest
            if date != wanted.day, let other = wantedDay?.others.popFirst() {
                list.select(other)
                continue
            }
            wantedDay = nil
            guard date != wanted.day else { return }
            list.select(nearest)
            let isBefore = (shelf.issue(atEntry: nearest)?.reference.date ?? "") < wanted.day
            let isNarrowed = !context.library.shownFilter.isEmpty
            context.message = .notice(
                isBefore
                    ? isNarrowed
                        ? "No issue of \(day: wanted.day) among those shown: this is the one before it."
                        : "No issue of \(day: wanted.day): this is the one before it."
                    : isNarrowed
                        ? "No issue of \(day: wanted.day) among those shown: this is the first one after it."
                        : "No issue of \(day: wanted.day): this is the first one after it.")
            return
        }
    }

    /// Selects the next unread issue; after the last one the search goes on from the first.
    mutating func seekUnread(_ context: inout ReaderContext) {
        guard var search = unread, let shelf = context.library.shelf, shelf.publications != nil else { return }
        let count = shelf.entryCount
        while search.passed < count {
            let entry = (search.start + 1 + search.passed) % count
            let read = shelf.readEntries(from: entry)
            if read == 0 {
                list.select(entry)
                unread = shelf.issue(atEntry: entry) == nil ? search : nil
                return
            }
            search.passed += read
        }
        unread = nil
        list.select(search.start)
        context.message = .notice("All issues are read.")
    }
}

extension Shelf {
    /// Whether a publication has issues of a month.
    func hasMonth(_ month: String) -> Bool {
        publications?.contains { $0.months.contains { $0.month == month } } ?? false
    }

    /// The number of entries from this one on that are known to have nothing unread: searches, issues that are read,
    /// and the rest of a month in which all are.
    fileprivate func readEntries(from entry: Int) -> Int {
        guard let slot = slot(ofEntry: entry) else { return 1 }
        if let month = month(of: slot.publication, at: slot.number),
            let summary = publications?[slot.publication].months[month.index], summary.unread == 0
        {
            return month.first + summary.issues - slot.number
        }
        return issue(slot.publication, slot.number).map { $0.isUnread ? 0 : 1 } ?? 0
    }
}
