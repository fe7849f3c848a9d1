/// Finds the text files of a package by the references in its description.
final class ScanFiles {
    private let package: [String: [UInt8]]
    private let description: String
    private(set) var found: Set<String> = []
    private(set) var missing: Set<String> = []

    /// The names of those found that are cut off.
    var cutOff: Set<String> { found.filter { package[$0].map(AltoParser.isCutOff) ?? false } }

    init(package: [String: [UInt8]], description: String) {
        self.package = package
        self.description = description
    }

    /// The last component of the description's path.
    var name: String { String(description.split(separator: "/").last ?? "") }

    var isEmpty: Bool { package.isEmpty }

    /// The contents of a referenced file: the one at its path relative to the description, otherwise one with the same
    /// name.
    func bytes(_ reference: String) -> [UInt8]? {
        var path = Substring(EPUBPath.decoded(reference))
        if path.hasPrefix("file:") { path = path.dropFirst(5).drop { $0 == "/" } }
        let resolved = WebAddress.resolve(String(path), against: description)
        let name = path.split(separator: "/").last ?? path
        let folder = description.lastIndex(of: "/").map { String(description[...$0]) } ?? ""
        let candidates = package.keys.filter { $0.split(separator: "/").last == name }.sorted()
        let chosen = package[resolved] != nil ? resolved : candidates.first { $0.hasPrefix(folder) } ?? candidates.first
        guard let chosen else {
            missing.insert(reference)
            return nil
        }
        found.insert(chosen)
        return package[chosen]
    }

    /// The contents of all files in the folder of the description, by name.
    func all() -> [String: [UInt8]] {
        let folder = description.lastIndex(of: "/").map { String(description[...$0]) } ?? ""
        let beside = package.filter { $0.key.hasPrefix(folder) }
        found.formUnion(beside.keys)
        return Dictionary(
            beside.map { (String($0.key.split(separator: "/").last ?? ""), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }
}
