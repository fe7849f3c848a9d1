/// Byte sequences that identify a page of a digital newspaper in any encoding.
enum EPaperSigns {
    static func areIn(_ bytes: [UInt8]) -> Bool {
        signs.contains { BytePattern.occurs($0, in: bytes[...]) }
    }

    private static let signs = [
        "enpproperty", "<founder-", "<FOUNDER-", "<!--enpcontent", "npm:article-", "pagepicmap", "PagePicMap",
    ]
}

extension EPaperLinks {
    /// Whether a file name follows the naming of pages or stories.
    static func isFile(_ name: String) -> Bool { story(name) != nil || page(name) != nil }
}
