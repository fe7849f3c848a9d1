import NewsModel

/// The one way from bytes to issues: the first format that knows the bytes as its own reads them.
enum ImportDoor {
    /// The formats in the order in which they are asked: those told by a few sure bytes first, those that any text could be last.
    static let formats: [any ImportFormat.Type] = [
        PDFFormat.self,
        ForeignFormat.self,
        IssueJSONFormat.self,
        ScanPageFormat.self,
        ScanDescriptionFormat.self,
        NewsMLFormat.self,
        FeedFormat.self,
        EPaperFormat.self,
        SavedPageFormat.self,
        MailFormat.self,
        ArticleJSONFormat.self,
        CSVFormat.self,
        MarkdownFormat.self,
        LabelledTextFormat.self,
        PlainTextFormat.self,
    ]

    static let packageFormats: [any PackageFormat.Type] = [
        EPUBFormat.self,
        DOCXFormat.self,
        EPaperPackageFormat.self,
        ScanPackageFormat.self,
        ScanPagesFormat.self,
        ForeignPackageFormat.self,
    ]

    /// The contents of the file.
    ///
    /// - Throws: why it cannot be read.
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent] {
        if file.bytes.isEmpty { throw .empty }
        for format in formats {
            if let content = try format.read(file, options) { return content }
        }
        throw .binary
    }
}
