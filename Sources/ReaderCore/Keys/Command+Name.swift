extension Command {
    /// The name in the settings and on the command line: `line-down`.
    public var name: String {
        rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }

    public init?(name: String) {
        guard let command = Self.byName[name] else { return nil }
        self = command
    }

    /// All names, in the order of the table.
    public static let names = KeyTable.groups.flatMap(\.bindings).map(\.command.name)

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
