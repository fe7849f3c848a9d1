import LosslessJSON
import NewsModel

/// Merges two versions of a bookmark without losing any text.
enum BookmarkMerge {
    /// Merges two versions of a bookmark, field by field. A field that only one version has changed since `base` is
    /// taken from that version. A field that both have changed, or that differs where there is no base, is taken from
    /// the version modified later, except that the tags, notes and unknown members of both are kept, and a losing quote
    /// moves into the note.
    ///
    /// The merge is commutative, and merging either version again changes nothing.
    static func merged(_ one: Bookmark, _ other: Bookmark, base: Bookmark? = nil) -> Bookmark {
        if one == other { return one }
        let (winner, loser) = isLater(one, other) ? (one, other) : (other, one)
        func chosen<Field: Equatable>(_ field: KeyPath<Bookmark, Field>) -> Field {
            if let base, winner[keyPath: field] == base[keyPath: field] { return loser[keyPath: field] }
            return winner[keyPath: field]
        }
        var merged = winner
        merged.article = chosen(\.article)
        merged.issue = chosen(\.issue)
        merged.source = chosen(\.source)
        merged.quote = chosen(\.quote)
        // A position belongs to its quote.
        merged.position = merged.quote == winner.quote ? chosen(\.position) : loser.position
        merged.tags = tags(winner.tags, loser.tags, base: base?.tags)
        merged.note = note(winner.note, loser.note, base: base?.note)
        merged.extra = extra(winner, loser, base: base)
        merged.created = isBefore(winner.created, loser.created) ? winner.created : loser.created
        if merged.quote.exact == winner.quote.exact, !merged.quote.exact.contains(loser.quote.exact),
            loser.quote.exact != base?.quote.exact
        {
            merged.note = note(merged.note, loser.quote.exact, base: nil)
        }
        return merged
    }

    private static func isLater(_ one: Bookmark, _ other: Bookmark) -> Bool {
        if one.modified != other.modified { return isBefore(other.modified, one.modified) }
        // Any order will do, as long as every computer uses the same.
        return JSONWriter.compactText(of: BookmarkJSON.value(of: one))
            > JSONWriter.compactText(of: BookmarkJSON.value(of: other))
    }

    /// Whether one time is before another; times that cannot be read are compared as text.
    static func isBefore(_ one: String, _ other: String) -> Bool {
        guard let first = Timestamp(one), let second = Timestamp(other), first != second else { return one < other }
        return first < second
    }

    private static func tags(_ winner: [String], _ loser: [String], base: [String]?) -> [String] {
        guard let base else { return winner + loser.filter { !winner.contains($0) } }
        let removed = base.filter { !winner.contains($0) || !loser.contains($0) }
        let added = loser.filter { !base.contains($0) && !winner.contains($0) }
        return winner.filter { !removed.contains($0) } + added
    }

    private static func note(_ winner: String, _ loser: String, base: String?) -> String {
        if winner == loser || loser == base { return winner }
        if winner == base { return loser }
        if loser.isEmpty { return winner }
        if winner.isEmpty || loser.contains(winner) { return loser }
        let missing = paragraphs(of: loser).filter { !winner.contains($0) }
        return ([winner] + missing).joined(separator: "\n\n")
    }

    private static func paragraphs(of note: String) -> [String] {
        var paragraphs: [String] = []
        var paragraph: [Substring] = []
        let lines: [Substring] = note.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines + [""] {
            if !line.isEmpty {
                paragraph.append(line)
            } else if !paragraph.isEmpty {
                paragraphs.append(paragraph.joined(separator: "\n"))
                paragraph = []
            }
        }
        return paragraphs
    }

    private static func extra(_ winner: Bookmark, _ loser: Bookmark, base: Bookmark?) -> String {
        if winner.extra == loser.extra { return winner.extra }
        if let base, winner.extra == base.extra { return loser.extra }
        if let base, loser.extra == base.extra { return winner.extra }
        let union = merged(BookmarkJSON.unknownMembers(of: winner), BookmarkJSON.unknownMembers(of: loser))
        return union == .object([]) ? "" : JSONWriter.compactText(of: union)
    }

    /// The members of both objects. Of two values with the same name, the first is kept, unless both are objects.
    private static func merged(_ winner: JSONValue, _ loser: JSONValue) -> JSONValue {
        guard case .object(let members) = winner, case .object(let others) = loser else { return winner }
        let common = members.map { member in
            loser[member.name].map { JSONMember(member.name, merged(member.value, $0)) } ?? member
        }
        return .object(common + others.filter { winner[$0.name] == nil })
    }
}
