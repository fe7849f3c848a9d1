/// The full-width forms of marks that text dumps of Chinese pages turn into ASCII.
public enum MarkForms {
    /// The full-width form of an ASCII mark; `nil` for every other scalar.
    public static func fullWidth(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case ",", ":", ";", "!", "?", "(", ")": Unicode.Scalar(scalar.value + offset)
        default: nil
        }
    }

    /// Restores full-width marks in `text` where its ASCII marks replace them. The number of scalars stays the same.
    public static func restored(in text: String) -> String {
        guard text.unicodeScalars.contains(where: { fullWidth(of: $0) != nil }) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in AnalysedText(text, rules: TextRules(restoresFullWidthMarks: true)).scalars {
            shown.append(scalar.isRestored ? fullWidth(of: scalar.scalar) ?? scalar.scalar : scalar.scalar)
        }
        return String(shown)
    }

    private static let offset: UInt32 = 0xFEE0
}
