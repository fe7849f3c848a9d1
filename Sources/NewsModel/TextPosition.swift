/// One of an article's texts: a part of its heading, a paragraph, or a caption.
///
/// Files store the number. Paragraphs of the body are numbered from 0, followed by the captions of the photos; parts of
/// the heading have negative numbers.
public struct Passage: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int

    /// Creates a passage with any number. `Article.text(of:)` tells whether an article has it.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// The small line above the headline.
    public static let kicker = Passage(rawValue: -4)
    /// The headline.
    public static let headline = Passage(rawValue: -3)
    /// The line below the headline.
    public static let deck = Passage(rawValue: -2)
    /// The names of the story's authors.
    public static let byline = Passage(rawValue: -1)
}

/// A position in an article. Never a row of the screen.
public struct TextPosition: Hashable, Sendable {
    public var passage: Passage
    /// An offset in Unicode scalars.
    public var character: Int

    /// Creates a position, by default the start of the passage.
    public init(passage: Passage, character: Int = 0) {
        self.passage = passage
        self.character = character
    }
}

extension Article {
    /// The article's passages in reading order. Captions come after the paragraph that they followed in the source.
    public var passages: [Passage] {
        var passages: [Passage] = []
        if kicker != nil { passages.append(.kicker) }
        if headline != nil { passages.append(.headline) }
        if deck != nil { passages.append(.deck) }
        if bylineText != nil { passages.append(.byline) }
        var captions = photos.indices.map { (photo: $0, paragraph: paragraphBefore(photo: $0)) }
        captions.sort { ($0.paragraph, $0.photo) < ($1.paragraph, $1.photo) }
        var next = captions.startIndex
        for paragraph in -1..<body.count {
            if paragraph >= 0 { passages.append(Passage(rawValue: paragraph)) }
            while next < captions.endIndex, captions[next].paragraph == paragraph {
                passages.append(Passage(rawValue: body.count + captions[next].photo))
                next += 1
            }
        }
        return passages
    }

    /// The text of a passage; `nil` if the article has no such passage.
    public func text(of passage: Passage) -> String? {
        switch passage {
        case .kicker: return kicker
        case .headline: return headline
        case .deck: return deck
        case .byline: return bylineText
        default:
            if body.indices.contains(passage.rawValue) { return body[passage.rawValue].text }
            return photo(of: passage)?.captionText
        }
    }

    /// The photo whose caption is this passage.
    public func photo(of passage: Passage) -> Photo? {
        guard passage.rawValue >= body.count else { return nil }  // before the subtraction, which could overflow
        let index = passage.rawValue - body.count
        return photos.indices.contains(index) ? photos[index] : nil
    }

    private func paragraphBefore(photo: Int) -> Int {
        guard let line = photos[photo].sourceLines.first else { return body.isEmpty ? -1 : 0 }
        return body.lastIndex { ($0.sourceLines.first ?? .max) < line } ?? -1
    }
}

extension Photo {
    /// The caption followed by its credit as printed: the text that is typeset and searched.
    public var captionText: String {
        guard let printedCredit else { return caption }
        return caption + " " + printedCredit
    }

    /// The credit as printed, if any.
    public var printedCredit: String? { creditText ?? credit }
}
