/// Interprets labels of divisions, which are written by software.
enum METSLabels {
    /// Whether a label is a title: `Untitled Article` is not, and neither is a truncated label that ends in dots.
    static func isTitle(_ label: String) -> Bool {
        let lower = label.lowercased()
        return !lower.hasPrefix("untitled") && !label.hasSuffix("...") && !label.hasSuffix("…")
            && !label.contains("PLACEHOLDER")
    }

    /// The day in `The Statesman. 1824-02-17`, or in a file name.
    static func date(in label: String) -> String? {
        for word in label.split(whereSeparator: { !($0.isNumber || "-._".contains($0)) || $0 == "_" || $0 == "/" }) {
            let digits = word.filter(\.isNumber)
            guard digits.count == 8 || word.count == 10, let date = WrittenDate(String(word.prefix(10))),
                date.day != nil,
                (1500...2200).contains(date.year)
            else { continue }
            return date.isoDay
        }
        return nil
    }

    /// The publication in a label: `The Statesman` in `The Statesman. 1824-02-17`.
    static func publication(in label: String) -> String? {
        let words = label.split(separator: " ")
        let kept = words.prefix { word in !word.contains { $0.isNumber } }
        let name = kept.joined(separator: " ")
        return (name.last == "," || name.last == "." ? String(name.dropLast()) : name).trimmedToContent
    }
}
