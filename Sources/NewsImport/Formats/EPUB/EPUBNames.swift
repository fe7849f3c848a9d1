/// The names of an archive's entries, found by the paths that its documents write: as they stand, composed or decomposed,
/// and at last whatever the case.
struct EPUBNames {
    private let all: [String]
    private let names: Set<String>
    private lazy var byFoldedName = Dictionary(all.map { ($0.lowercased(), $0) }) { first, _ in first }

    init(_ names: [String]) {
        all = names
        self.names = Set(names)
    }

    /// Swift's strings are equal where they are canonically equivalent, so that the name is given as the archive has it.
    mutating func name(_ path: String) -> String? {
        if let place = names.firstIndex(of: path) { return names[place] }
        return byFoldedName[path.lowercased()]
    }
}
