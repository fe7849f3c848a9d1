/// One scalar of an analysed text.
public struct AnalysedScalar: Equatable, Sendable {
    let value: UInt32
    public let kind: CharacterKind
    /// For the first scalar of a grapheme cluster the cells of the whole cluster as shown, for the others 0.
    public internal(set) var cells: UInt8
    var traits: Traits

    /// What is true of a scalar, or of the place before it.
    struct Traits: OptionSet, Equatable, Sendable {
        let rawValue: UInt8
        static let startsCluster = Traits(rawValue: 1)
        static let mayBreakBefore = Traits(rawValue: 2)
        static let mustBreakBefore = Traits(rawValue: 4)
        /// Han, a full-width mark, or another mark that stands next to these.
        static let isHanText = Traits(rawValue: 8)
    }

    public var scalar: Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
    /// Whether a grapheme cluster begins here.
    public var startsCluster: Bool { traits.contains(.startsCluster) }
    /// Whether a line may begin here.
    public var mayBreakBefore: Bool { traits.contains(.mayBreakBefore) }
    /// Whether a line has to begin here.
    public var mustBreakBefore: Bool { traits.contains(.mustBreakBefore) }
    /// Whether it is Han, a full-width mark, or another mark that stands next to these.
    public var isHanText: Bool { traits.contains(.isHanText) }

    /// Bytes of UTF-8.
    public var byteCount: Int {
        if value >= 0x800 { return value < 0x10000 ? 3 : 4 }
        return value < 0x80 ? 1 : 2
    }

    var endsLine: Bool {
        (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
    }
}
