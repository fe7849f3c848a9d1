/// A saved page of a digital newspaper (数字报): a story, or the list of a page's titles.
enum EPaperFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard file.mayBeMarkup, EPaperSigns.areIn(file.bytes) || EPaperLinks.isFile(file.name) else { return nil }
        let decoded = try file.markup()
        var issues = EPaperIssues()
        guard issues.take(HTMLTree.parse(utf8: Array(decoded.utf8)), path: file.name) else { return nil }
        return issues.drafts().map { $0.content(notices: decoded.notices(path: file.path)) }
    }
}

/// A saved folder or archive of a digital newspaper.
enum EPaperPackageFormat: PackageFormat {
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent? {
        guard package.names.contains(where: { EPaperLinks.isFile($0) }) else { return nil }
        let pages = package.names.filter { isPage($0) }
        let files = try package.bytes(of: Set(pages))
        var issues = EPaperIssues()
        var claimed: Set<String> = []
        for name in pages.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
            guard let bytes = files[name] else { continue }
            let file = SourceFile(path: package.path + "/" + name, bytes: bytes, encoding: options.encoding)
            let page = HTMLTree.parse(utf8: Array(try file.markup().utf8))
            if issues.take(page, path: name) || EPaperLinks.page(name) != nil || isWay(page) { claimed.insert(name) }
        }
        guard !issues.isEmpty else { return nil }
        claimed.formUnion(package.names.filter { name in partEndings.contains { name.lowercased().hasSuffix($0) } })
        return PackageContent(issues: issues.drafts().map { $0.content() }, claimed: claimed)
    }

    private static func isPage(_ name: String) -> Bool {
        let name = EPaperLinks.withoutQuery(name).lowercased()
        return EPaperLinks.pageEndings.contains { name.hasSuffix($0) }
    }

    /// The endings of files that pages load for their looks.
    private static let partEndings = [".js", ".css", ".gif", ".swf"]

    /// Whether a page only leads to others: by a redirect, or as the list of the issue's pages.
    private static func isWay(_ page: MarkupNode) -> Bool {
        let leads = page.elements { node in
            node.name == "meta" && node["http-equiv"]?.lowercased() == "refresh"
                || node.name == "a" && node["href"].map { EPaperLinks.page($0) != nil } ?? false
        }
        // A story also links to its page, but has more text than links.
        return leads.contains { $0.name == "meta" } || !leads.isEmpty && TextMeasure(of: page).linkDensity > 0.25
    }
}
