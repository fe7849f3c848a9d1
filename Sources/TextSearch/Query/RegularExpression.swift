import CICU

/// A regular expression of ICU, in upper and lower case alike, known to be sound.
///
/// It looks at the text as it stands, not folded, and stops when a text has cost too much time: a pattern can never hang
/// the reader.
struct RegularExpression: Equatable, Sendable {
    let pattern: String

    /// What ICU says of a pattern.
    struct Fault: Error, Equatable {
        let reason: String
        /// From 1, in UTF-16 units of the pattern.
        let character: Int
    }

    static func checked(_ pattern: String) -> Result<RegularExpression, Fault> {
        let units = Array(pattern.utf16)
        var place: Int32 = 0
        var reason: UnsafePointer<CChar>?
        guard let opened = cicu_open_expression(units, Int32(units.count), &place, &reason) else {
            return .failure(
                Fault(reason: reason.map { String(cString: $0) } ?? "it is not understood", character: Int(place) + 1))
        }
        cicu_close_expression(opened)
        return .success(RegularExpression(pattern: pattern))
    }

    /// Scalar offsets in `text`, in order; a match of nothing is none.
    func ranges(in text: String) -> [Range<Int>] {
        let pattern = Array(self.pattern.utf16)
        let units = Array(text.utf16)
        var place: Int32 = 0
        var reason: UnsafePointer<CChar>?
        guard let opened = cicu_open_expression(pattern, Int32(pattern.count), &place, &reason) else { return [] }
        defer { cicu_close_expression(opened) }
        var found: [Range<Int>] = []
        var unit = 0
        var scalar = 0
        func scalarOffset(of end: Int32) -> Int {
            while unit < Int(end) {
                if !UTF16.isTrailSurrogate(units[unit]) { scalar += 1 }
                unit += 1
            }
            return scalar
        }
        units.withUnsafeBufferPointer { units in
            cicu_set_expression_text(opened, units.baseAddress, Int32(units.count))
            var start: Int32 = 0
            var end: Int32 = 0
            while cicu_next_expression_match(opened, &start, &end) {
                if start == end { continue }
                let first = scalarOffset(of: start)
                found.append(first..<scalarOffset(of: end))
            }
        }
        return found
    }
}
