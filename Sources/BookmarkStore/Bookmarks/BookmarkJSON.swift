import LosslessJSON
import NewsModel

/// Converts bookmarks to and from JSON. Unknown members are kept in `Bookmark.extra`.
enum BookmarkJSON {
    /// The JSON object of a bookmark.
    static func value(of bookmark: Bookmark) -> JSONValue {
        let extra = unknownMembers(of: bookmark)
        func object(_ name: String, _ members: [JSONMember]) -> JSONMember {
            guard case .object(let unknown) = extra[name] else { return JSONMember(name, .object(members)) }
            return JSONMember(name, .object(members + unknown))
        }
        let known = [
            JSONMember("id", .string(bookmark.id)),
            object("article", members(of: bookmark.article)),
            object(
                "issue",
                [
                    JSONMember("id", .string(bookmark.issue.id.description)),
                    JSONMember("title", .optional(bookmark.issue.title)),
                    JSONMember("date", .optional(bookmark.issue.date)),
                ]),
            JSONMember("source", .string(bookmark.source)),
            object(
                "position",
                [
                    JSONMember("paragraph", .number(String(bookmark.position.passage.rawValue))),
                    JSONMember("character", .number(String(bookmark.position.character))),
                ]),
            object(
                "quote",
                [
                    JSONMember("prefix", .string(bookmark.quote.prefix)),
                    JSONMember("exact", .string(bookmark.quote.exact)),
                    JSONMember("suffix", .string(bookmark.quote.suffix)),
                ]),
            JSONMember("tags", .array(bookmark.tags.map(JSONValue.string))),
            JSONMember("note", .string(bookmark.note)),
            JSONMember("created", .string(bookmark.created)),
            JSONMember("modified", .string(bookmark.modified)),
        ]
        guard case .object(let unknown) = extra else { return .object(known) }
        return .object(known + unknown.filter { member in !known.contains { $0.name == member.name } })
    }

    private static func members(of article: ArticleReference) -> [JSONMember] {
        let names = [
            JSONMember("id", .string(article.id.description)), JSONMember("headline", .string(article.headline)),
        ]
        return names + (article.byline.map { [JSONMember("byline", .string($0))] } ?? [])
    }

    /// The members kept in `Bookmark.extra`, as an object.
    static func unknownMembers(of bookmark: Bookmark) -> JSONValue {
        guard !bookmark.extra.isEmpty else { return .object([]) }
        return (try? JSONParser.value(of: Array(bookmark.extra.utf8))) ?? .object([])
    }
}

extension Bookmark {
    /// The bookmark with one more unknown member.
    package func adding(_ member: JSONMember) -> Bookmark {
        guard case .object(let members) = BookmarkJSON.unknownMembers(of: self) else { return self }
        var bookmark = self
        bookmark.extra = JSONWriter.compactText(of: .object(members.filter { $0.name != member.name } + [member]))
        return bookmark
    }
}
