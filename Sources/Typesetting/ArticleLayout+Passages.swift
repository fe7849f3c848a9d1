import NewsModel
import UnicodeText

extension ArticleLayout {
    /// The setting of a passage; `nil` if it has no text.
    func setting(of passage: Passage) -> PassageSetting? {
        guard let text = article.text(of: passage), !text.isEmpty else { return nil }
        let kind = article.lineKind(of: passage)
        let isWestern = Self.isWestern(text)
        let isProse = [.paragraph, .item, .quotation, .note, .caption].contains(kind)
        return PassageSetting(
            passage, kind: kind, text: text, rules: rules, shape: shape(of: kind, passage, isWestern: isWestern),
            isWestern: isWestern, isEven: isProse && !isWestern && style.justification != .none,
            stretches: isProse && stretches(isWestern: isWestern),
            hyphenation: isProse && isWestern && isEnglish && style.hyphenates ? style.hyphenation : nil)
    }

    private func shape(of kind: SetLine.Kind, _ passage: Passage, isWestern: Bool) -> PassageShape {
        switch kind {
        case .kicker, .headline, .deck, .byline: PassageShape(room: headingMeasure)
        case .paragraph: PassageShape(room: measure, indent: indent(of: passage, isWestern: isWestern))
        case .crosshead: PassageShape(room: measure)
        // Indent the turnover of a long verse, so that it is not taken for a second verse.
        case .verse: PassageShape(room: measure, turnover: min(4, measure / 4))
        case .row: PassageShape(room: measure, turnover: 2)
        case .item: item(of: passage)
        case .quotation: framed(.bar, first: .bar)
        case .note: framed(.none, first: .none)
        case .caption, .rule, .blank: framed(.sides, first: .sides, isBox: true)
        }
    }

    /// The shape of lines with signs beside them: the margin holds the sign and a blank. A narrow measure has no room
    /// for signs.
    private func framed(
        _ frame: SetLine.Frame, first: SetLine.Frame, margin: Int = 2, isBox: Bool = false
    ) -> PassageShape {
        if measure < 16 { return PassageShape(room: measure) }
        return PassageShape(room: measure - margin - (isBox ? 2 : 0), margin: margin, frame: frame, firstFrame: first)
    }

    private func item(of passage: Passage) -> PassageShape {
        guard article.body.indices.contains(passage.rawValue), let number = article.body[passage.rawValue].number else {
            return framed(.none, first: .bullet)
        }
        return framed(.none, first: .number(number), margin: String(number).count + 2)
    }

    private func stretches(isWestern: Bool) -> Bool {
        switch style.justification {
        case .none: false
        case .han: !isWestern
        case .all: true
        }
    }

    /// Two ems for Chinese, one in a narrow measure. Western paragraphs are indented if no blank line separates them,
    /// but never the first.
    private func indent(of passage: Passage, isWestern: Bool) -> Int {
        if !isWestern { return measure < 32 ? 2 : 4 }
        return style.westernParagraphs == .indented && passage.rawValue > 0 ? 2 : 0
    }

    /// Whether the start of a text has far more letters than Han. A Chinese text may begin with an address or a name.
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
    /// Whether the line belongs above the rule that opens the body.
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
                body[passage.rawValue].kind.lineKind
            } else {
                .caption
            }
        }
    }
}

extension Paragraph.Kind {
    fileprivate var lineKind: SetLine.Kind {
        switch self {
        case .paragraph: .paragraph
        case .crosshead: .crosshead
        case .verse: .verse
        case .item: .item
        case .quotation: .quotation
        case .row: .row
        case .note: .note
        }
    }
}
