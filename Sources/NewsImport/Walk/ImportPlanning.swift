import Files
import Wording

/// Plans how a path is read: decides which files belong together.
enum ImportPlanning {
    static func plan(_ path: String, _ options: ImportOptions) throws(ImportError) -> ImportPlan {
        if path == "-" {
            let bytes = try FileSystem.standardInput(atMost: IssueImporter.largestFile)
            let unit = ImportUnit(content: .bytes(bytes), source: IssueImporter.standardInputName)
            return ImportPlan(units: [unit], isFolder: false, notices: [])
        }
        guard try FileSystem.isFolder(path) else {
            let name = String(path.split(separator: "/").last ?? "")
            let file = ImportUnit.File(path, relative: name)
            return ImportPlan(units: [ImportUnit(content: .files([file]), source: path)], isFolder: false, notices: [])
        }
        return folder(path, options)
    }

    private static func folder(_ path: String, _ options: ImportOptions) -> ImportPlan {
        let listing = FolderListing(path)
        let base = path.hasSuffix("/") ? String(path.dropLast()) : path
        let name = String(base.split(separator: "/").last ?? "")
        var files = listing.files.map { ImportUnit.File($0, relative: name + $0.dropFirst(base.count)) }
        var notices: [Phrase] = []
        var package = UnclaimedPackage(
            FolderPackage(path: base, files: files.map { (String($0.relative.dropFirst(name.count + 1)), $0.path) }))
        var whole: [ImportUnit] = []
        for format in ImportDoor.packageFormats {
            do throws(FormatFault) {
                guard let content = try format.read(package, options) else { continue }
                if !content.issues.isEmpty { whole.append(ImportUnit(content: .issues(content.issues), source: base)) }
                package.claim(content.claimed)
                files.removeAll { content.claimed.contains(String($0.relative.dropFirst(name.count + 1))) }
            } catch {
                notices.append(ImportError(error, path: base).phrase)
            }
        }
        notices += listing.notices(path)
        return ImportPlan(units: whole + units(files, base: base), isFolder: true, notices: notices)
    }

    /// Groups the files by paper and day; each file without a day is a unit of its own.
    private static func units(_ files: [ImportUnit.File], base: String) -> [ImportUnit] {
        var order: [String] = []
        var groups: [String: [(file: ImportUnit.File, facts: PathFacts)]] = [:]
        for file in files {
            let facts = PathFacts(FilePath.shown(file.relative))
            let key = PartOrder.key(facts) ?? "file \(file.relative)"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append((file, facts))
        }
        return order.map { key in
            let parts = (groups[key] ?? []).sorted {
                PartOrder.isBefore(($0.facts, $0.file.relative), ($1.facts, $1.file.relative))
            }
            let files = parts.map(\.file)
            return ImportUnit(
                content: .files(files), source: files.count == 1 ? files[0].path : folder(of: files, base: base))
        }
    }

    /// The deepest folder that contains all of the files.
    private static func folder(of files: [ImportUnit.File], base: String) -> String {
        let folders = files.map { $0.path.split(separator: "/", omittingEmptySubsequences: false).dropLast() }
        guard var common = folders.first else { return base }
        for folder in folders { common = common.prefix(zip(common, folder).prefix { $0 == $1 }.count) }
        return common.joined(separator: "/")
    }
}
