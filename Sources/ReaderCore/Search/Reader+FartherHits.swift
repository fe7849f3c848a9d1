import NewsModel
import ScreenModel
import TextSearch

/// A step from the last hit of the open stories to the next hit in the library, which has been requested.
struct FartherStep: Equatable, Sendable {
    /// The list of search hits that the step moves through.
    var list: SearchScreen
    /// The index of the list's screen; `nil` if it is not on the stack yet.
    let index: Int?
    let step: Int
    /// The story that the step starts from; the step is dropped if the user has left it.
    let story: ContentID
}

extension Reader {
    /// Continues with the hits of a query in issues of the library that are not open. The hits are those of the search
    /// that the user came from, or of a new one, to which `Esc` then leads.
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

    /// Continues with an answer of the library.
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

    /// Reports that there are no more hits. In a file, which may be read again and again, the search wraps around.
    private mutating func endOfHits(by step: Int) -> [Effect] {
        guard case .article(var article)? = screens.last, !context.stories.issue(of: article.story).isInLibrary,
            article.search?.hits.isEmpty == false
        else { return context.say(step > 0 ? "This was the last hit." : "This was the first hit.") }
        article.goRoundHits(by: step)
        screens[screens.count - 1] = .article(article)
        return context.say(
            step > 0 ? "From the end on to the first hit." : "From the beginning on to the last hit.")
    }
}
