/// Finds an archive's entries by the paths that its documents use: exactly, then in another Unicode normalization, then
/// ignoring case.
struct EPUBNames {
    private let all: [String]
    private let names: Set<String>
    private lazy var byFoldedName = Dictionary(all.map { ($0.lowercased(), $0) }) { first, _ in first }

    init(_ names: [String]) {
        all = names
        self.names = Set(names)
    }

    /// The entry's name as the archive spells it. `firstIndex(of:)` also finds canonically equivalent spellings.
    mutating func name(_ path: String) -> String? {
        if let index = names.firstIndex(of: path) { return names[index] }
        return byFoldedName[path.lowercased()]
    }
}
