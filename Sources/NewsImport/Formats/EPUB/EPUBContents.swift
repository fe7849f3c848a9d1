/// The table of contents of an EPUB: nested points that refer to positions in its files.
struct EPUBContents {
    struct Point {
        var label: String?
        /// The target's path; `nil` for a point that only groups others.
        var path: String?
        var fragment: String?
        var points: [Point] = []
    }

    var points: [Point] = []

    /// The points of an NCX file at `path`.
    static func ofNCX(_ bytes: [UInt8], path: String) -> EPUBContents {
        guard let tree = XMLTree(utf8: bytes), let map = tree.root?.child("navMap") else { return EPUBContents() }
        return EPUBContents(points: map.children("navPoint").map { point($0, path: path) })
    }

    private static func point(_ element: XMLElement, path: String) -> Point {
        let target = element.child("content")?["src"].map { EPUBPath.resolve($0, from: path) }
        let label = element.descendant("navLabel", "text").flatMap { FeedText.plain($0.text).line }
        return Point(
            label: label, path: target?.path, fragment: target?.fragment,
            points: element.children("navPoint").map { point($0, path: path) })
    }

    /// The points of a navigation document at `path`.
    static func ofNavigation(_ bytes: [UInt8], path: String) -> EPUBContents {
        let page = HTMLTree.parseXHTML(utf8: bytes)
        let navigations = page.elements(named: "nav")
        let contents = navigations.first { ($0["epub:type"] ?? $0["role"] ?? "").contains("toc") } ?? navigations.first
        guard let list = contents?.first(where: { $0.name == "ol" || $0.name == "ul" }) else { return EPUBContents() }
        return EPUBContents(points: points(of: list, path: path))
    }

    private static func points(of list: MarkupNode, path: String) -> [Point] {
        list.children.filter { $0.name == "li" }.compactMap { item in
            let inner = item.children.first { $0.name == "ol" || $0.name == "ul" }
            let link = item.first { $0.name == "a" && !isInside($0, inner) }
            let label = link ?? item.children.first { $0.isElement && $0 !== inner }
            let target = link?["href"].map { EPUBPath.resolve($0, from: path) }
            let points = inner.map { self.points(of: $0, path: path) } ?? []
            guard label != nil || !points.isEmpty else { return nil }
            return Point(label: label.flatMap(text), path: target?.path, fragment: target?.fragment, points: points)
        }
    }

    private static func isInside(_ node: MarkupNode, _ list: MarkupNode?) -> Bool {
        guard let list else { return false }
        return node.ancestors(atMost: .max).contains { $0 === list }
    }

    /// The text of a label, or the alternative text of a picture used as a label.
    private static func text(of label: MarkupNode) -> String? {
        label.lineText ?? label["title"] ?? label.first(named: "img")?["alt"]
    }
}
