/// Files that stand together, in a folder or an archive, by their paths within it: `OEBPS/ch1.html`.
protocol SourcePackage {
    /// The path of the folder or archive.
    var path: String { get }
    /// In the order of the names.
    var names: [String] { get }
    /// The files of these names that are there, read in one pass.
    ///
    /// - Throws: `encrypted`, `cutOff`, `tooLarge`, `damaged`.
    func bytes(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]]
}

extension SourcePackage {
    /// The file of this name, if it is there.
    func bytes(of name: String) throws(FormatFault) -> [UInt8]? {
        try bytes(of: [name])[name]
    }
}
