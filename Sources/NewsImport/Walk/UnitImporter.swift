import Files
import NewsModel
import PageReconstruction
import Wording

/// Reads the files of a unit, including files packed in archives.
struct UnitImporter {
    let options: ImportOptions
    let corrections: (ContentID) -> [PageCorrection]
    private(set) var leftOut = LeftOutFiles()

    init(options: ImportOptions, corrections: @escaping (ContentID) -> [PageCorrection]) {
        self.options = options
        self.corrections = corrections
    }

    /// The issues of the unit; files that cannot be read are recorded in `leftOut`.
    mutating func issues(of unit: ImportUnit) -> [ImportedIssue] {
        switch unit.content {
        case .bytes(let bytes):
            return IssueMerging.issues(of: parts(of: bytes, path: unit.source, relative: ""), source: unit.source)
        case .issues(let contents): return contents.map { imported($0, path: unit.source) }
        case .files(let files):
            var parts: [IssuePart] = []
            for file in files {
                do throws(ImportError) {
                    parts += self.parts(
                        of: try FileSystem.bytes(of: file.path, atMost: IssueImporter.largestFile),
                        path: file.path, relative: file.relative)
                } catch {
                    leftOut.add(error)
                }
            }
            return IssueMerging.issues(of: parts, source: unit.source)
        }
    }

    /// - Parameters:
    ///   - relative: the path within the opened folder, which may tell facts about the issue.
    ///   - depth: the number of archives that the bytes are nested in.
    ///   - limit: how much may still be unpacked; `nil` outside of archives.
    private mutating func parts(
        of bytes: consuming [UInt8], path: String, relative: String, depth: Int = 0, limit: UnpackingLimit? = nil
    ) -> [IssuePart] {
        do throws(FormatFault) {
            if Archive.isArchive(bytes) {
                guard depth < 2 else { throw .nestedTooDeeply }
                let limit = limit ?? UnpackingLimit(packed: bytes.count)
                let archive = try Archive(bytes, path: path, within: limit)
                return try parts(of: archive, relative: relative, depth: depth, limit: limit)
            }
            let contents = try contents(of: consume bytes, path: path)
            let facts = PathFacts(FilePath.shown(relative))
            let name = String(relative.split(separator: "/").last ?? "")
            return contents.map { IssuePart(imported: imported($0, path: path), facts: facts, file: name) }
        } catch {
            leftOut.add(ImportError(error, path: path))
            return []
        }
    }

    /// The contents of the bytes. Kept apart from the reconstruction, so that the bytes are freed before it runs.
    private mutating func contents(of bytes: consuming [UInt8], path: String) throws(FormatFault) -> [FormatContent] {
        let file = SourceFile(path: path, bytes: bytes, encoding: options.encoding)
        var contents = try ImportDoor.read(file, options)
        if let encoding = file.guessedEncoding { leftOut.add(guessed: encoding, path: path) }
        if contents.count == 1 { nameFormerly(&contents[0], file) }
        return contents
    }

    private mutating func parts(
        of archive: Archive, relative: String, depth: Int, limit: UnpackingLimit
    ) throws(FormatFault) -> [IssuePart] {
        var parts: [IssuePart] = []
        var package = UnclaimedPackage(archive)
        for format in ImportDoor.packageFormats {
            guard let content = try format.read(package, options) else { continue }
            parts += content.issues.map {
                IssuePart(imported: imported($0, path: archive.path), facts: PathFacts(""), file: "")
            }
            package.claim(content.claimed)
        }
        let names = package.names
        let contents = try package.bytes(of: Set(names))
        var entries: [IssuePart] = []
        for name in names {
            guard let bytes = contents[name] else { continue }
            let inner = relative.isEmpty ? name : relative + "/" + name
            entries += self.parts(
                of: bytes, path: archive.path + "/" + name, relative: inner, depth: depth + 1, limit: limit)
        }
        for (name, fault) in archive.leftOut { leftOut.add(ImportError(fault, path: archive.path + "/" + name)) }
        entries.sort { PartOrder.isBefore(($0.facts, $0.imported.source), ($1.facts, $1.imported.source)) }
        let merged = IssueMerging.issues(of: entries, source: archive.path)
        parts += merged.map { IssuePart(imported: $0, facts: PathFacts(""), file: "") }
        return noted(parts, archive)
    }

    /// The parts, with the notices about the archive added to the first.
    private mutating func noted(_ parts: [IssuePart], _ archive: Archive) -> [IssuePart] {
        var parts = parts
        guard !parts.isEmpty else {
            if leftOut.isEmpty { leftOut.add(.folderWithoutPapers(path: archive.path)) }
            return []
        }
        if archive.isCutOff {
            parts[0].imported.notices.append("\(archive.path) is cut off: only what stands before the cut was read.")
        }
        if archive.unsafeEntries > 0 {
            let entries = Phrase.counted(
                archive.unsafeEntries, "entry that is a link, a device or", "entries that are links, devices or")
            parts[0].imported.notices.append("\(archive.path): \(entries) named outside of it left out.")
        }
        return parts
    }

    /// Records the former id of an issue: earlier versions read the same bytes as a page of text and derived the id
    /// from it.
    private func nameFormerly(_ content: inout FormatContent, _ file: SourceFile) {
        guard case .issue(var issue, let lines, let notices) = content, issue.formerID == nil,
            let text = try? file.text()
        else { return }
        issue.formerID = PageRebuilder.formerID(of: PageLines.lines(of: text.utf8))
        content = .issue(issue, lines: lines, notices: notices)
    }

    private func imported(_ content: FormatContent, path: String) -> ImportedIssue {
        switch content {
        case .issue(let issue, let lines, let notices):
            return ImportedIssue(issue: issue, source: path, notices: notices, lines: lines)
        case .page(let lines, let places, let notices, let described):
            let page = IssueImporter.page(from: lines, places: places, path: path)
            let found = page.issue
            var decided = corrections(found.id)
            if decided.isEmpty, let former = found.formerID { decided = corrections(former) }
            var issue =
                decided.isEmpty
                ? found : IssueImporter.issue(from: lines, places: places, path: path, correctedBy: decided)
            if let described { issue.take(from: described) }
            return ImportedIssue(
                issue: issue, source: path, notices: notices + page.notices.map { "\(path): \($0)" }, lines: lines,
                places: places, corrections: decided)
        }
    }
}

extension Issue {
    /// Replaces the publication, edition and date by those that are described.
    fileprivate mutating func take(from described: IssueDraft) {
        publication = described.publication ?? publication
        edition = described.edition ?? edition
        date = described.date ?? date
    }
}
