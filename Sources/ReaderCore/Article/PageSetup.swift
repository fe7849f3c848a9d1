import ScreenModel
import Typesetting
import UnicodeText

/// How a reader wants stories set; it holds for all of them.
struct PageSetup: Equatable, Sendable {
    /// Columns side by side; `nil` for as many as are good to read on the screen.
    private(set) var columns: Int?
    /// Ems of a column; `nil` for as many as are good to read.
    private(set) var ems: Int?
    var style = TypesettingStyle()

    /// The columns on a screen of `width` cells.
    func geometry(width: Int) -> ColumnGeometry {
        ColumnGeometry(width: width, columns: columns, ems: ems)
    }

    /// One column more than there are; after the most that fit, as many as are good to read again.
    mutating func changeColumns(width: Int) {
        let next = (columns ?? 0) + 1
        columns = next
        if !ColumnGeometry.counts.contains(next) || geometry(width: width).count < next { columns = nil }
    }

    /// Makes the measure longer or shorter, from what it is on a screen of `width` cells.
    mutating func changeMeasure(by step: Int, width: Int) {
        let measures = ColumnGeometry.measures
        let now = min(max(geometry(width: width).measure / 2, measures.lowerBound), measures.upperBound)
        ems = min(max(now + step, measures.lowerBound), measures.upperBound)
    }

    /// What is set by hand, in words.
    var description: String {
        let columns = columns.map { $0 == 1 ? "1 column" : "\($0) columns" } ?? "columns as fit"
        return columns + (ems.map { ", \($0) ems" } ?? "")
    }
}

extension CaseIterable where Self: Equatable {
    /// The case after this one, and after the last the first.
    var next: Self {
        var cases = Self.allCases.drop { $0 != self }.dropFirst().makeIterator()
        return cases.next() ?? Self.allCases.first { _ in true } ?? self
    }
}

extension Justification {
    /// What it does, for the reader.
    var sentence: String {
        switch self {
        case .none: "Ragged right edges."
        case .han: "Even right edges where text is Chinese."
        case .all: "Even right edges."
        }
    }
}
