/// A table of articles, one in each row below a row of column names: RFC 4180, with commas, tabs, semicolons or bars.
enum CSVFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        let head = file.bytes.prefix(1_024)
        guard head.contains(where: separators.contains) else { return nil }
        let decoded = try file.text()
        let text = withoutInstruction(decoded.utf8)
        guard let separator = separator(of: text) else { return nil }
        var rows = DelimitedRows(text, separator: separator)
        guard let names = rows.next() else { return nil }
        let isTextLast = names.last.flatMap(ArticleFields.field) == .content
        var articles: [ArticleFields] = []
        var longRows = 0
        while let row = rows.next() {
            var article = ArticleFields(zip(names, row).map { (name: $0, values: $1.isEmpty ? [] : [$1]) })
            // Unquoted separators in a text: cells beyond the last column belong to it.
            let surplus = row.dropFirst(names.count)
            if surplus.contains(where: { !$0.isEmpty }) {
                let mark = String(Unicode.Scalar(separator))
                article.content = ([article.content].compactMap(\.self) + surplus).joined(separator: mark)
                if !isTextLast { longRows += 1 }
            }
            let text = (article.title ?? "") + (article.content ?? article.summary ?? "")
            if text.contains(where: { $0.isLetter || $0.isNumber }) { articles.append(article) }
        }
        guard !articles.isEmpty else { throw .nothingToRead(format: "a table of articles") }
        var notices = decoded.notices(path: file.path)
        if longRows > 0 {
            notices.append(
                "\(file.path): \(counted: longRows, "row has", "rows have") more cells than the first row names; the rest stands at the end of the text."
            )
        }
        return ArticleIssues.contents(of: articles, path: file.path, notices: notices)
    }

    private static let separators = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")]

    /// The text without the line `sep=;`, which tells Excel the separator.
    private static func withoutInstruction(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.starts(with: "sep=".utf8) else { return text }
        return text.drop { $0 != 0x0A && $0 != 0x0D }.drop { $0 == 0x0A || $0 == 0x0D }
    }

    /// The separator with which the first row names a title and a text, or one of the two and enough other fields.
    private static func separator(of text: ArraySlice<UInt8>) -> UInt8? {
        // A table of Markdown begins with a bar.
        if text.first == UInt8(ascii: "|") { return nil }
        return separators.first { separator in
            var rows = DelimitedRows(text.prefix(4_096), separator: separator)
            guard let names = rows.next(), names.count >= 2, names.allSatisfy({ $0.count <= 40 }) else { return false }
            let fields = Set(names.compactMap(ArticleFields.field))
            let hasText = fields.contains(.content) || fields.contains(.summary)
            return fields.contains(.title) && (hasText || fields.count >= 3) || hasText && fields.count >= 2
        }
    }
}

/// The rows of a delimited table. A field that contains separators, quotation marks or line ends is quoted.
struct DelimitedRows {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0

    init(_ text: ArraySlice<UInt8>, separator: UInt8) {
        bytes = Array(text)
        self.separator = separator
    }

    /// The next row that is not empty, or `nil` at the end.
    mutating func next() -> [String]? {
        while index < bytes.count {
            let row = row()
            if row.count > 1 || row.first?.isEmpty == false { return row }
        }
        return nil
    }

    private mutating func row() -> [String] {
        var row: [String] = []
        while true {
            row.append(field())
            guard index < bytes.count else { return row }
            let mark = bytes[index]
            index += 1
            if mark == separator { continue }
            if mark == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            return row
        }
    }

    private mutating func field() -> String {
        var field: [UInt8] = []
        let quote = UInt8(ascii: "\"")
        if index < bytes.count, bytes[index] == quote {
            index += 1
            while index < bytes.count {
                if bytes[index] == quote {
                    index += 1
                    guard index < bytes.count, bytes[index] == quote else { break }
                }
                field.append(bytes[index])
                index += 1
            }
        }
        while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
            field.append(bytes[index])
            index += 1
        }
        return String(decoding: field, as: UTF8.self)
    }
}
