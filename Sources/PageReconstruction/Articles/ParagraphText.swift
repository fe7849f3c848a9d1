import NewsModel

/// Adapts the text of a paragraph to its kind: bullets are removed because the reader draws them, and cells are
/// separated by tabs.
enum ParagraphText {
    static func shown(_ text: String, as kind: Paragraph.Kind) -> String {
        switch kind {
        case .item: withoutBullet(text)
        case .row: withTabs(text)
        default: text
        }
    }

    private static func withoutBullet(_ text: String) -> String {
        let rest = text.unicodeScalars.drop { LineKind.bullets.contains($0) || $0.isBlank }
        return rest.isEmpty ? text : String(rest)
    }

    /// Separates cells, which are delimited by several blanks or by a tab with optional blanks around it.
    private static func withTabs(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        var blanks: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.isBlank {
                blanks.append(scalar)
                continue
            }
            if blanks.count > 1 || blanks.first == "\t" || blanks.first == "\u{3000}" {
                shown.append("\t")
            } else {
                shown.append(contentsOf: blanks)
            }
            blanks = []
            shown.append(scalar)
        }
        return String(shown)
    }
}
