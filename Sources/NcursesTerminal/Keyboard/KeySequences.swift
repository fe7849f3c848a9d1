import ScreenModel

/// The byte sequences that terminfo defines for the keys of one terminal. Most follow the grammar of control sequences;
/// some (rxvt's `ESC [ 7 $`, vt52's `ESC A`) have a meaning only on that terminal.
struct KeySequences {
    private let keys: [[UInt8]: Key]
    /// All proper prefixes of the sequences.
    private let beginnings: Set<[UInt8]>

    /// - Parameter capabilities: sequences that do not begin with ESC are left out, because on every other terminal
    ///   they are control characters, Return and Backspace among them.
    init(_ capabilities: some Sequence<(sequence: [UInt8], key: Key)> = []) {
        let usable = capabilities.filter { $0.sequence.count > 1 && $0.sequence[0] == ControlCode.escape }
        keys = Dictionary(usable.map { ($0.sequence, $0.key) }) { first, _ in first }
        beginnings = Set(keys.keys.flatMap { sequence in (2..<sequence.count).map { Array(sequence[..<$0]) } })
    }

    subscript(sequence: [UInt8]) -> Key? { keys[sequence] }

    /// Whether more bytes could make `sequence` a key.
    func begin(with sequence: [UInt8]) -> Bool { beginnings.contains(sequence) }
}
