import ScreenModel
import Typesetting
import UnicodeText
import Wording

/// The user's typesetting choices, which apply to all stories.
struct PageSetup: Equatable, Sendable {
    /// The number of columns side by side; `nil` for as many as are comfortable to read on the screen.
    var columns: Int?
    /// The column width in ems; `nil` for a comfortable one.
    var ems: Int?
    var style = TypesettingStyle(restoresFullWidthMarks: true)

    /// The columns on a screen of `width` cells.
    func geometry(width: Int) -> ColumnGeometry {
        ColumnGeometry(width: width, columns: columns, ems: ems)
    }

    /// Changes the setting that a command names, on a screen of `width` cells.
    ///
    /// - Returns: a sentence that describes the new setting.
    mutating func change(by command: Command, width: Int) -> Phrase {
        switch command {
        case .restoreMarks:
            style.restoresFullWidthMarks.toggle()
            return style.restoresFullWidthMarks ? "Full-width marks." : "Marks as in the source."
        case .changeEdges:
            style.justification = style.justification.next
            return style.justification.sentence
        case .changeGrade:
            style.grade = style.grade.next
            return "Marks at the ends of lines follow the rules “\(style.grade.rawValue)”."
        case .widerMeasure: changeMeasure(by: 2, width: width)
        case .narrowerMeasure: changeMeasure(by: -2, width: width)
        default: changeColumns(width: width)
        }
        guard let columns else {
            return ems.map { "Set in as many columns as fit, \($0) ems." } ?? "Set in as many columns as fit."
        }
        let words = Phrase.counted(columns, "column")
        return ems.map { "Set in \(words), \($0) ems." } ?? "Set in \(words)."
    }

    /// A text of the paper for display in a list, with the same punctuation marks as in the story.
    func shown(_ text: String) -> String {
        style.restoresFullWidthMarks ? MarkForms.restored(in: text) : text
    }

    /// The parts of one text for display in a list.
    func shown(_ parts: [String]) -> [String] {
        var rest = Substring(shown(parts.joined())).unicodeScalars
        return parts.map { part in
            defer { rest = rest.dropFirst(part.unicodeScalars.count) }
            return String(rest.prefix(part.unicodeScalars.count))
        }
    }

    /// Adds a column; after the most that fit, returns to as many as are comfortable to read.
    private mutating func changeColumns(width: Int) {
        let next = (columns ?? 0) + 1
        columns = next
        if !ColumnGeometry.counts.contains(next) || geometry(width: width).count < next { columns = nil }
    }

    /// Makes the measure longer or shorter than it is now.
    private mutating func changeMeasure(by step: Int, width: Int) {
        let measures = ColumnGeometry.measures
        let now = min(max(geometry(width: width).measure / 2, measures.lowerBound), measures.upperBound)
        ems = min(max(now + step, measures.lowerBound), measures.upperBound)
    }
}

extension CaseIterable where Self: Equatable {
    /// The case after this one; the first after the last.
    var next: Self {
        var cases = Self.allCases.drop { $0 != self }.dropFirst().makeIterator()
        return cases.next() ?? Self.allCases.first { _ in true } ?? self
    }
}

extension Justification {
    /// A sentence that describes the setting.
    var sentence: Phrase {
        switch self {
        case .none: "Ragged right edges."
        case .han: "Right edges are even where text is Chinese."
        case .all: "Right edges are even."
        }
    }
}
