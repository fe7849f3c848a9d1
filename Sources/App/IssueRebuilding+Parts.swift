import BookmarkStore
import Files
import NewsImport
import NewsModel
import ReaderCore

/// Rebuilding of issues made of several files: each file is corrected by itself, and its sections replace the old ones.
extension IssueRebuilding {
    /// Saves a change of a file's boundaries and rebuilds its sections: `.rebuilt`, or `.failure`.
    func apply(_ change: CorrectionChange, to open: OpenIssue, file: String) -> ReaderEvent {
        guard let part = open.part(named: file) else {
            let read = readSource(of: open)
            guard case .rebuilt(let known) = read, known.part(named: file) != nil else { return read }
            return apply(change, to: known, file: file)
        }
        guard IssueImporter.isRebuilt(part) else {
            return .failure("This issue has its paragraphs from its file: there is nothing to correct.")
        }
        do throws(StoreError) {
            let decided = try CorrectionStore(path: environment.corrections)
                .apply(change, to: part.id, formerID: part.formerID, source: part.path)
            let rebuilt = IssueImporter.issue(
                from: part.lines, places: part.places, path: part.path, correctedBy: decided)
            var issue = open.issue
            issue.replaceSections(of: file, with: rebuilt.sections)
            return .rebuilt(
                OpenIssue(
                    issue: issue, source: open.source,
                    parts: open.parts.filter { $0.file != file } + [part.corrected(by: decided)]))
        } catch {
            return .failure(error.phrase)
        }
    }

    /// A file as it was read again, and the ids of its stories.
    private typealias ReadPart = (part: SourcePart, stories: [ContentID])

    /// The issue with the lines of those files that are unchanged: `.rebuilt`, or `.failure`.
    func parts(of open: OpenIssue, at source: String, among imported: [ImportedIssue]) -> ReaderEvent {
        var read: [String: ReadPart] = [:]
        for issue in imported {
            for part in issue.parts { read[part.path] = (part, issue.issue.stories(of: part.file)) }
            if issue.parts.isEmpty { read[issue.source] = Self.whole(issue) }
        }
        let corrections = KeptCorrections.load(environment)
        func part(_ file: String) -> SourcePart? {
            // A page from another folder is named by its full path; a page that is the whole issue is its source.
            let path = FilePath.recovered(file.hasPrefix("/") ? file : source + "/" + file)
            let found =
                read[path] ?? read[source]
                ?? (try? IssueImporter.importIssues(at: path, corrections: corrections.lookUp))?.first.map(Self.whole)
            guard let found, found.stories == open.issue.stories(of: file) else { return nil }
            return found.part.named(file)
        }
        let found = Set(open.issue.sections.compactMap(\.file)).sorted().compactMap(part)
        guard !found.isEmpty else {
            return .failure("\(open.source) is not the page any more that this was made of.")
        }
        return .rebuilt(OpenIssue(issue: open.issue, source: source, parts: found))
    }

    private static func whole(_ issue: ImportedIssue) -> ReadPart {
        (issue.part(named: ""), issue.issue.articles.map(\.id))
    }
}

extension SourcePart {
    fileprivate func named(_ file: String) -> SourcePart {
        SourcePart(
            file: file, path: path, id: id, formerID: formerID, lines: lines, places: places, corrections: corrections)
    }

    fileprivate func corrected(by corrections: [PageCorrection]) -> SourcePart {
        SourcePart(
            file: file, path: path, id: id, formerID: formerID, lines: lines, places: places, corrections: corrections)
    }
}

extension Issue {
    /// The ids of the stories of a file's sections.
    fileprivate func stories(of file: String) -> [ContentID] {
        sections.filter { $0.file == file }.flatMap(\.articles).map(\.id)
    }

    /// Whether every section names the file that it comes from.
    var isOfParts: Bool { !sections.isEmpty && sections.allSatisfy { $0.file != nil } }

    /// Replaces the sections of a file, keeping the names and page numbers that its path gave.
    fileprivate mutating func replaceSections(of file: String, with rebuilt: [Section]) {
        let before = sections.filter { $0.file == file }
        guard let first = sections.firstIndex(where: { $0.file == file }) else { return }
        sections.removeAll { $0.file == file }
        let pages = (before.lazy.compactMap(\.firstPage).min() ?? 1) - (rebuilt.lazy.compactMap(\.firstPage).min() ?? 1)
        let numbered = rebuilt.enumerated().map { number, section in
            var section = section
            section.movePlaces(by: pages)
            section.file = file
            section.page = section.page ?? before.first?.page
            if number == 0 { section.name = section.name ?? before.first?.name }
            return section
        }
        sections.insert(contentsOf: numbered, at: first)
    }
}
