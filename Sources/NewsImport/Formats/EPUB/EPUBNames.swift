/// The names of an archive's entries, found by the paths that its documents write: as they stand, composed or decomposed,
/// and at last whatever the case.
struct EPUBNames {
    private var names: Set<String>
    private var byFoldedName: [String: String] = [:]

    init(_ names: [String]) {
        self.names = Set(names)
        for name in names where byFoldedName[name.lowercased()] == nil { byFoldedName[name.lowercased()] = name }
    }

    /// Swift's strings are equal where they are canonically equivalent, so that the name is given as the archive has it.
    func name(_ path: String) -> String? {
        if let place = names.firstIndex(of: path) { return names[place] }
        return byFoldedName[path.lowercased()]
    }
}
