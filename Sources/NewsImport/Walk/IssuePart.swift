import NewsModel
import Wording

/// An issue read from one file, which may be part of an issue made of several files.
struct IssuePart: Sendable {
    var imported: ImportedIssue
    /// The facts found in the file's path.
    let facts: PathFacts
    /// The name of the file, as sections give it.
    let file: String
}

/// Merges parts of the same paper, day and edition.
enum IssueMerging {
    private struct GroupKey: Hashable {
        let publication: String?
        let date: String
        let edition: String?
    }

    /// The merged issues, in the order of their first parts.
    ///
    /// - Parameter source: the source of an issue merged from several parts.
    static func issues(of parts: [IssuePart], source: String) -> [ImportedIssue] {
        let parts = parts.map(completed)
        // If the pages that name a paper all name the same one, the others belong to it as well.
        let names = Set(parts.compactMap(\.imported.issue.publication))
        let name = names.count == 1 ? names.first : nil
        var order: [GroupKey?] = []
        var groups: [GroupKey: [IssuePart]] = [:]
        var single: [IssuePart] = []
        for part in parts {
            guard let date = part.imported.issue.date, isPart(part) else {
                order.append(nil)
                single.append(part)
                continue
            }
            let key = GroupKey(
                publication: part.imported.issue.publication ?? name, date: date, edition: part.imported.issue.edition)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(part)
        }
        var rest = single[...]
        return order.compactMap { key in
            guard let key else { return rest.popFirst()?.imported }
            let group = groups[key] ?? []
            return group.count == 1 ? alone(group[0]) : merged(group, key, source: source)
        }
    }

    /// A page imported alone names its file, so that other pages of its day can be added later.
    private static func alone(_ part: IssuePart) -> ImportedIssue {
        guard part.facts.page != nil, !part.file.isEmpty else { return part.imported }
        var issue = part.imported.issue
        for section in issue.sections.indices { issue.sections[section].file = part.file }
        return part.imported.with(issue)
    }

    /// Whether the file may be one of several of its day, which is so if its path tells the day.
    private static func isPart(_ part: IssuePart) -> Bool { part.facts.day != nil }

    /// The part, completed with facts from its path that its text does not give.
    private static func completed(_ part: IssuePart) -> IssuePart {
        var part = part
        var issue = part.imported.issue
        issue.publication = issue.publication ?? part.facts.publication
        issue.date = issue.date ?? part.facts.day
        if let page = part.facts.page {
            for section in issue.sections.indices where issue.sections[section].page == nil {
                issue.sections[section].page = page.number
            }
        }
        part.imported = part.imported.with(issue)
        return part
    }

    private static func merged(_ parts: [IssuePart], _ key: GroupKey, source: String) -> ImportedIssue {
        // The id includes the ids of the texts: another file with the same publication and day would otherwise replace
        // this issue.
        let ids = parts.map(\.imported.issue.id.description)
        var issue = Issue(
            id: ContentID(hashing: ["issue", key.publication ?? "", key.date, key.edition ?? ""] + ids),
            publication: key.publication, edition: key.edition, date: key.date, sections: [])
        issue.formerID = ContentID(hashing: ["issue", key.publication ?? source, key.date, key.edition ?? ""])
        var notices: [Phrase] = []
        for part in parts {
            let given = part.imported.issue
            issue.title = issue.title ?? given.title
            issue.language = issue.language ?? given.language
            issue.source = issue.source ?? given.source
            issue.furniture += given.furniture
            let pages = issue.pageSizes.count
            issue.pageSizes += given.pageSizes
            for (index, section) in given.sections.enumerated() {
                var section = section
                section.movePlaces(by: pages)
                section.file = name(of: part, within: source)
                if section.name == nil, index == 0 { section.name = name(of: part.facts.page, in: given.language) }
                issue.sections.append(section)
            }
            notices += part.imported.notices
        }
        let files = parts.map { $0.imported.part(named: name(of: $0, within: source)) }
        return ImportedIssue(issue: issue, source: source, notices: notices, parts: files)
    }

    /// The file's path within the common folder or archive, or its name if it lies elsewhere.
    private static func name(of part: IssuePart, within source: String) -> String {
        let path = part.imported.source
        return path.hasPrefix(source + "/") ? String(path.dropFirst(source.count + 1)) : part.file
    }

    private static func name(of page: PageName?, in language: String?) -> String? {
        guard let page else { return nil }
        guard let number = page.number, Int(page.name) == number else { return page.name }
        return language == "en" ? "Page \(number)" : "第\(number)版"
    }
}
