import NewsModel
import Wording

/// Changes that another program made to the bookmarks while they were open here.
struct OutsideChange: Equatable, Sendable {
    private(set) var added = 0
    private(set) var removed = 0
    private(set) var changed = 0

    /// No change.
    init() {}

    /// The differences, ignoring modification times: the store may set later ones than requested.
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

    /// A sentence for the user; `nil` if nothing has changed.
    var sentence: Phrase? {
        var parts: [Phrase] = []
        if added > 0 { parts.append("\(added) added") }
        if removed > 0 { parts.append("\(removed) removed") }
        if changed > 0 { parts.append("\(changed) changed") }
        return parts.isEmpty ? nil : "Bookmarks changed elsewhere: \(parts.joined())."
    }
}
