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
    var source: String?
    var guid: String?
    /// ISO 8601: a day, or an instant where a time is known.
    var date: String?
    var categories: [String] = []
    var body: [Paragraph] = []
    var photos: [Photo] = []

    /// Whether there is anything to read or to name.
    var isEmpty: Bool { kicker == nil && headline == nil && deck == nil && body.isEmpty && photos.isEmpty }
}
