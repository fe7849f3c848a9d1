/// The files of a folder, for formats made of several files.
struct FolderPackage: SourcePackage {
    let path: String
    let names: [String]
    private let files: [String: String]

    /// - Parameter files: the files and their paths within the folder.
    init(path: String, files: [(name: String, path: String)]) {
        self.path = path
        names = files.map(\.name)
        self.files = Dictionary(files, uniquingKeysWith: { first, _ in first })
    }

    func bytes(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for name in names {
            guard let file = files[name] else { continue }
            // A file that cannot be read is reported when it is imported by itself.
            found[name] = try? FileSystem.bytes(of: file, atMost: IssueImporter.largestFile)
        }
        return found
    }
}
