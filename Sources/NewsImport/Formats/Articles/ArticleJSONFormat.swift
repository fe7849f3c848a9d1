import LosslessJSON
import Wording

/// Articles as JSON from crawlers and data sets: an object, an array, an object that contains one, an object in each
/// line, or an object followed by the text that it describes.
enum ArticleJSONFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard JSONSequence.mayBegin(file.bytes) else { return nil }
        let decoded = try file.text()
        guard let sequence = JSONSequence(decoded.utf8), sequence.isPlain || looksLikeJSON(decoded.string) else {
            return nil
        }
        guard !sequence.values.isEmpty else { throw .damaged(format: "JSON") }
        var found = sequence.values.flatMap { articles(in: $0, common: [], depth: 0) }
        var faults = sequence.faults
        if let rest = sequence.rest {
            // Some site generators write front matter as JSON.
            if found.count == 1, found[0].content == nil { found[0].content = rest } else { faults += 1 }
        }
        guard found.contains(where: \.isArticle) else {
            throw faults > 0 ? .damaged(format: "JSON") : .notOpened(format: "JSON without articles")
        }
        var notices = decoded.notices(path: file.path)
        if faults > 0 {
            let pieces = Phrase.counted(
                faults, "piece that cannot be read as JSON is", "pieces that cannot be read as JSON are")
            notices.append("\(file.path): \(pieces) left out.")
        }
        return ArticleIssues.contents(of: found, path: file.path, notices: notices)
    }

    /// Whether the text is JSON rather than text in brackets, as `[0.5] Speaker: …`: an object or a name must follow.
    private static func looksLikeJSON(_ text: String) -> Bool {
        let head = text.unicodeScalars.lazy.drop { $0 != "{" && $0 != "[" }.filter { !$0.properties.isWhitespace }
            .prefix(2)
        guard let second = head.dropFirst().first else { return false }
        return head.first == "[" ? second == "{" || second == "]" : second == "\"" || second == "}"
    }

    /// The number of levels searched for articles: `{"db": [{"data": {"posts": […]}}]}` has five.
    private static let deepest = 6

    /// The articles in a value.
    ///
    /// - Parameter common: fields of the enclosing objects that apply to all articles, such as the paper and the day.
    private static func articles(
        in value: JSONValue, common: [(name: String, values: [String])], depth: Int
    ) -> [ArticleFields] {
        guard depth <= deepest else { return [] }
        switch value {
        case .array(let elements): return elements.flatMap { articles(in: $0, common: common, depth: depth + 1) }
        case .object(let members):
            let own = fields(of: members)
            let names = Set(own.filter { !$0.values.isEmpty }.compactMap { ArticleFields.field(of: $0.name) })
            if names.contains(.content) { return [ArticleFields(own + common)] }
            if names.contains(.title), !holdsArticles(members) {
                return [ArticleFields(own + parts(of: members) + common + longText(in: own))]
            }
            // The title of an object that contains articles is the paper's.
            let shared =
                own.filter { field in
                    [.publication, .date, .printDate, .edition, .page, .section, .language, .origin].contains(
                        ArticleFields.field(of: field.name))
                }
                + own.filter { ArticleFields.field(of: $0.name) == .title }.map {
                    (name: "publication", values: $0.values)
                }
            return members.flatMap { member in
                // Some objects have a member for each day: `"2021-03-04": […]`.
                let day = DayInText.first(in: member.name).map { [(name: "date", values: [$0.day])] } ?? []
                return articles(in: member.value, common: day + shared + common, depth: depth + 1)
            }
        default: return []
        }
    }

    private static func fields(of members: [JSONMember]) -> [(name: String, values: [String])] {
        members.compactMap { member in
            texts(of: member.value).map { (name: member.name, values: $0) } ?? named(member) ?? blocks(member)
        }
    }

    /// The text in a list of blocks, some of which have none: `[{"type": "paragraph", "text": "…"}, {"type": "image"}]`.
    private static func blocks(_ member: JSONMember) -> (name: String, values: [String])? {
        guard ArticleFields.field(of: member.name) == .content, case .array(let elements) = member.value,
            elements.allSatisfy({ $0["type"] != nil })
        else { return nil }
        let texts = elements.compactMap { text(of: $0) ?? $0["content"]?.words ?? $0["caption"]?.words }
        return texts.isEmpty ? nil : (member.name, texts)
    }

    /// The text or the paper in an object of its own: `"origin": {"title": "The Buoy"}`.
    private static func named(_ member: JSONMember) -> (name: String, values: [String])? {
        switch ArticleFields.field(of: member.name) {
        case .content, .summary: member.value["content"]?.words.map { (member.name, [$0]) }
        case .publication, .origin: member.value["title"]?.words.map { ("publication", [$0]) }
        default: nil
        }
    }

    /// The fields in nested objects of an article: `"fields": {"body": …}`.
    private static func parts(of members: [JSONMember]) -> [(name: String, values: [String])] {
        members.flatMap { member -> [(name: String, values: [String])] in
            guard case .object(let inner) = member.value, texts(of: member.value) == nil, named(member) == nil else {
                return []
            }
            return fields(of: inner)
        }
    }

    /// The longest text under a name that says nothing, for an article without a text.
    private static func longText(in fields: [(name: String, values: [String])]) -> [(name: String, values: [String])] {
        let unknown = fields.filter { ArticleFields.field(of: $0.name) == nil }.map {
            $0.values.joined(separator: "\n")
        }
        guard let longest = unknown.max(by: { $0.count < $1.count }), longest.count >= shortestText,
            longest.contains(where: \.isWhitespace) || !longest.contains(where: \.isASCII)
        else { return [] }
        return [("content", [longest])]
    }

    /// The minimum length of a text under an unknown name, in characters; a shorter one may be a name.
    private static let shortestText = 100

    private static func holdsArticles(_ members: [JSONMember]) -> Bool {
        members.contains { member in
            guard case .array(let elements) = member.value, case .object(let inner)? = elements.first else {
                return false
            }
            let isArticle = inner.contains { [.title, .content].contains(ArticleFields.field(of: $0.name)) }
            return (isArticle || holdsArticles(inner))
                && ![.author, .categories].contains(ArticleFields.field(of: member.name))
        }
    }

    /// Members that contain the text of an object that represents a text: `{"rendered": "…"}`, `{"main": "…"}`.
    private static let textNames = ["name", "rendered", "main", "original", "value", "#text", "html", "text"]

    private static func text(of value: JSONValue) -> String? {
        // `{"name": "subject", "value": "Bridges"}` is a value with its kind.
        if value["name"] != nil, let word = value["value"]?.words { return word }
        return value.words ?? textNames.lazy.compactMap { value[$0]?.words }.first
    }

    /// The text of an array in which emphasised and linked words are objects; `nil` for other arrays.
    private static func runs(_ elements: [JSONValue]) -> String? {
        var runs: [String] = []
        for element in elements {
            guard case .string(let run) = element["text"] ?? element else { return nil }
            runs.append(run)
        }
        let areMixed = elements.contains { $0["text"] != nil } && elements.contains { $0["text"] == nil }
        return areMixed ? runs.joined() : nil
    }

    /// The texts of a value; for an array those of its elements, for objects in it their names.
    private static func texts(of value: JSONValue) -> [String]? {
        switch value {
        case .string, .number: return value.words.map { [$0] } ?? []
        case .array(let elements):
            let texts = elements.compactMap(text)
            if let runs = runs(elements) { return [runs] }
            return texts.count == elements.count ? texts : nil
        case .object: return text(of: value).map { [$0] }
        default: return nil
        }
    }
}
