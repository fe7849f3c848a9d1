/// The folders in which browsers keep what a saved page loads, beside the page: `Ferry sails.html` and
/// `Ferry sails_files/ad.html`. Nothing in them is a text of its own.
enum SavedPageParts: PackageFormat {
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent? {
        let pages = Set(
            package.names.compactMap { name in
                endings.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
            })
        guard !pages.isEmpty else { return nil }
        let parts = package.names.filter { name in
            let folders = name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            return folders.indices.contains { index in
                let folder = folders[...index].joined(separator: "/")
                return marks.contains { folder.hasSuffix($0) && pages.contains(String(folder.dropLast($0.count))) }
            }
        }
        return parts.isEmpty ? nil : PackageContent(issues: [], claimed: Set(parts))
    }

    private static let endings = [".html", ".htm", ".shtml", ".xhtml"]
    /// The suffixes that browsers append to a page's name, in English and in some other languages.
    private static let marks = ["_files", ".files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden"]
}
