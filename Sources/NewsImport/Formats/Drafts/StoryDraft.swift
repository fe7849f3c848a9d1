import NewsModel

/// A story as its format gives it, in the words of the source.
struct StoryDraft: Equatable {
    var kicker: String?
    var headline: String?
    var deck: String?
    /// The authors' names, if the format lists them separately.
    var authors: [String] = []
    /// The byline as printed in the source.
    var bylineText: String?
    /// The words that open the text: `PORT, May 6`.
    var dateline: String?
    var source: String?
    var guid: String?
    /// ISO 8601: a day, or an instant if the time is known.
    var date: String?
    var categories: [String] = []
    var body: [Paragraph] = []
    var photos: [Photo] = []

    /// Whether the story has neither a heading nor anything to read.
    var isEmpty: Bool { kicker == nil && headline == nil && deck == nil && body.isEmpty && photos.isEmpty }

    /// Whether there is anything to read below the headline.
    var hasText: Bool { deck != nil || !body.isEmpty || !photos.isEmpty }

    /// Puts a separate dateline before the text, unless the text already begins with it.
    mutating func begin(with dateline: String?) {
        guard let dateline else { return }
        self.dateline = dateline
        let letters = dateline.filter(\.isLetter)
        if !letters.isEmpty, body.first?.text.prefix(2 * dateline.count).filter(\.isLetter).hasPrefix(letters) == true {
            return
        }
        if body.first?.kind == .paragraph {
            body[0].text = dateline + " " + body[0].text
        } else {
            body.insert(Paragraph(dateline), at: 0)
        }
    }
}
