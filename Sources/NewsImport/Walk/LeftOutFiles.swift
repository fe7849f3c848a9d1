import Wording

/// Files that were left out, grouped by kind for the sentences about them, and files whose encoding was guessed.
public struct LeftOutFiles: Sendable {
    private var order: [Phrase] = []
    private var errors: [Phrase: [ImportError]] = [:]
    /// The guessed encodings, each with the first file and the number of files.
    private var guesses: [(encoding: String, path: String, count: Int)] = []

    public init() {}

    /// Whether no file was left out.
    public var isEmpty: Bool { order.isEmpty }

    /// Adds a file that was read in a guessed encoding.
    mutating func add(guessed encoding: String, path: String, count: Int = 1) {
        if let known = guesses.firstIndex(where: { $0.encoding == encoding }) {
            guesses[known].count += count
        } else {
            guesses.append((encoding, path, count))
        }
    }

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
        for guess in other.guesses { add(guessed: guess.encoding, path: guess.path, count: guess.count) }
    }

    /// The first error, to report if nothing was imported.
    var first: ImportError? { order.first.flatMap { errors[$0]?.first } }

    /// One sentence for each kind and each guessed encoding.
    public var sentences: [Phrase] {
        let guessed: [Phrase] = guesses.map { encoding, path, count in
            count == 1
                ? "\(path) does not say its encoding and was read as \(encoding)."
                : "\(path) and \(count - 1) more do not say their encoding and were read as \(encoding)."
        }
        return guessed
            + order.compactMap { kind in
                guard let errors = errors[kind], let first = errors.first else { return nil }
                if errors.count == 1 { return first.phrase }
                return "\(first.path) and \(errors.count - 1) more were left out: each \(kind)."
            }
    }
}
