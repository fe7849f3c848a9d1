import FoundationEssentials
import LosslessJSON
import NewsModel
import Wording

/// Reads and writes issues as JSON, in the format `broadsheet-issue`, version 1.
public enum IssueJSON {
    private static let format = "broadsheet-issue"

    /// The text of a document: one issue is the member `issue`, several are the array `issues`.
    public static func text(of issues: [Issue]) -> String {
        var text = ""
        write(issues) { text += $0 }
        return text
    }

    /// Passes the same text to `sink`, a buffer at a time.
    public static func write(_ issues: [Issue], to sink: (String) -> Void) {
        let content: (name: String, value: JSONPart) =
            issues.count == 1
            ? ("issue", part(of: issues[0])) : ("issues", .array(count: issues.count) { part(of: issues[$0]) })
        let head: [(name: String, value: JSONPart)] = [
            ("format", .value(.string(format))), ("version", .value(.number("1"))),
        ]
        JSONWriter.write(.object(head + [content]), to: sink)
        sink("\n")
    }

    /// The issues in the bytes of a document; `nil` if the bytes are not JSON or are JSON of another format.
    ///
    /// - Throws: `IssueDocumentError` for a document in this format that cannot be read.
    public static func issues(in bytes: [UInt8]) throws(IssueDocumentError) -> [Issue]? {
        let decoder = JSONDecoder()
        guard let head = try? decoder.decode(Head.self, from: Data(bytes)), head.format == format else { return nil }
        if head.version != 1 { throw .newer(version: head.version) }
        do {
            let document = try decoder.decode(Document.self, from: Data(bytes))
            return document.issues ?? document.issue.map { [$0] } ?? []
        } catch {
            throw .damaged(reason: Self.reason(of: error))
        }
    }

    private struct Head: Decodable {
        let format: String
        let version: Int
    }

    private struct Document: Decodable {
        let issue: Issue?
        let issues: [Issue]?
    }

    private static func reason(of error: any Error) -> Phrase {
        guard case DecodingError.dataCorrupted(let context) = error else {
            return "a member is missing or of another kind"
        }
        return Phrase(text: context.debugDescription)
    }

    private static func part(of issue: Issue) -> JSONPart {
        var members = [
            JSONMember("id", .string(issue.id.description)),
            JSONMember("title", .optional(issue.title)),
            JSONMember("publication", .optional(issue.publication)),
            JSONMember("edition", .optional(issue.edition)),
            JSONMember("date", .optional(issue.date)),
            JSONMember("language", .optional(issue.language)),
        ]
        members += known("source", issue.source)
        if !issue.pageSizes.isEmpty {
            let sizes = issue.pageSizes.map { numbers([$0.width, $0.height]) }
            members.append(JSONMember("pageSizes", .array(sizes)))
        }
        members += [
            JSONMember(
                "furniture",
                .array(
                    issue.furniture.map { furniture in
                        .object(
                            [JSONMember("text", .string(furniture.text)), lines(furniture.sourceLines)]
                                + columns(furniture.columns))
                    }))
        ]
        let sections = JSONPart.array(count: issue.sections.count) { part(of: issue.sections[$0]) }
        return .object(parts(members) + [("sections", sections)])
    }

    private static func parts(_ members: [JSONMember]) -> [(name: String, value: JSONPart)] {
        members.map { ($0.name, .value($0.value)) }
    }

    private static func part(of section: Section) -> JSONPart {
        var members = [JSONMember("name", .optional(section.name))]
        if let page = section.page { members.append(JSONMember("page", .number(String(page)))) }
        members += known("file", section.file)
        members += [lines(section.sourceLines)] + columns(section.columns)
        let articles = JSONPart.array(count: section.articles.count) { part(of: section.articles[$0]) }
        return .object(parts(members) + [("articles", articles)])
    }

    private static func part(of article: Article) -> JSONPart {
        var members = [
            JSONMember("id", .string(article.id.description)),
            JSONMember("kicker", .optional(article.kicker)),
            JSONMember("headline", .optional(article.headline)),
            JSONMember("deck", .optional(article.deck)),
            lines(article.sourceLines),
        ]
        members += columns(article.columns)
        members += [
            JSONMember(
                "bylines",
                .array(
                    article.bylines.map { byline in
                        .object([
                            JSONMember("role", .optional(byline.role)), JSONMember("name", .string(byline.name)),
                        ])
                    })),
            JSONMember("byline", .optional(article.bylineText)),
            JSONMember("dateline", .optional(article.dateline)),
        ]
        members += known("source", article.source) + known("guid", article.guid) + known("date", article.date)
        if !article.categories.isEmpty {
            members.append(JSONMember("categories", .array(article.categories.map(JSONValue.string))))
        }
        if !article.places.isEmpty {
            let places = article.places.map { place in
                numbers([Double(place.page), place.box.left, place.box.top, place.box.right, place.box.bottom])
            }
            members.append(JSONMember("places", .array(places)))
        }
        let body = JSONPart.array(count: article.body.count) { .value(value(of: article.body[$0])) }
        let photos = JSONMember("photos", .array(article.photos.map(value)))
        return .object(parts(members + [photos]) + [("body", body)])
    }

    private static func value(of paragraph: Paragraph) -> JSONValue {
        var members = [
            JSONMember("kind", .string(paragraph.kind.rawValue)), JSONMember("text", .string(paragraph.text)),
            lines(paragraph.sourceLines),
        ]
        members += columns(paragraph.columns)
        if let number = paragraph.number { members.append(JSONMember("number", .number(String(number)))) }
        if !paragraph.links.isEmpty {
            members.append(JSONMember("links", .array(paragraph.links.map(JSONValue.string))))
        }
        members.append(
            JSONMember(
                "joins",
                .array(
                    paragraph.joins.map { join in
                        .object([
                            JSONMember("after", .number(String(join.after))),
                            JSONMember("character", .number(String(join.character))),
                            JSONMember("confidence", .number(String((join.confidence * 1000).rounded() / 1000))),
                            JSONMember("doubtful", .bool(join.doubtful)),
                        ])
                    })))
        return .object(members)
    }

    private static func value(of photo: Photo) -> JSONValue {
        .object(
            [
                JSONMember("caption", .string(photo.caption)),
                JSONMember("credit", .optional(photo.credit)),
            ] + known("creditText", photo.creditText) + [lines(photo.sourceLines)] + columns(photo.columns))
    }

    /// Numbers rounded to a tenth; integers without a decimal.
    private static func numbers(_ values: [Double]) -> JSONValue {
        .array(
            values.map { value in
                let rounded = (value * 10).rounded() / 10
                return .number(rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded))
            })
    }

    /// The member, if it has a value. Members that only some formats supply are left out otherwise.
    private static func known(_ name: String, _ value: String?) -> [JSONMember] {
        value.map { [JSONMember(name, .string($0))] } ?? []
    }

    /// The range of scalars in the source lines, if columns are side by side: its start and its end.
    private static func columns(_ columns: Range<Int>?) -> [JSONMember] {
        guard let columns else { return [] }
        let ends = [columns.lowerBound, columns.upperBound].map { JSONValue.number(String($0)) }
        return [JSONMember("columns", .array(ends))]
    }

    private static func lines(_ numbers: [Int]) -> JSONMember {
        JSONMember("sourceLines", .array(numbers.map { .number(String($0)) }))
    }
}
