import ScreenModel

/// The byte sequences that terminfo gives to the keys of one terminal; most are what the grammar of control sequences
/// says anyway, some (rxvt's `ESC [ 7 $`, vt52's `ESC A`) mean something only there.
struct KeySequences {
    private let keys: [[UInt8]: Key]
    /// All that a sequence begins with, without the whole.
    private let beginnings: Set<[UInt8]>

    /// - Parameter capabilities: sequences that do not begin with ESC are left out: the keys that send them are controls
    ///   on every other terminal, Return and Backspace among them.
    init(_ capabilities: some Sequence<(sequence: [UInt8], key: Key)> = []) {
        let usable = capabilities.filter { $0.sequence.count > 1 && $0.sequence[0] == ControlCode.escape }
        keys = Dictionary(usable.map { ($0.sequence, $0.key) }) { first, _ in first }
        beginnings = Set(keys.keys.flatMap { sequence in (2..<sequence.count).map { Array(sequence[..<$0]) } })
    }

    subscript(sequence: [UInt8]) -> Key? { keys[sequence] }

    /// Whether more bytes may make a key of `sequence`.
    func begin(with sequence: [UInt8]) -> Bool { beginnings.contains(sequence) }
}
