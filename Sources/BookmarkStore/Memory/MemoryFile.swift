import LosslessJSON
import NewsModel

/// A file of the program's memory: JSON that is edited in place, so that members unknown to this program are kept.
///
/// The state: `{"choices": {"columns": {"instead": "auto", "value": "2"}}, "format": "broadsheet-state", "shelf":
/// {"entry": 3, "issue": "…"}, "typed": {"search": ["魏都"]}, "owed": {"<issue's id>": {"finished": true, "stories":
/// […]}}, "version": 1}`. The reading states: `{"format": "broadsheet-state", "issues": {"<issue's id>": {"left":
/// "2026-05-14T08:00:00Z", "stories": [{"character": 12, "passage": 0, "read": false, "story": "…"}]}}, "version": 1}`,
/// with the story that was left last at the end.
struct MemoryFile: JSONDocumentContent {
    static let kind = DocumentKind.memory
    /// The version that this program writes, and the newest that it reads.
    static let currentVersion = 1
    private static let format = "broadsheet-state"

    /// The number of lines kept for each prompt.
    static let mostTyped = 100
    /// The number of issues kept: about 300 kB with one story each.
    static let mostIssues = 2000
    /// The age at which an unopened issue is forgotten, in seconds: two years.
    static let ageLimit = 730 * 86_400

    var document: JSONValue

    init() {
        document = VersionedJSON.empty(Self.format, version: Self.currentVersion)
    }

    init(_ bytes: [UInt8]) throws(DocumentFailure) {
        document = try VersionedJSON.read(bytes, Self.format, version: Self.currentVersion)
    }

    // MARK: - Reading

    var memory: Memory {
        var memory = Memory()
        for member in document["choices"]?.members ?? [] {
            guard let value = member.value["value"]?.text, let instead = member.value["instead"]?.text else { continue }
            memory.choices[member.name] = Memory.Choice(value, instead: instead)
        }
        if let issue = document["shelf"]?["issue"]?.text, let entry = document["shelf"]?["entry"]?.count {
            memory.shelf = Memory.ShelfSelection(issue: ContentID(issue), entry: entry)
        }
        for prompt in Memory.PromptKind.allCases {
            memory.typed[prompt] = document["typed"]?[prompt.rawValue]?.elements?.compactMap(\.text)
        }
        for member in document["owed"]?.members ?? [] {
            let issue = ContentID(member.name)
            memory.pendingReadings += Self.readings(member.value, of: issue)
            if case .bool(let isFinished) = member.value["finished"] { memory.pendingFinished[issue] = isFinished }
        }
        return memory
    }

    /// The reading states of an issue's stories; the story that was left last comes last.
    func readings(of issue: ContentID) -> [ReadingState] {
        document["issues"]?[issue.description].map { Self.readings($0, of: issue) } ?? []
    }

    private static func readings(_ entry: JSONValue, of issue: ContentID) -> [ReadingState] {
        (entry["stories"]?.elements ?? []).compactMap { story in
            guard let article = story["story"]?.text else { return nil }
            let position = story["passage"]?.integer.flatMap { passage -> TextPosition? in
                // Parts of a heading have numbers down to -4. A number beyond 2³¹ was not written by this program, and
                // might overflow.
                guard let character = story["character"]?.count, passage >= -4, passage <= Int(Int32.max) else {
                    return nil
                }
                return TextPosition(passage: Passage(rawValue: passage), character: character)
            }
            return ReadingState(
                issue: issue, article: ContentID(article), isRead: story["read"] == .bool(true), position: position)
        }
    }
}
