import CICU

/// A text as layout needs it: its scalars, the cells that each takes, and where a line may end.
///
/// All offsets are in Unicode scalars, as in `TextPosition`.
public struct AnalysedText: Sendable {
    public let scalars: [Unicode.Scalar]
    /// For the first scalar of a grapheme cluster the cells of the whole cluster, for the others 0.
    public let cells: [UInt8]
    private let boundaries: [Boundary]

    /// What may happen before a scalar.
    struct Boundary: OptionSet {
        let rawValue: UInt8
        static let cluster = Boundary(rawValue: 1)
        static let line = Boundary(rawValue: 2)
        static let mandatory = Boundary(rawValue: 4)
    }

    /// Analyses `text`: line-break opportunities by UAX #14 for `language` (BCP 47), clusters by UAX #29.
    public init(_ text: String, language: String = "zh") {
        var scalars: [Unicode.Scalar] = []
        var cells: [UInt8] = []
        var boundaries: [Boundary] = []
        var units: [UInt16] = []
        var scalarOfUnit: [Int32] = []
        for cluster in text {
            let first = scalars.count
            for scalar in cluster.unicodeScalars {
                for unit in String(scalar).utf16 {
                    units.append(unit)
                    scalarOfUnit.append(Int32(scalars.count))
                }
                scalars.append(scalar)
                cells.append(0)
                boundaries.append([])
            }
            cells[first] = UInt8(DisplayWidth.cells(of: cluster))
            boundaries[first] = .cluster
        }
        if let breaks = cicu_open_breaks(UBRK_LINE, language) {
            units.withUnsafeBufferPointer { buffer in
                guard cicu_set_breaks_text(breaks, buffer.baseAddress, Int32(buffer.count)) else { return }
                var next = cicu_next_break(breaks)
                while next >= 0 {
                    if next < units.count {
                        let isHard = cicu_break_status(breaks) >= 100
                        boundaries[Int(scalarOfUnit[Int(next)])].formUnion(isHard ? [.line, .mandatory] : .line)
                    }
                    next = cicu_next_break(breaks)
                }
            }
            cicu_close_breaks(breaks)
        }
        self.scalars = scalars
        self.cells = cells
        self.boundaries = boundaries
    }

    /// The text's length in scalars.
    public var count: Int { scalars.count }

    /// Whether a grapheme cluster begins at `offset`; the end counts.
    public func isClusterStart(_ offset: Int) -> Bool {
        offset >= count || boundaries[offset].contains(.cluster)
    }

    /// Whether a line may end before `offset`.
    public func mayBreak(before offset: Int) -> Bool {
        offset < count && boundaries[offset].contains(.line)
    }

    /// Whether a line must end before `offset`.
    public func mustBreak(before offset: Int) -> Bool {
        offset < count && boundaries[offset].contains(.mandatory)
    }

    /// The text of a range of scalars.
    public func text(in range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
