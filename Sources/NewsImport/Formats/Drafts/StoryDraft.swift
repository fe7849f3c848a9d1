import NewsModel

/// A story as a format gives it: what of it is known, in the words of the source.
struct StoryDraft: Equatable {
    var kicker: String?
    var headline: String?
    var deck: String?
    /// Names alone, where the format tells them apart.
    var authors: [String] = []
    /// The byline line as the source prints it.
    var bylineText: String?
    /// The words with which the text begins: `PORT, May 6`.
    var dateline: String?
    var source: String?
    var guid: String?
    /// ISO 8601: a day, or an instant where a time is known.
    var date: String?
    var categories: [String] = []
    var body: [Paragraph] = []
    var photos: [Photo] = []

    /// Whether there is anything to read or to name.
    var isEmpty: Bool { kicker == nil && headline == nil && deck == nil && body.isEmpty && photos.isEmpty }

    /// Puts a dateline that stands apart before the text, unless that begins with it.
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
