/// Marks by which a page of a digital newspaper is told from other pages, in whatever encoding.
enum EPaperSigns {
    static func areIn(_ bytes: [UInt8]) -> Bool {
        signs.contains { BytePattern.occurs($0, in: bytes[...]) }
    }

    private static let signs = [
        "enpproperty", "<founder-", "<FOUNDER-", "<!--enpcontent", "npm:article-", "pagepicmap", "PagePicMap",
    ]
}

extension EPaperLinks {
    /// Whether a file is named as pages and stories are.
    static func isFile(_ name: String) -> Bool { story(name) != nil || page(name) != nil }
}
