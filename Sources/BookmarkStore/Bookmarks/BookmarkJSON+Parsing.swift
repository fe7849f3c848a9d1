import LosslessJSON
import NewsModel

extension BookmarkJSON {
    /// Reads a bookmark from an element of the list; `nil` if the element is not a bookmark.
    ///
    /// Missing members are empty, because people write entries by hand. An element with a duplicate member, or a member
    /// of the wrong type, is not a bookmark, because the next change would lose that value.
    ///
    /// - Parameter text: the element as the file has it; the id of an entry without one is derived from it.
    static func bookmark(of value: JSONValue, text: () -> String) -> Bookmark? {
        do throws(WrongKind) {
            var fields = try Fields(value)
            var bookmark = Bookmark(
                id: try fields.string("id") ?? "", article: try article(&fields), issue: try issue(&fields),
                source: try fields.string("source") ?? "", position: try position(&fields), quote: try quote(&fields),
                tags: try fields.strings("tags"), note: try fields.string("note") ?? "",
                created: try fields.string("created") ?? "", modified: "")
            bookmark.modified = try fields.string("modified") ?? bookmark.created
            if bookmark.id.isEmpty { bookmark.id = "unnamed-" + ContentID(formerlyHashing: [text()]).description }
            let extra = fields.rest
            if !extra.isEmpty { bookmark.extra = JSONWriter.compactText(of: .object(extra)) }
            return bookmark
        } catch {
            return nil
        }
    }

    private static func article(_ fields: inout Fields) throws(WrongKind) -> ArticleReference {
        guard var article = try fields.object("article") else {
            return ArticleReference(id: ContentID(""), headline: "")
        }
        defer { fields.keepRest(of: article, as: "article") }
        return ArticleReference(
            id: ContentID(try article.string("id") ?? ""), headline: try article.optional("headline") ?? "",
            byline: try article.optional("byline"))
    }

    private static func issue(_ fields: inout Fields) throws(WrongKind) -> IssueReference {
        guard var issue = try fields.object("issue") else {
            return IssueReference(id: ContentID(""), title: nil, date: nil)
        }
        defer { fields.keepRest(of: issue, as: "issue") }
        return IssueReference(
            id: ContentID(try issue.string("id") ?? ""), title: try issue.optional("title"),
            date: try issue.optional("date"))
    }

    private static func position(_ fields: inout Fields) throws(WrongKind) -> TextPosition {
        guard var position = try fields.object("position") else {
            return TextPosition(passage: Passage(rawValue: 0))
        }
        defer { fields.keepRest(of: position, as: "position") }
        return TextPosition(
            passage: Passage(rawValue: try position.number("paragraph") ?? 0),
            character: max(0, try position.number("character") ?? 0))
    }

    private static func quote(_ fields: inout Fields) throws(WrongKind) -> Quote {
        guard var quote = try fields.object("quote") else { return Quote(prefix: "", exact: "", suffix: "") }
        defer { fields.keepRest(of: quote, as: "quote") }
        return Quote(
            prefix: try quote.string("prefix") ?? "", exact: try quote.string("exact") ?? "",
            suffix: try quote.string("suffix") ?? "")
    }
}

/// A member's value has the wrong type.
private struct WrongKind: Error {}

/// The members of an object, removed one by one as they are read. The members that remain are unknown.
private struct Fields {
    private(set) var rest: [JSONMember]

    init(_ value: JSONValue) throws(WrongKind) {
        guard let members = value.members, !Self.hasEqualNames(members) else { throw WrongKind() }
        rest = members
    }

    /// Comparing every pair is faster than building a set for the few members that a bookmark has.
    private static func hasEqualNames(_ members: [JSONMember]) -> Bool {
        guard members.count < 20 else { return Set(members.map(\.name)).count < members.count }
        return members.indices.contains { index in members[..<index].contains { $0.name == members[index].name } }
    }

    mutating func string(_ name: String) throws(WrongKind) -> String? {
        guard let value = take(name) else { return nil }
        guard let text = value.text else { throw WrongKind() }
        return text
    }

    /// A string, or `nil` for `null`.
    mutating func optional(_ name: String) throws(WrongKind) -> String? {
        guard let value = take(name), value != .null else { return nil }
        guard let text = value.text else { throw WrongKind() }
        return text
    }

    mutating func strings(_ name: String) throws(WrongKind) -> [String] {
        guard let value = take(name) else { return [] }
        guard let elements = value.elements else { throw WrongKind() }
        let texts = elements.compactMap(\.text)
        guard texts.count == elements.count else { throw WrongKind() }
        return texts
    }

    /// An integer that fits 32 bits, so that arithmetic on it cannot overflow.
    mutating func number(_ name: String) throws(WrongKind) -> Int? {
        guard let value = take(name) else { return nil }
        guard let number = value.integer, Int32(exactly: number) != nil else { throw WrongKind() }
        return number
    }

    mutating func object(_ name: String) throws(WrongKind) -> Fields? {
        guard let value = take(name) else { return nil }
        return try Fields(value)
    }

    mutating func keepRest(of object: Fields, as name: String) {
        if !object.rest.isEmpty { rest.append(JSONMember(name, .object(object.rest))) }
    }

    private mutating func take(_ name: String) -> JSONValue? {
        guard let index = rest.firstIndex(where: { $0.name == name }) else { return nil }
        // The order of the remaining members does not matter, because they are sorted when written.
        rest.swapAt(index, rest.count - 1)
        return rest.removeLast().value
    }
}
