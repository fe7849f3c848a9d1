/// EPUB 2 and 3: newspapers by calibre and by publishers, and books.
enum EPUBFormat: PackageFormat {
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent? {
        guard let path = try packagePath(in: package) else { return nil }
        guard let bytes = try package.markup(of: [path])[path], let document = EPUBPackage(bytes, path: path) else {
            throw .damaged(format: "an EPUB")
        }
        let files = try files(of: document, in: package)
        try refuseEncrypted(document, files)
        var issue = issue(of: document, files)
        let draft = issue.draft()
        guard draft.stories.contains(where: \.hasText) else { throw .nothingToRead(format: "an EPUB") }
        return PackageContent(issues: [draft.content()], claimed: Set(package.names))
    }

    private static let container = "META-INF/container.xml"
    private static let encryption = "META-INF/encryption.xml"

    /// The path of the package document, or `nil` if the archive is not an EPUB.
    private static func packagePath(in package: any SourcePackage) throws(FormatFault) -> String? {
        let names = package.names
        let documents = names.filter { $0.lowercased().hasSuffix(".opf") }
        guard names.contains(container) || names.contains("mimetype") && !documents.isEmpty else {
            if names.contains("mimetype"), let type = try package.bytes(of: "mimetype"),
                String(decoding: type, as: UTF8.self).contains("application/epub+zip")
            {
                throw .damaged(format: "an EPUB")
            }
            return nil
        }
        if let bytes = try package.bytes(of: container), let named = EPUBContainer.packagePath(bytes) {
            var archived = EPUBNames(names)
            if let path = archived.name(named) { return path }
        }
        if let path = documents.first { return path }
        throw .damaged(format: "an EPUB")
    }

    /// The files that the package document refers to, by the paths it uses for them.
    private static func files(
        of document: EPUBPackage, in package: any SourcePackage
    ) throws(FormatFault) -> [String: [UInt8]] {
        var archived = EPUBNames(package.names)
        let items = document.spine + [document.navigation, document.contents].compactMap(\.self)
        var names: [String: String] = [:]
        for path in items.map(\.path) + [encryption, sonyList] { names[path] = archived.name(path) }
        let bytes = try package.markup(of: Set(names.values))
        return names.compactMapValues { bytes[$0] }
    }

    private static func refuseEncrypted(_ document: EPUBPackage, _ files: [String: [UInt8]]) throws(FormatFault) {
        guard let bytes = files[encryption] else { return }
        let encrypted = EPUBContainer.encryptedPaths(bytes)
        let isUnreadable = document.spine.contains { item in
            encrypted.contains(item.path) && files[item.path].map(opensAsMarkup) != true
        }
        if isUnreadable { throw .encrypted }
    }

    private static func opensAsMarkup(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.first { !(0x09...0x0D).contains($0) && $0 != 0x20 } == UInt8(ascii: "<")
    }

    /// The list of stories with their authors, which calibre adds in its Sony profile.
    private static let sonyList = "atom.xml"

    private static func issue(of document: EPUBPackage, _ files: [String: [UInt8]]) -> EPUBIssue {
        var contents = EPUBContents()
        if let item = document.navigation, let bytes = files[item.path] {
            contents = .ofNavigation(bytes, path: item.path)
        }
        if contents.points.isEmpty, let item = document.contents, let bytes = files[item.path] {
            contents = .ofNCX(bytes, path: item.path)
        }
        return EPUBIssue(
            package: document, contents: contents, files: files,
            authors: files[sonyList].map { authors($0) } ?? [:])
    }

    private static func authors(_ list: [UInt8]) -> [String: String] {
        guard let root = XMLTree(utf8: list)?.root else { return [:] }
        var authors: [String: String] = [:]
        for entry in root.children("entry") {
            if let path = entry.child("link")?["href"], let name = entry.descendant("author", "name")?.trimmedText {
                authors[EPUBPath.resolve(path, from: sonyList).path] = name
            }
        }
        return authors
    }
}
