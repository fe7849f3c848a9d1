/// The files of a folder, for formats that are made of several.
struct FolderPackage: SourcePackage {
    let path: String
    let names: [String]
    private let files: [String: DiskPath]

    /// - Parameter files: with their paths within the folder.
    init(path: String, files: [(name: String, path: DiskPath)]) {
        self.path = path
        names = files.map(\.name)
        self.files = Dictionary(files, uniquingKeysWith: { first, _ in first })
    }

    func bytes(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for name in names {
            guard let file = files[name] else { continue }
            // What cannot be read is told when it is read by itself.
            found[name] = try? FileSystem.bytes(of: file, atMost: IssueImporter.largestFile)
        }
        return found
    }
}
