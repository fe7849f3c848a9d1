import NewsModel

/// The only way from bytes to issues: the first format that recognises the bytes reads them.
enum ImportDoor {
    /// The formats in the order they are tried: those with unmistakable first bytes come first, those that match any
    /// text last.
    static let formats: [any ImportFormat.Type] = [
        PDFFormat.self,
        ForeignFormat.self,
        IssueJSONFormat.self,
        ScanPageFormat.self,
        ScanDescriptionFormat.self,
        NewsMLFormat.self,
        FeedFormat.self,
        TextCollectionFormat.self,
        EPaperFormat.self,
        SavedPageFormat.self,
        MailFormat.self,
        ArticleJSONFormat.self,
        CSVFormat.self,
        ForeignTextFormat.self,
        MarkdownFormat.self,
        ArchiveTextFormat.self,
        LabelledTextFormat.self,
        PlainTextFormat.self,
    ]

    static let packageFormats: [any PackageFormat.Type] = [
        EPUBFormat.self,
        DOCXFormat.self,
        EPaperPackageFormat.self,
        ScanPackageFormat.self,
        ScanPagesFormat.self,
        SavedPageParts.self,
        ForeignPackageFormat.self,
    ]

    /// The contents of the file.
    ///
    /// - Throws: the reason the file cannot be read.
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent] {
        if file.bytes.isEmpty { throw .empty }
        for format in formats {
            if let content = try format.read(file, options) { return content }
        }
        throw .binary
    }
}
