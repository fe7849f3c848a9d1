import Wording

/// Files that were left out, grouped by kind for the sentences about them.
public struct LeftOutFiles: Sendable {
    private var order: [Phrase] = []
    private var errors: [Phrase: [ImportError]] = [:]

    public init() {}

    public var isEmpty: Bool { order.isEmpty }

    mutating func add(_ error: ImportError) {
        let kind = error.kind
        if errors[kind] == nil { order.append(kind) }
        errors[kind, default: []].append(error)
    }

    /// Adds the files that another part of the same import left out.
    public mutating func add(_ other: LeftOutFiles) {
        for kind in other.order {
            for error in other.errors[kind] ?? [] { add(error) }
        }
    }

    /// The first error, to report if nothing was imported.
    var first: ImportError? { order.first.flatMap { errors[$0]?.first } }

    /// One sentence for each kind.
    public var sentences: [Phrase] {
        order.compactMap { kind in
            guard let errors = errors[kind], let first = errors.first else { return nil }
            if errors.count == 1 { return first.phrase }
            return "\(first.path) and \(errors.count - 1) more were left out: each \(kind)."
        }
    }
}
