import NewsModel
import ScreenModel
import TextSearch

/// A step from the last hit of what is open to the next hit of the library, which has been asked for it.
struct FartherStep: Equatable, Sendable {
    /// The list that the step goes through.
    var list: SearchScreen
    /// The list's place among the screens; `nil` for one that is not there yet.
    let index: Int?
    let step: Int
    /// The story that the user goes on from: elsewhere the step is forgotten.
    let story: ContentID
}

extension Reader {
    /// Goes on to the hits of a query in issues of the library that are not open: by the list of found stories that the user
    /// came from, or a new one, to which `Esc` leads then.
    mutating func goFarther(by step: Int, _ query: TextQuery) -> [Effect] {
        guard !query.isRegularExpression, screens.count > 1, let story = screens.top.openArticle?.article.id else {
            return endOfHits(by: step)
        }
        let index = screens.lastIndex {
            guard case .search(let list) = $0 else { return false }
            return list.search.scope == .library && list.search.query == query
        }
        if let index, case .search(let list) = screens[index] {
            farther = FartherStep(list: list, index: index, step: step, story: story)
        } else {
            let list = SearchScreen(from: screens[screens.count - 2], scopes: [.library], query: query, context)
            farther = FartherStep(list: list, index: nil, step: step, story: story)
        }
        return goFarther()
    }

    /// Goes on with an answer of the library.
    mutating func goFarther(with reply: LibraryReply) -> [Effect] {
        guard farther != nil else { return [] }
        farther?.list.take(reply)
        return goFarther()
    }

    private mutating func goFarther() -> [Effect] {
        guard var step = farther, screens.top.openArticle?.article.id == step.story else {
            farther = nil
            return []
        }
        switch step.list.goFarther(by: step.step, &context) {
        case .unknown(let requests):
            farther = step
            context.message = .notice("Looking in the library…")
            return requests.map(Effect.library)
        case .none:
            farther = nil
            return endOfHits(by: step.step)
        case .found(let hit):
            farther = nil
            if let index = step.index {
                screens[index] = .search(step.list)
            } else {
                screens.insert(.search(step.list), at: screens.count - 1)
            }
            context.message = nil
            return [.library(context.library.open(hit.issue.id, at: hit, query: step.list.search.query))]
        }
    }

    /// There are no more hits. In a file, which one may read again and again, the search begins anew.
    private mutating func endOfHits(by step: Int) -> [Effect] {
        guard case .article(var article)? = screens.last, context.stories.issue(of: article.story).readings == nil,
            article.search?.hits.isEmpty == false
        else { return context.say(step > 0 ? "This was the last hit." : "This was the first hit.") }
        article.goRoundHits(by: step)
        screens[screens.count - 1] = .article(article)
        return context.say(
            step > 0 ? "From the end on to the first hit." : "From the beginning on to the last hit.")
    }
}
