/// Items of news agencies: NewsML-G2 and NITF.
enum NewsMLFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let name = try file.rootName(), roots.contains(name) else { return nil }
        guard let root = XMLTree(utf8: Array(try file.markup().utf8))?.root else {
            throw .damaged(format: "a news item")
        }
        let drafts = root.isNamed("nitf") ? [NITFParser.draft(root)] : NewsMLParser.drafts(root)
        guard drafts.contains(where: { !$0.stories.isEmpty }) else { throw .nothingToRead(format: "a news item") }
        return drafts.map { $0.content() }
    }

    private static let roots: Set<String> = [
        "nitf", "newsitem", "newsmessage", "packageitem", "contentset", "conceptitem", "knowledgeitem", "planningitem",
        "catalogitem",
    ]
}
