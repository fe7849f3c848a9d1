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

extension SourcePackage {
    /// The contents of those of the named files of markup that exist, in UTF-8 whatever their encoding.
    func markup(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]] {
        try bytes(of: names).mapValues { bytes in
            let isPlain = !bytes.prefix(4).contains(0) && (try? UTF8Span(validating: bytes.span)) != nil
            if isPlain { return bytes }
            let text = try? TextDecoding.decode(
                bytes, declared: DeclaredEncoding.name(in: bytes), overruledBy: nil)
            return text.map { Array($0.utf8) } ?? bytes
        }
    }
}

/// The files of a package that earlier formats did not claim.
struct UnclaimedPackage: SourcePackage {
    private let package: any SourcePackage
    private var claimed: Set<String> = []

    init(_ package: any SourcePackage) { self.package = package }

    var path: String { package.path }
    var names: [String] { claimed.isEmpty ? package.names : package.names.filter { !claimed.contains($0) } }

    func bytes(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]] {
        try package.bytes(of: names.subtracting(claimed))
    }

    mutating func claim(_ names: Set<String>) { claimed.formUnion(names) }
}
