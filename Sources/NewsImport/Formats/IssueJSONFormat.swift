import IssueDocument
import NewsModel

/// Issues that Broadsheet wrote as JSON, restored unchanged.
enum IssueJSONFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard file.bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{") else { return nil }
        guard contains(file.bytes.prefix(400), "broadsheet-issue") else { return nil }
        do throws(IssueDocumentError) {
            // Their `sourceLines` number the lines of the original page, which the file does not contain.
            return try IssueJSON.issues(in: file.bytes).map { issues in issues.map { .issue($0, lines: []) } }
        } catch {
            switch error {
            case .newer(let version): throw .laterVersion(version)
            case .damaged: throw .damaged(format: "a document of issues")
            }
        }
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(text)
    }
}
