import LosslessJSON
import NewsModel

/// The corrections file: JSON that is edited in place, so that members unknown to this program are kept.
///
/// `{"corrections": {"<issue's id>": {"source": "…", "seams": [{"after": 29, "with": 35}, {"after": 41, "with": null}],
/// "roles": [{"line": 5, "role": "deck"}], "stories": [{"line": 12, "under": 3}], "order": "file"}}, "format":
/// "broadsheet-corrections", "version": 1}`. The file calls a boundary a seam; one without `with` is a split. Programs
/// that know only seams leave the other lists as they are.
struct CorrectionFile: JSONDocumentContent {
    static let kind = DocumentKind.corrections
    /// The version that this program writes, and the newest that it changes.
    static let currentVersion = 1
    private static let format = "broadsheet-corrections"

    private(set) var document: JSONValue

    /// Creates a file without corrections.
    init() {
        document = VersionedJSON.empty(Self.format, version: Self.currentVersion)
    }

    init(_ bytes: [UInt8]) throws(DocumentFailure) {
        document = try VersionedJSON.read(bytes, Self.format, version: Self.currentVersion)
        if let corrections = document["corrections"], corrections.members == nil { throw .foreign }
    }

    /// The corrections by issue, in the file's order.
    var corrections: [ContentID: [PageCorrection]] {
        let issues = document["corrections"]?.members ?? []
        return Dictionary(issues.map { (ContentID($0.name), Self.corrections(of: $0.value)) }) { _, last in last }
    }

    /// The corrections of an issue: list by list in the order of `DecisionList`, each in the file's order.
    func corrections(of issue: ContentID) -> [PageCorrection] {
        document["corrections"]?[issue.description].map(Self.corrections) ?? []
    }

    /// Moves the corrections of an issue to another id, unless that id already has some.
    mutating func rename(_ former: ContentID, to issue: ContentID) {
        guard let issues = document["corrections"], let entry = issues[former.description],
            issues[issue.description] == nil
        else { return }
        document = document.setting(
            "corrections",
            to: issues.setting(former.description, to: nil).setting(issue.description, to: entry))
    }

    /// Applies a change. An issue without any remaining correction is removed.
    ///
    /// - Throws: `DocumentFailure.foreign` if the issue's entry or its list is not of the expected type.
    mutating func apply(_ change: CorrectionChange, to issue: ContentID, source: String) throws(DocumentFailure) {
        let issues = document["corrections"] ?? .object([])
        var entry = issues[issue.description] ?? .object([])
        guard entry.members != nil else { throw .foreign }
        if let list = DecisionList(change.subject) {
            guard let changed = try Self.elements(of: entry, list).applying(change, in: list) else { return }
            entry = entry.setting(list.rawValue, to: changed.isEmpty ? nil : .array(changed))
        } else {
            guard change != .forget(.order) || entry[Self.order] != nil else { return }
            entry = entry.setting(Self.order, to: change == .forget(.order) ? nil : .string(Self.fileOrder))
        }
        let isEmpty = (entry.members ?? []).allSatisfy { $0.name == "source" }
        let changed = entry.setting("source", to: .string(source))
        document = document.setting(
            "corrections", to: issues.setting(issue.description, to: isEmpty ? nil : changed))
    }

    private static let order = "order"
    private static let fileOrder = "file"

    private static func elements(
        of entry: JSONValue, _ list: DecisionList
    ) throws(DocumentFailure) -> [JSONValue] {
        guard let found = entry[list.rawValue] else { return [] }
        guard case .array(let elements) = found else { throw .foreign }
        return elements
    }

    private static func corrections(of entry: JSONValue) -> [PageCorrection] {
        let listed = DecisionList.allCases.flatMap { list -> [PageCorrection] in
            guard case .array(let elements) = entry[list.rawValue] else { return [] }
            return elements.compactMap(list.correction)
        }
        return listed + (entry[order]?.text == fileOrder ? [.fileOrder] : [])
    }
}

extension [JSONValue] {
    /// The list with the change applied in place; `nil` if there is nothing to forget.
    fileprivate func applying(_ change: CorrectionChange, in list: DecisionList) -> [JSONValue]? {
        var elements = self
        let index = elements.firstIndex { list.correction($0)?.subject == change.subject }
        switch change {
        case .decide(let correction):
            let element = list.value(of: correction, in: index.map { elements[$0] } ?? .object([]))
            if let index { elements[index] = element } else { elements.append(element) }
        case .forget(let subject):
            guard index != nil else { return nil }
            elements.removeAll { list.correction($0)?.subject == subject }
        }
        return elements
    }
}
