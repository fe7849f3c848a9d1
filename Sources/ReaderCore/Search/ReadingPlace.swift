import NewsModel
import TextSearch

/// All that is needed to come back to where a reader was.
struct ReadingPlace: Sendable {
    let newsstand: Newsstand
    let folded: [Int: SearchableStory]
    let contents: ContentsScreen
    let article: ArticleScreen?
    let screens: [Reader.Screen]
}

extension Reader {
    /// Where the reader is.
    var here: ReadingPlace {
        ReadingPlace(newsstand: newsstand, folded: folded, contents: contents, article: article, screens: screens)
    }

    /// Opens what was open at `place`, without its screens.
    mutating func reopenPapers(of place: ReadingPlace) {
        if newsstand.papers.map(\.issue.id) != place.newsstand.papers.map(\.issue.id) {
            newsstand = place.newsstand
            folded = place.folded
        }
        contents = place.contents
        article = place.article
        article?.resize(to: size, setup: setup)
    }

    mutating func goBack(to place: ReadingPlace) {
        reopenPapers(of: place)
        screens = place.screens
    }
}
