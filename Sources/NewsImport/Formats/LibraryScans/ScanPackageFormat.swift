/// A library's package: an issue described in METS or DIDL, with the text of its pages in ALTO.
enum ScanPackageFormat: PackageFormat {
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent? {
        let names = package.names.filter { $0.lowercased().hasSuffix(".xml") }
        guard !names.isEmpty else { return nil }
        let files = try package.markup(of: Set(names))
        var roots: [String: String] = [:]
        for (name, bytes) in files { roots[name] = XMLOpening.rootName(of: bytes[...]) }
        let descriptions = names.filter { roots[$0] == "mets" || roots[$0] == "didl" }
        guard !descriptions.isEmpty else { return nil }
        var content = PackageContent(issues: [], claimed: [])
        for name in descriptions {
            guard let bytes = files[name] else { continue }
            let scan = ScanFiles(package: files.filter { roots[$0.key] == "alto" }, description: name)
            guard let issue = ScanIssue.content(bytes, root: roots[name] ?? "", files: scan) else { continue }
            content.issues.append(issue)
            content.claimed.insert(name)
            content.claimed.formUnion(scan.found)
        }
        return content.issues.isEmpty ? nil : content
    }
}

/// A METS or DIDL document on its own, of which only the headlines can be shown.
enum ScanDescriptionFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let root = try file.rootName(), root == "mets" || root == "didl" else { return nil }
        let scan = ScanFiles(package: [:], description: file.name)
        guard let issue = ScanIssue.content(Array(try file.markup().utf8), root: root, files: scan) else {
            throw .nothingToRead(format: "the description of an issue")
        }
        return [issue]
    }
}
