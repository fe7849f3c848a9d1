import NewsModel

/// An issue whose sections are of several files, to be put together with others of its day.
struct IssueParts {
    private let issue: Issue
    /// The folder or archive that the files are named within.
    private let source: String

    /// - Returns: `nil` for an issue of which no section names a file: it is whole.
    init?(_ issue: Issue, source: String) {
        guard !issue.sections.isEmpty, issue.sections.allSatisfy({ $0.file != nil }) else { return nil }
        self.issue = issue
        self.source = source
    }

    /// The issue with the files of another one that are not among its own, each at its page. It keeps its id.
    ///
    /// A file read again takes the place of what it said before. A file from elsewhere may only repeat what is here or add
    /// to it.
    ///
    /// - Returns: `nil` if the other has a file of the same name, from elsewhere and with another text: then it is another
    ///   issue.
    func merged(with other: IssueParts) -> Issue? {
        let (own, others) = (letters, other.letters)
        var repeated: Set<String> = []
        for (path, letters) in others where own[path] == nil {
            if own.values.contains(letters) {
                repeated.insert(path)
            } else if other.source != source, own.keys.contains(where: { Self.name($0) == Self.name(path) }) {
                return nil
            }
        }
        var merged = issue
        merged.sections.removeAll { others[path(of: $0)] != nil }
        for section in other.issue.sections {
            let path = other.path(of: section)
            if repeated.contains(path) { continue }
            var section = section
            if other.source != source { section.file = path }
            merged.sections.insert(section, at: place(of: section, among: merged.sections, issue.sections))
        }
        merged.title = issue.title ?? other.issue.title
        merged.language = issue.language ?? other.issue.language
        merged.source = issue.source ?? other.issue.source
        let known = Set(issue.furniture.map(\.text))
        merged.furniture += other.issue.furniture.filter { !known.contains($0.text) }
        return merged
    }

    /// Where a section goes: to its page, behind what is on that already, or where its file stood.
    private func place(of section: Section, among sections: [Section], _ before: [Section]) -> Int {
        if let page = section.page {
            return sections.firstIndex { ($0.page ?? 0) > page } ?? sections.count
        }
        guard let old = before.firstIndex(where: { $0.file == section.file }) else { return sections.count }
        let following = before[old...].first { next in next.file != section.file && sections.contains(next) }
        return following.flatMap { sections.firstIndex(of: $0) } ?? sections.count
    }

    /// The file of a section, wherever that lies.
    private func path(of section: Section) -> String {
        let file = section.file ?? ""
        return file.hasPrefix("/") ? file : source + "/" + file
    }

    private static func name(_ path: String) -> Substring { path[(path.lastIndex(of: "/") ?? path.startIndex)...] }

    /// The letters and digits of each file.
    private var letters: [String: [Unicode.Scalar]] {
        issue.sections.reduce(into: [:]) { letters, section in
            for article in section.articles {
                for text in article.passages.compactMap({ article.text(of: $0) }) {
                    letters[path(of: section), default: []] += text.unicodeScalars.filter {
                        $0.properties.isAlphabetic || $0.properties.numericType != nil
                    }
                }
            }
        }
    }
}
