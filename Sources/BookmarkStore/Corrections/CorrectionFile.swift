import LosslessJSON
import NewsModel

/// The corrections' file as JSON that is changed in place, so that members which this program does not know stay.
///
/// `{"corrections": {"<issue's id>": {"source": "…", "seams": [{"after": 29, "with": 35}, {"after": 41, "with": null}]}},
/// "format": "broadsheet-corrections", "version": 1}`: a seam without `with` is a split.
struct CorrectionFile: DocumentContent {
    static let kind = DocumentKind.corrections
    /// The version that this program writes, and the newest that it changes.
    static let currentVersion = 1
    private static let format = "broadsheet-corrections"

    private var document: JSONValue

    /// A file without corrections.
    init() {
        document = .object([
            JSONMember("format", .string(Self.format)), JSONMember("version", .number(String(Self.currentVersion))),
        ])
    }

    init(_ bytes: [UInt8]) throws(DocumentFailure) {
        self.init()
        var reader = JSONReader(bytes)
        guard reader.peek() != nil else { return }  // a file of blanks has nothing to lose
        do throws(JSONDamage) {
            document = try JSONReader.value(of: bytes)
        } catch {
            throw .damaged(error)
        }
        guard document["format"]?.text == Self.format, document["version"]?.integer != nil else { throw .foreign }
        if let corrections = document["corrections"], corrections.members == nil { throw .foreign }
    }

    /// The version that the file says it has.
    var version: Int { document["version"]?.integer ?? Self.currentVersion }

    /// The decisions, by issue, in the file's order.
    var corrections: [ContentID: [BoundaryCorrection]] {
        let issues = document["corrections"]?.members ?? []
        return Dictionary(issues.map { (ContentID($0.name), Self.corrections(of: $0.value)) }) { _, last in last }
    }

    /// The decisions about the boundaries of an issue, in the file's order.
    func corrections(of issue: ContentID) -> [BoundaryCorrection] {
        document["corrections"]?[issue.description].map(Self.corrections) ?? []
    }

    /// Moves the decisions about an issue to another id, unless that has some.
    mutating func rename(_ former: ContentID, to issue: ContentID) {
        guard let issues = document["corrections"], let entry = issues[former.description],
            issues[issue.description] == nil
        else { return }
        document = document.setting(
            "corrections",
            to: issues.setting(former.description, to: nil).setting(issue.description, to: entry))
    }

    /// Carries out a change; an issue of which nothing is left is taken out.
    ///
    /// - Throws: `DocumentFailure.foreign` if something else stands in the place of the issue or of its boundaries.
    mutating func apply(_ change: BoundaryChange, to issue: ContentID, source: String) throws(DocumentFailure) {
        let issues = document["corrections"] ?? .object([])
        let entry = issues[issue.description] ?? .object([])
        guard entry.members != nil else { throw .foreign }
        var seams: [JSONValue] = []
        if let list = entry["seams"] {
            guard case .array(let elements) = list else { throw .foreign }
            seams = elements
        }
        let index = seams.firstIndex { Self.correction($0)?.after == change.after }
        switch change {
        case .decide(let correction):
            let seam = Self.value(of: correction, in: index.map { seams[$0] } ?? .object([]))
            if let index { seams[index] = seam } else { seams.append(seam) }
        case .forget:
            guard index != nil else { return }
            seams.removeAll { Self.correction($0)?.after == change.after }
        }
        let isEmpty = seams.isEmpty && (entry.members ?? []).allSatisfy { ["seams", "source"].contains($0.name) }
        let changed = entry.setting("seams", to: .array(seams)).setting("source", to: .string(source))
        document = document.setting(
            "corrections", to: issues.setting(issue.description, to: isEmpty ? nil : changed))
    }

    /// The file's bytes.
    func written() -> [UInt8] {
        Array((JSONWriter.text(of: document) + "\n").utf8)
    }

    private static func corrections(of entry: JSONValue) -> [BoundaryCorrection] {
        guard case .array(let seams) = entry["seams"] else { return [] }
        return seams.compactMap(correction)
    }

    private static func correction(_ seam: JSONValue) -> BoundaryCorrection? {
        guard let after = seam["after"]?.count, after > 0 else { return nil }
        guard let with = seam["with"], with != .null else { return .split(after: after) }
        return with.count.flatMap { $0 > 0 ? .join(after: after, with: $0) : nil }
    }

    private static func value(of correction: BoundaryCorrection, in seam: JSONValue) -> JSONValue {
        let seam = seam.setting("after", to: .number(String(correction.after)))
        switch correction {
        case .split: return seam.setting("with", to: .null)
        case .join(_, let with): return seam.setting("with", to: .number(String(with)))
        }
    }
}
