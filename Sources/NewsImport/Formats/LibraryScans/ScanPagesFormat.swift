import PageLayout

/// ALTO files that are the pages of one issue and have no description: they are in one folder, and their names differ
/// only in the last number, which increases by one.
enum ScanPagesFormat: PackageFormat {
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent? {
        let names = package.names.filter { $0.lowercased().hasSuffix(".xml") }
        guard names.count > 1 else { return nil }
        var groups: [String: [String]] = [:]
        for name in names { groups[stem(of: name), default: []].append(name) }
        var content = PackageContent(issues: [], claimed: [])
        for stem in groups.keys.sorted(by: NaturalOrder.isBefore) {
            let names = (groups[stem] ?? []).sorted(by: NaturalOrder.isBefore)
            guard names.count > 1, isRun(names.map(number)) else { continue }
            let files = try package.markup(of: Set(names))
            // Files with a description among them are left to the format that reads it.
            let roots = names.map { name in files[name].flatMap { XMLOpening.rootName(of: $0[...]) } }
            guard roots.allSatisfy({ $0 == "alto" }) else { continue }
            var pages: [PageRegions] = []
            var claimed: [String] = []
            for name in names {
                guard let bytes = files[name] else { continue }
                let regions = AltoParser.pages(bytes).compactMap(\.regions)
                // A page without text has no regions. A damaged page is reported when its file is read by itself.
                if regions.isEmpty { continue }
                pages += regions
                claimed.append(name)
            }
            guard pages.count > 1 else { continue }
            content.issues.append(RecognisedPages.content(pages))
            content.claimed.formUnion(claimed)
        }
        return content.issues.isEmpty ? nil : content
    }

    /// Whether each number is one more than the number before.
    private static func isRun(_ numbers: [Int?]) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { one, other in
            one.flatMap { one in other.map { $0 == one + 1 } } ?? false
        }
    }

    private static func number(of path: String) -> Int? { parts(of: path).flatMap { Int($0.number) } }

    /// The path without the last number in its name.
    private static func stem(of path: String) -> String { parts(of: path).map { "\($0.before)#\($0.behind)" } ?? path }

    /// The last number in a file name, and the text before and after it.
    private static func parts(of path: String) -> (before: Substring, number: Substring, behind: Substring)? {
        guard let last = path.lastIndex(where: { $0 == "/" || $0.isDigit }), path[last] != "/" else {
            return nil
        }
        let end = path.index(after: last)
        let before = path[..<end].lastIndex { !$0.isDigit }
        let start = before.map { path.index(after: $0) } ?? path.startIndex
        return (path[..<start], path[start..<end], path[end...])
    }
}
