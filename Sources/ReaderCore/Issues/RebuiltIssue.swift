import NewsModel

/// An open issue that was rebuilt, and where its stories have gone.
struct RebuiltIssue {
    let issue: OpenIssue
    /// Its number among the open issues.
    let number: Int
    /// The stories of all open issues, before and now.
    let before: [Story]
    let now: [Story]

    /// The current numbers of the issue's stories.
    var own: [Int] { now.indices.filter { now[$0].issue == number } }

    /// The current numbers of the stories from the same file as a story: each file counts its lines from 1.
    func stories(ofFileOf story: Int) -> [Int] {
        let ofFile = own.filter { now[$0].file == before[story].file }
        return ofFile.isEmpty ? own : ofFile
    }

    /// Whether a story was among the open ones; a search also keeps stories of other issues for the way back.
    func knows(_ story: Int, as article: ContentID) -> Bool {
        before.indices.contains(story) && before[story].article.id == article
    }

    /// The current number of a story; `nil` if it is gone.
    func story(nowOf story: Int) -> Int? {
        guard before.indices.contains(story) else { return nil }
        let known = before[story]
        if known.issue != number { return known.issue < number ? story : story + now.count - before.count }
        return own.first { now[$0].article.isNamed(known.article.id) }
    }

    /// Each story of the issue that still exists, before and now.
    var pairs: [(before: Article, now: Article)] {
        let known = before.filter { $0.issue == number }
        let byID = Dictionary(own.map { (now[$0].article.id, now[$0].article) }) { first, _ in first }
        return known.compactMap { story in byID[story.article.id].map { (story.article, $0) } }
    }
}
