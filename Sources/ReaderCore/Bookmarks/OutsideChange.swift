import NewsModel

/// Changes that someone else made to the bookmarks while they were open here.
struct OutsideChange: Equatable, Sendable {
    private(set) var added = 0
    private(set) var removed = 0
    private(set) var changed = 0

    /// No change.
    init() {}

    /// The differences, except in times: the store may set them later than was asked for.
    init(from known: [Bookmark], to disk: [Bookmark]) {
        let before = known.numbersByID
        for number in disk.indices {
            guard let old = before[disk[number].id] else {
                added += 1
                continue
            }
            if known[old] == disk[number] { continue }
            var later = known[old]
            later.modified = disk[number].modified
            if later != disk[number] { changed += 1 }
        }
        removed = known.count + added - disk.count
    }

    /// A sentence for the user, if there is anything to tell.
    var sentence: String? {
        let parts = [(added, "added"), (removed, "removed"), (changed, "changed")].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return nil }
        return "Bookmarks changed elsewhere: " + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "."
    }
}
