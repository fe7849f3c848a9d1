/// The part of a page that is its story.
///
/// The method is that of Arc90's Readability as Mozilla maintains it (github.com/mozilla/readability): paragraphs give
/// points to the elements around them, links and names of elements change these, the best element and what stands beside
/// it and is like it is the story, and what is no text inside of it is taken out. Where too little is found, it is looked
/// for again with less taken out beforehand.
struct MainContent {
    /// The kinds of elements that an attempt takes out, from the first attempt to the last.
    struct Strictness {
        var removesUnlikely = true
        var weighsNames = true
        var cleans = true
    }

    let root: MarkupNode
    /// The lines in which the page names its author.
    private(set) var byline: String?

    /// Characters; what is shorter is looked for again.
    private static let shortest = 500

    /// The story of a page, which stays as it is; `nil` where no text at all is found.
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
        var preparation = PagePreparation(title: title, strictness: strictness)
        preparation.prepare(body)
        byline = preparation.byline
        var scoring = CandidateScoring(weighsNames: strictness.weighsNames)
        root = scoring.story(in: body, scoring: preparation.elementsToScore)
        ContentCleaning(weighsNames: strictness.weighsNames, cleansConditionally: strictness.cleans).clean(root)
    }
}
