import NewsModel

/// A bookmark's form in JSON, one to one: unknown members are kept in `Bookmark.extra`.
enum BookmarkJSON {
    /// The object that a file holds for a bookmark.
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

    /// The members that `Bookmark.extra` keeps, as an object.
    static func unknownMembers(of bookmark: Bookmark) -> JSONValue {
        guard !bookmark.extra.isEmpty else { return .object([]) }
        var reader = JSONReader(Array(bookmark.extra.utf8))
        return (try? reader.value()) ?? .object([])
    }
}

extension Bookmark {
    /// The bookmark with one more member besides what this program knows of it.
    package func adding(_ member: JSONMember) -> Bookmark {
        guard case .object(let members) = BookmarkJSON.unknownMembers(of: self) else { return self }
        var bookmark = self
        bookmark.extra = JSONWriter.compactText(of: .object(members.filter { $0.name != member.name } + [member]))
        return bookmark
    }
}

extension JSONReader {
    /// The bookmark that stands next, if there is one; the cursor is of no use then.
    ///
    /// What is missing is empty, as people write by hand; what is of another kind than it should be makes it no
    /// bookmark, as the value would be lost with the next change.
    ///
    /// - Parameter read: those before it in the file, with the last of which it may share what names its story and paper.
    mutating func bookmark(after read: [Bookmark] = []) -> Bookmark? {
        (try? knownBookmark(after: read)) ?? nil
    }

    private mutating func knownBookmark(after read: [Bookmark]) throws(JSONDamage) -> Bookmark? {
        var bookmark = Bookmark(
            id: "", article: ArticleReference(id: ContentID(""), headline: ""),
            issue: IssueReference(id: ContentID(""), title: nil, date: nil), source: "",
            position: TextPosition(passage: Passage(rawValue: 0)), quote: Quote(prefix: "", exact: "", suffix: ""),
            created: "", modified: "")
        var unknown: [JSONMember] = []
        var names: [JSONName] = []
        names.reserveCapacity(12)
        let start = position
        try openObject()
        while let name = try nextShortName() {
            guard !names.contains(name) else { return nil }  // two values of one name: neither may be dropped
            if name != .long { names.append(name) }
            switch name {
            case .id: bookmark.id = try string()
            case .article: bookmark.article = try article(&unknown, orSame: read.last?.article)
            case .issue: bookmark.issue = try issue(&unknown, orSame: read.last?.issue)
            case .source: bookmark.source = try string(orSame: read.last?.source ?? "")
            case .position: bookmark.position = try position(&unknown)
            case .quote: bookmark.quote = try quote(&unknown)
            case .tags: bookmark.tags = try tags()
            case .note: bookmark.note = try string()
            case .created: bookmark.created = try string()
            case .modified: bookmark.modified = try string(orSame: bookmark.created)
            default:
                let text = try lastName
                guard !unknown.contains(where: { $0.name == text }) else { return nil }
                unknown.append(JSONMember(text, try value()))
            }
        }
        if bookmark.id.isEmpty {
            bookmark.id = "unnamed-" + ContentID(hashing: [text(of: start..<position)]).description
        }
        if bookmark.modified.isEmpty { bookmark.modified = bookmark.created }
        if !unknown.isEmpty { bookmark.extra = JSONWriter.compactText(of: .object(unknown)) }
        return bookmark
    }

    private mutating func article(
        _ unknown: inout [JSONMember], orSame known: ArticleReference?
    ) throws(JSONDamage) -> ArticleReference {
        var article = ArticleReference(id: ContentID(""), headline: "")
        var others: [JSONMember] = []
        try openObject()
        while let name = try nextShortName() {
            switch name {
            case .id: article.id = ContentID(try string(orSame: known?.id.description ?? ""))
            case .headline: article.headline = try optionalString(orSame: known?.headline) ?? ""
            case .byline: article.byline = try optionalString(orSame: known?.byline)
            default: others.append(JSONMember(try lastName, try value()))
            }
        }
        if !others.isEmpty { unknown.append(JSONMember("article", .object(others))) }
        return article
    }

    private mutating func issue(
        _ unknown: inout [JSONMember], orSame known: IssueReference?
    ) throws(JSONDamage) -> IssueReference {
        var issue = IssueReference(id: ContentID(""), title: nil, date: nil)
        var others: [JSONMember] = []
        try openObject()
        while let name = try nextShortName() {
            switch name {
            case .id: issue.id = ContentID(try string(orSame: known?.id.description ?? ""))
            case .title: issue.title = try optionalString(orSame: known?.title)
            case .date: issue.date = try optionalString()
            default: others.append(JSONMember(try lastName, try value()))
            }
        }
        if !others.isEmpty { unknown.append(JSONMember("issue", .object(others))) }
        return issue
    }

    private mutating func position(_ unknown: inout [JSONMember]) throws(JSONDamage) -> TextPosition {
        var position = TextPosition(passage: Passage(rawValue: 0))
        var others: [JSONMember] = []
        try openObject()
        while let name = try nextShortName() {
            switch name {
            case .paragraph: position.passage = Passage(rawValue: try integer())
            case .character: position.character = max(0, try integer())
            default: others.append(JSONMember(try lastName, try value()))
            }
        }
        if !others.isEmpty { unknown.append(JSONMember("position", .object(others))) }
        return position
    }

    private mutating func quote(_ unknown: inout [JSONMember]) throws(JSONDamage) -> Quote {
        var quote = Quote(prefix: "", exact: "", suffix: "")
        var others: [JSONMember] = []
        try openObject()
        while let name = try nextShortName() {
            switch name {
            case .prefix: quote.prefix = try string()
            case .exact: quote.exact = try string()
            case .suffix: quote.suffix = try string()
            default: others.append(JSONMember(try lastName, try value()))
            }
        }
        if !others.isEmpty { unknown.append(JSONMember("quote", .object(others))) }
        return quote
    }

    private mutating func tags() throws(JSONDamage) -> [String] {
        var tags: [String] = []
        try openArray()
        while try hasNextElement() { tags.append(try string()) }
        return tags
    }

    private mutating func optionalString(orSame known: String? = nil) throws(JSONDamage) -> String? {
        guard peek() == UInt8(ascii: "n") else { return try string(orSame: known ?? "") }
        _ = try skip()
        return nil
    }

    private mutating func integer() throws(JSONDamage) -> Int {
        let range = try skip()
        guard let integer = Int(text(of: range)) else { throw damage(at: range.lowerBound) }
        return integer
    }
}

extension JSONName {
    static let id = JSONName("id")
    fileprivate static let article = JSONName("article")
    fileprivate static let issue = JSONName("issue")
    fileprivate static let source = JSONName("source")
    fileprivate static let position = JSONName("position")
    fileprivate static let quote = JSONName("quote")
    fileprivate static let tags = JSONName("tags")
    fileprivate static let note = JSONName("note")
    fileprivate static let created = JSONName("created")
    fileprivate static let modified = JSONName("modified")
    fileprivate static let headline = JSONName("headline")
    fileprivate static let byline = JSONName("byline")
    fileprivate static let title = JSONName("title")
    fileprivate static let date = JSONName("date")
    fileprivate static let paragraph = JSONName("paragraph")
    fileprivate static let character = JSONName("character")
    fileprivate static let prefix = JSONName("prefix")
    fileprivate static let exact = JSONName("exact")
    fileprivate static let suffix = JSONName("suffix")
}
