/// The full-width forms of the marks that dumps of Chinese pages turn into ASCII.
public enum MarkForms {
    /// The full-width mark that an ASCII mark stands for; `nil` for every other scalar.
    public static func fullWidth(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case ",", ":", ";", "!", "?", "(", ")": Unicode.Scalar(scalar.value + offset)
        default: nil
        }
    }

    /// `text` with full-width marks where its ASCII marks stand for such: as many scalars as before.
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
