/// One scalar of an analysed text.
public struct AnalysedScalar: Equatable, Sendable {
    @usableFromInline let value: UInt32
    public internal(set) var kind: CharacterKind
    /// The width in cells of the grapheme cluster, as displayed, on the cluster's first scalar; 0 on its other scalars.
    public internal(set) var cells: UInt8
    @usableFromInline var traits: Traits

    /// Properties of a scalar, or of the boundary before it.
    @usableFromInline
    struct Traits: OptionSet, Equatable, Sendable {
        @usableFromInline let rawValue: UInt8
        @inlinable
        init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        @inlinable static var startsCluster: Traits { Traits(rawValue: 1) }
        @inlinable static var mayBreakBefore: Traits { Traits(rawValue: 2) }
        @inlinable static var mustBreakBefore: Traits { Traits(rawValue: 4) }
        /// Han, a full-width mark, or another mark next to one of these.
        @inlinable static var isHanText: Traits { Traits(rawValue: 8) }
    }

    public var scalar: Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
    /// Whether a grapheme cluster begins here.
    @inlinable public var startsCluster: Bool { traits.contains(.startsCluster) }
    /// Whether a line may begin here.
    @inlinable public var mayBreakBefore: Bool { traits.contains(.mayBreakBefore) }
    /// Whether a line has to begin here.
    @inlinable public var mustBreakBefore: Bool { traits.contains(.mustBreakBefore) }
    /// Whether the scalar is Han, a full-width mark, or another mark next to one of these.
    @inlinable public var isHanText: Bool { traits.contains(.isHanText) }

    /// The number of bytes in UTF-8.
    @inlinable public var byteCount: Int {
        if value >= 0x800 { return value < 0x10000 ? 3 : 4 }
        return value < 0x80 ? 1 : 2
    }

    var endsLine: Bool {
        (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
    }
}
