import NewsModel

/// An issue whose sections come from several files and can be merged with other parts of the same day's issue.
struct IssueParts {
    private let issue: Issue
    /// The folder or archive that the file names are relative to.
    private let source: String

    /// - Returns: `nil` for an issue with a section that names no file: such an issue is already whole.
    init?(_ issue: Issue, source: String) {
        guard !issue.sections.isEmpty, issue.sections.allSatisfy({ $0.file != nil }) else { return nil }
        self.issue = issue
        self.source = source
    }

    /// Adds the sections of another part to this issue, each at its page. The issue keeps its id.
    ///
    /// A file that is read again from the same source replaces its earlier content. A file from another source may only
    /// repeat what is here or add to it.
    ///
    /// - Returns: `nil` if the other part has a file with the same name but from another source and with other text: it
    ///   belongs to another issue.
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
            merged.sections.insert(section, at: insertionIndex(of: section, among: merged.sections, issue.sections))
        }
        merged.title = issue.title ?? other.issue.title
        merged.language = issue.language ?? other.issue.language
        merged.source = issue.source ?? other.issue.source
        let known = Set(issue.furniture.map(\.text))
        merged.furniture += other.issue.furniture.filter { !known.contains($0.text) }
        return merged
    }

    /// The index at which to insert a section: after the other sections of its page, or, without a page, where its file
    /// was.
    private func insertionIndex(of section: Section, among sections: [Section], _ before: [Section]) -> Int {
        if let page = section.page {
            return sections.firstIndex { ($0.page ?? 0) > page } ?? sections.count
        }
        guard let old = before.firstIndex(where: { $0.file == section.file }) else { return sections.count }
        let following = before[old...].first { next in next.file != section.file && sections.contains(next) }
        return following.flatMap { sections.firstIndex(of: $0) } ?? sections.count
    }

    /// The absolute path of a section's file.
    private func path(of section: Section) -> String {
        let file = section.file ?? ""
        return file.hasPrefix("/") ? file : source + "/" + file
    }

    private static func name(_ path: String) -> Substring { path[(path.lastIndex(of: "/") ?? path.startIndex)...] }

    /// The letters and digits of each file, by its path.
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
