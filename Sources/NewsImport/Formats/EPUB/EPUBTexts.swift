/// The texts of an EPUB, split at the targets of its contents.
struct EPUBTexts {
    /// A text, or the part of a text between two targets of the contents.
    struct Part {
        var path: String
        /// The id at which the part begins, or `nil` for the beginning of the file.
        var fragment: String?
        var blocks: [MarkupBlock]
        /// The source of the text, which calibre adds at its end.
        var source: String?
        /// The title of the document.
        var title: String?
        /// Whether the part is a list of links to other texts, without text of its own.
        var isList: Bool
    }

    /// The parts in reading order.
    private(set) var parts: [Part] = []
    /// The indices of the parts by path and id.
    private var indices: [String: [String?: Int]] = [:]
    private(set) var missing: [String] = []
    /// The dates that a periodical's own list gives for its stories, by path.
    private(set) var dates: [String: WrittenDate] = [:]

    /// - Parameter fragments: the ids that the contents refer to, by file path.
    init(of package: EPUBPackage, files: [String: [UInt8]], fragments: [String: Set<String>]) {
        let navigation = package.navigation?.path
        let items = package.spine.filter { $0.path != navigation && $0.isText }
        let texts = ParallelMap.results(for: items) { item in
            files[item.path].map {
                Self.text(
                    of: $0, path: item.path, targets: fragments[item.path] ?? [], keepsElements: package.isOwn)
            }
        }
        for (item, text) in zip(items, texts) {
            guard let text else {
                missing.append(item.path)
                continue
            }
            dates.merge(text.dates) { first, _ in first }
            for part in text.parts {
                if indices[part.path]?[part.fragment] == nil {
                    indices[part.path, default: [:]][part.fragment] = parts.count
                }
                parts.append(part)
            }
        }
    }

    /// The index of the part that begins at the id `fragment`, or of the first part of the file if there is no such
    /// id.
    func index(path: String, fragment: String?) -> Int? {
        guard let indices = indices[path] else { return nil }
        return indices[fragment] ?? indices[.none]
    }

    /// - Parameter keepsElements: whether the elements of the text are used later. If not, they are freed here, so
    ///   that few trees are in memory at a time.
    private static func text(
        of bytes: [UInt8], path: String, targets: Set<String>, keepsElements: Bool
    ) -> (parts: [Part], dates: [String: WrittenDate]) {
        let page = HTMLTree.parseXHTML(utf8: bytes)
        var isList = CalibreTrailer.isList(page)
        let dates = isList ? CalibreTrailer.dates(in: page, path: path) : [:]
        let source = CalibreTrailer.take(from: page)
        let title = page.first(named: "title")?.lineText ?? page.first(named: "title")?.textContent.trimmedToContent
        let body = page.first(named: "body") ?? page
        let blocks = MarkupParser.blocks(of: body, targets: targets)
        isList = isList || isContents(blocks, in: body)
        var parts = [Part(path: path, blocks: [], source: source, title: title, isList: isList)]
        for var block in blocks where !isWayBack(block) {
            if !keepsElements {
                if parts[parts.count - 1].blocks.count < MarkedHead.reach { block.hint = block.hintName }
                block.element = nil
            }
            if block.kind == .target {
                parts.append(Part(path: path, fragment: block.text, blocks: [], source: source, isList: isList))
            } else {
                parts[parts.count - 1].blocks.append(block)
            }
        }
        return (parts, dates)
    }

    /// Whether a line is only a link back to where the reader came from.
    private static func isWayBack(_ block: MarkupBlock) -> Bool {
        guard block.text.utf8.count <= 40, let link = block.element?.first(named: "a"), link.lineText == block.text
        else { return false }
        let words = block.text.lowercased().filter(\.isLetter)
        return waysBack.contains(words) || words.isEmpty && block.text.contains { "↑▲⇧↩".contains($0) }
    }

    private static let waysBack: Set<String> = [
        "backtotop", "top", "backtocontents", "backtotableofcontents", "返回目录", "返回目錄", "回到目录", "返回顶部", "回到顶部", "返回首页",
        "nachoben", "zurückzuminhalt", "retourausommaire", "hautdepage", "目次へ", "目次へ戻る",
    ]

    /// Whether a page is a printed table of contents: all of its text except headings links to other texts of the book,
    /// or a heading for contents is followed by little else than links.
    private static func isContents(_ blocks: [MarkupBlock], in body: MarkupNode) -> Bool {
        // Most pages are stories, whose links need not be examined.
        if blocks.allSatisfy({ $0.text.utf8.count <= longestEntry }), isOfLinks(blocks, in: body) { return true }
        guard blocks.count > 2, let first = blocks.first?.text, first.count <= 20 else { return false }
        let words = first.lowercased().filter { !$0.isWhitespace }
        guard contentsWords.contains(words) else { return false }
        let measure = TextMeasure(of: body)
        return measure.linkLength > 0.7 * Double(measure.length - first.count)
    }

    /// The length of the longest entry of a list, in bytes: a long headline.
    private static let longestEntry = 300

    private static func isOfLinks(_ blocks: [MarkupBlock], in body: MarkupNode) -> Bool {
        let texts = blocks.filter { if case .text = $0.kind { true } else { false } }
        let links = Set(body.elements(where: leadsToText).compactMap(\.lineText))
        return !texts.isEmpty && texts.allSatisfy { links.contains($0.text) }
    }

    private static func leadsToText(_ node: MarkupNode) -> Bool {
        guard node.name == "a", let address = node["href"] else { return false }
        return !address.hasPrefix("#") && WebAddress.scheme(of: address) == nil
    }

    private static let contentsWords: Set<String> = [
        "contents", "tableofcontents", "inthisissue", "目录", "目錄", "本期目录", "本期目錄", "目次", "차례", "inhalt",
        "inhaltsverzeichnis",
        "sommaire", "tabledesmatières", "índice", "indice", "содержание", "оглавление",
    ]
}
