import NewsModel
import UnicodeText

extension ArticleLayout {
    /// How a passage is set; `nil` for one without text.
    func setting(of passage: Passage) -> PassageSetting? {
        guard let text = article.text(of: passage), !text.isEmpty else { return nil }
        let kind = article.lineKind(of: passage)
        let isWestern = Self.isWestern(text)
        switch kind {
        case .paragraph:
            return PassageSetting(
                passage, kind: kind, text: text, rules: rules, room: measure,
                indent: indent(of: passage, isWestern: isWestern), isWestern: isWestern,
                isEven: !isWestern && style.justification != .none, stretches: stretches(isWestern: isWestern))
        case .caption:
            let margin = captionMargin
            return PassageSetting(
                passage, kind: kind, text: text, rules: rules, room: measure - 2 * margin, margin: margin,
                isWestern: isWestern, isEven: !isWestern && style.justification != .none,
                stretches: stretches(isWestern: isWestern))
        default:
            let room = kind.isHeading ? headingMeasure : measure
            return PassageSetting(
                passage, kind: kind, text: text, rules: rules, room: room, isWestern: isWestern)
        }
    }

    /// Cells between the edge of the measure and the text of a caption: a side of its box and a blank; none where the
    /// measure is narrow.
    var captionMargin: Int { measure < 16 ? 0 : 2 }

    private func stretches(isWestern: Bool) -> Bool {
        switch style.justification {
        case .none: false
        case .han: !isWestern
        case .all: true
        }
    }

    /// Two ems for Chinese, one in a narrow measure. Western paragraphs are indented where no blank line parts them,
    /// and never the first.
    private func indent(of passage: Passage, isWestern: Bool) -> Int {
        if !isWestern { return measure < 32 ? 2 : 4 }
        return style.westernParagraphs == .indented && passage.rawValue > 0 ? 2 : 0
    }

    /// Whether the opening of a text has far more letters than Han: a Chinese text may begin with an address or a name.
    private static func isWestern(_ text: String) -> Bool {
        var balance = 0
        for scalar in text.unicodeScalars.prefix(64) {
            switch scalar.value {
            case 0x2E80...: balance -= 8
            case 0x41...: balance += 1
            default: break
            }
        }
        return balance > 0
    }
}

extension SetLine.Kind {
    /// Whether it stands above the rule that opens the body.
    var isHeading: Bool {
        switch self {
        case .kicker, .headline, .deck, .byline: true
        default: false
        }
    }
}

extension Article {
    func lineKind(of passage: Passage) -> SetLine.Kind {
        switch passage {
        case .kicker: .kicker
        case .headline: .headline
        case .deck: .deck
        case .byline: .byline
        default:
            if body.indices.contains(passage.rawValue) {
                body[passage.rawValue].kind == .crosshead ? .crosshead : .paragraph
            } else {
                .caption
            }
        }
    }
}
