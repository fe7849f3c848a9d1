/// One of an article's texts: a part of its heading, a paragraph, or a caption.
///
/// The number is what files keep: 0 and on are the paragraphs of the body, then the captions of the photos; the parts
/// of the heading are below 0.
public struct Passage: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int

    /// Any number: whether an article has such a passage, `Article.text(of:)` says.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// The small line above a headline.
    public static let kicker = Passage(rawValue: -4)
    /// The headline.
    public static let headline = Passage(rawValue: -3)
    /// The line below a headline.
    public static let deck = Passage(rawValue: -2)
    /// The names of those who wrote the story.
    public static let byline = Passage(rawValue: -1)
}

/// A position in an article, never a row of a screen.
public struct TextPosition: Hashable, Sendable {
    public var passage: Passage
    /// An offset in Unicode scalars.
    public var character: Int

    /// The start of the passage unless `character` says otherwise.
    public init(passage: Passage, character: Int = 0) {
        self.passage = passage
        self.character = character
    }
}

extension Article {
    /// The passages that the article has, in reading order: captions stand after the paragraph that they followed in
    /// the source.
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

    /// The photo whose caption the passage is.
    public func photo(of passage: Passage) -> Photo? {
        guard passage.rawValue >= body.count else { return nil }  // also before the subtraction, which could overflow
        let index = passage.rawValue - body.count
        return photos.indices.contains(index) ? photos[index] : nil
    }

    private func paragraphBefore(photo: Int) -> Int {
        guard let line = photos[photo].sourceLines.first else { return body.isEmpty ? -1 : 0 }
        return body.lastIndex { ($0.sourceLines.first ?? .max) < line } ?? -1
    }
}

extension Photo {
    /// The caption with its credit as printed, as it is set and searched.
    public var captionText: String {
        guard let printedCredit else { return caption }
        return caption + " " + printedCredit
    }

    /// The credit as printed, as it is shown to people.
    public var printedCredit: String? { creditText ?? credit }
}
