/// The part of a page that is its story.
///
/// The method is that of Arc90's Readability as maintained by Mozilla (github.com/mozilla/readability). Paragraphs give
/// points to the elements around them, adjusted for links and element names. The best element and similar siblings are
/// the story, from which non-text parts are then removed. If the result is too short, the search is repeated with fewer
/// elements removed beforehand.
struct MainContent {
    /// The removals of an attempt; each attempt is less strict than the one before.
    struct Strictness {
        var removesUnlikely = true
        var weighsNames = true
        var cleans = true
    }

    let root: MarkupNode
    /// The text in which the page names its author.
    private(set) var byline: String?

    /// The length of the shortest story, in characters; after a shorter result another attempt is made.
    private static let shortest = 500

    /// The story of a page, or `nil` if no text is found. The page is not modified.
    static func find(in page: MarkupNode, title: String?) -> MainContent? {
        let attempts = [
            Strictness(), Strictness(removesUnlikely: false), Strictness(removesUnlikely: false, weighsNames: false),
            Strictness(removesUnlikely: false, weighsNames: false, cleans: false),
        ]
        var best: (content: MainContent, length: Int)?
        for strictness in attempts {
            guard let found = MainContent(page: page.copy(), title: title, strictness: strictness) else { continue }
            let length = TextMeasure(of: found.root).length
            if length >= shortest { return found }
            if length > best?.length ?? 0 { best = (found, length) }
        }
        return best?.content
    }

    private init?(page: MarkupNode, title: String?, strictness: Strictness) {
        guard let body = page.first(named: "body") else { return nil }
        var preparation = HTMLPreparation(title: title, strictness: strictness)
        preparation.prepare(body)
        byline = preparation.byline
        var scoring = CandidateScoring(weighsNames: strictness.weighsNames)
        root = scoring.story(in: body, scoring: preparation.elementsToScore)
        ContentCleaning(weighsNames: strictness.weighsNames, cleansConditionally: strictness.cleans).clean(root)
    }
}
