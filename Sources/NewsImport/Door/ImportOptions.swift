/// The user's choices for an import.
public struct ImportOptions: Sendable {
    /// The name of an encoding that overrides detection.
    public var encoding: String?
    /// The programs that read PDFs.
    public var pdfTools: PDFTools
    /// Whether the user has cancelled; polled during long operations.
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
