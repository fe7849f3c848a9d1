/// The files of a folder or an archive, by their paths within it: `OEBPS/ch1.html`.
protocol SourcePackage {
    /// The path of the folder or archive.
    var path: String { get }
    /// The paths of the files, sorted by name.
    var names: [String] { get }
    /// The contents of those of the named files that exist, read in one pass.
    ///
    /// - Throws: `encrypted`, `cutOff`, `tooLarge`, `damaged`.
    func bytes(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]]
}

extension SourcePackage {
    /// The contents of the named file, or `nil` if it does not exist.
    func bytes(of name: String) throws(FormatFault) -> [UInt8]? {
        try bytes(of: [name])[name]
    }
}
