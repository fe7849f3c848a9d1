import Wording

/// Names for names that are not known.
public enum Suggestion {
    /// The name that is nearest to `typed`, if one is near enough to be meant.
    public static func nearest(to typed: String, among names: some Sequence<String>) -> String? {
        let limit = max(1, typed.count / 3)
        return names.map { ($0, distance(typed, $0)) }.filter { $0.1 <= limit || $0.0.hasPrefix(typed) }
            .min { $0.1 < $1.1 }?.0
    }

    /// What is said of a name that is not known, with the nearest one: `There is no setting “x”: is it y?`.
    public static func sentence(_ unknown: Phrase, nearest: String?) -> Phrase {
        nearest.map { "\(unknown): is it \($0)?" } ?? "\(unknown)."
    }

    /// How many characters have to be put in, taken out or changed.
    ///
    /// Source: Levenshtein's distance by Wagner and Fischer, *The String-to-String Correction Problem*, 1974.
    private static func distance(_ one: String, _ other: String) -> Int {
        let other = Array(other.prefix(64))
        var row = Array(0...other.count)
        for (number, character) in one.prefix(64).enumerated() {
            var diagonal = row[0]
            row[0] = number + 1
            for (index, candidate) in other.enumerated() {
                let changed = diagonal + (character == candidate ? 0 : 1)
                diagonal = row[index + 1]
                row[index + 1] = min(changed, row[index] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
