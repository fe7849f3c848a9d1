/// The package document of an EPUB: the publication's metadata, its files, and their reading order.
struct EPUBPackage {
    struct Item {
        var path: String
        var mediaType: String
        var properties: [Substring]

        /// Whether the file is a text: XHTML, HTML, or a type close to them.
        var isText: Bool {
            ["application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml"].contains(
                mediaType)
                || mediaType.hasSuffix("+xml") && !mediaType.contains("ncx") && !mediaType.contains("svg")
        }
    }

    private(set) var title: String?
    private(set) var creators: [String] = []
    private(set) var publisher: String?
    private(set) var date: WrittenDate?
    private(set) var language: String?
    private(set) var source: String?
    /// The kind of publication in calibre's terms: `periodical:newspaper:The Evening Buoy`.
    private(set) var publicationType: String?
    /// Whether Broadsheet wrote the file, so that its classes mark the parts of a story.
    private(set) var isOwn = false
    /// The files by their ids.
    private(set) var items: [String: Item] = [:]
    /// The texts in reading order, without repetitions.
    private(set) var spine: [Item] = []
    private(set) var contentsID: String?
    /// Whether no reading order is given, so that the order of the manifest is used.
    private(set) var lacksSpine = false
    private var order: [String] = []

    /// Parses the package document in `bytes`, a file at `path`. The result is `nil` if it is not a package document.
    init?(_ bytes: [UInt8], path: String) {
        guard let tree = XMLTree(utf8: bytes), let root = tree.root, root.isNamed("package") else { return nil }
        for element in root.children {
            switch element.name {
            case "metadata": readMetadata(element)
            case "manifest": readManifest(element, path: path)
            case "spine": readSpine(element)
            default: break
            }
        }
        if spine.isEmpty {
            lacksSpine = true
            spine = order.compactMap { items[$0] }.filter { $0.isText && !$0.properties.contains("nav") }
        }
    }

    private mutating func readMetadata(_ metadata: XMLElement) {
        let inner = ["dc-metadata", "x-metadata"].flatMap { name in
            metadata.child(name).map { Array($0.children) } ?? []
        }
        for element in Array(metadata.children) + inner {
            let text = element.trimmedText.flatMap { FeedText.plain($0).line }
            switch element.name.lowercased() {
            case "title": title = title ?? text
            case "creator": if let text, element["role"] ?? "aut" == "aut" { creators.append(text) }
            case "publisher": publisher = publisher ?? text
            case "date":
                let isOfEvent = element["event"].map { $0 != "publication" } ?? false
                if let found = text.flatMap({ WrittenDate($0) }), date == nil || !isOfEvent { date = date ?? found }
            case "language": language = language ?? text
            case "source": source = source ?? text
            case "meta": readMeta(element)
            default: break
            }
        }
    }

    private mutating func readMeta(_ meta: XMLElement) {
        if meta["name"] == "generator", meta["content"] == "Broadsheet" { isOwn = true }
        if meta["name"] == "calibre:publication_type" { publicationType = meta["content"] }
        if meta["property"] == "calibre:publication_type" { publicationType = meta.trimmedText }
    }

    private mutating func readManifest(_ manifest: XMLElement, path: String) {
        for element in manifest.children("item") {
            guard let id = element["id"] ?? element["href"], let reference = element["href"] else { continue }
            let item = Item(
                path: EPUBPath.resolve(reference, from: path).path,
                mediaType: element["media-type"]?.lowercased() ?? "",
                properties: (element["properties"] ?? "").split(separator: " "))
            if items[id] == nil { order.append(id) }
            items[id] = item
        }
    }

    private mutating func readSpine(_ spine: XMLElement) {
        contentsID = spine["toc"]
        var seen: Set<String> = []
        for reference in spine.children("itemref") {
            guard let id = reference["idref"], let item = items[id], seen.insert(item.path).inserted else { continue }
            self.spine.append(item)
        }
    }

    /// The navigation document of EPUB 3. EPUB 2 has an NCX instead, `contents`.
    var navigation: Item? { order.lazy.compactMap { items[$0] }.first { $0.properties.contains("nav") } }
    var contents: Item? {
        contentsID.flatMap { items[$0] }.flatMap { $0.isText ? nil : $0 }
            ?? order.lazy.compactMap { items[$0] }.first { $0.mediaType == "application/x-dtbncx+xml" }
    }
}
