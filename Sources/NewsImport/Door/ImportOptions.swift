/// The user's choices for an import.
public struct ImportOptions: Sendable {
    /// The name of the encoding that text is in, whatever it looks like.
    public var encoding: String?
    /// The programs that read PDFs.
    public var pdfTools: PDFTools
    /// Whether the user has given up what takes long; asked again and again.
    public var isCancelled: @Sendable () -> Bool

    public init(
        encoding: String? = nil, pdfTools: PDFTools = PDFTools(),
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.encoding = encoding
        self.pdfTools = pdfTools
        self.isCancelled = isCancelled
    }
}
