import NewsModel

/// The open issues, and the stories of all of them in print order.
struct OpenIssues: Equatable, Sendable {
    private(set) var issues: [OpenIssue] = []
    private(set) var stories: [Story] = []
    private var ids: Set<ContentID> = []

    init(_ issues: [OpenIssue] = []) {
        for issue in issues { add(issue) }
    }

    /// Adds an issue, unless it is already open.
    mutating func add(_ open: OpenIssue) {
        guard ids.insert(open.issue.id).inserted else { return }
        stories += Self.stories(of: open, number: issues.count)
        issues.append(open)
    }

    /// Replaces an open issue by a rebuilt one.
    ///
    /// - Returns: where its stories have gone; `nil` if it is not open.
    mutating func replace(_ open: OpenIssue) -> RebuiltIssue? {
        guard let number = issues.firstIndex(where: { open.issue.isNamed($0.issue.id) }) else { return nil }
        let before = stories
        let first = stories.firstIndex { $0.issue >= number } ?? stories.count
        let end = stories.firstIndex { $0.issue > number } ?? stories.count
        stories.replaceSubrange(first..<end, with: Self.stories(of: open, number: number))
        issues[number] = open.with(readingOf: issues[number])
        return RebuiltIssue(issue: open, number: number, before: before, now: stories)
    }

    private static func stories(of open: OpenIssue, number: Int) -> [Story] {
        open.issue.sections.enumerated().flatMap { section, content in
            content.articles.map { Story(issue: number, section: section, file: content.file, article: $0) }
        }
    }

    func issue(of story: Int) -> OpenIssue { issues[stories[story].issue] }

    /// The name of the section that a story is in.
    func sectionName(of story: Int) -> String? {
        issue(of: story).issue.sections[stories[story].section].name
    }

    /// The number of a story in its issue, from 1, and the number of stories in the issue.
    func count(of story: Int) -> (number: Int, total: Int) {
        let issue = stories[story].issue
        let first = stories.firstIndex { $0.issue == issue } ?? story
        return (story - first + 1, stories.count { $0.issue == issue })
    }

    /// The first story of the next section; backwards, of this section, or of the one before if `story` is already
    /// first.
    func sectionStart(from story: Int, forward: Bool) -> Int? {
        func isStart(_ index: Int) -> Bool {
            guard index > 0 else { return true }
            let (here, before) = (stories[index], stories[index - 1])
            return (here.issue, here.section) != (before.issue, before.section)
        }
        return forward
            ? stories.indices.dropFirst(story + 1).first(where: isStart)
            : stories.indices.prefix(story).last(where: isStart)
    }

    /// The number of a story found by a search.
    func story(of found: SearchHit) -> Int? {
        stories.indices.first { stories[$0].article.id == found.article.id && issue(of: $0).issue.id == found.issue.id }
    }

    /// Whether the issue that a bookmark was made in is open.
    func hasIssue(of bookmark: Bookmark) -> Bool {
        ids.contains(bookmark.issue.id)
            || issues.contains { $0.issue.isNamed(bookmark.issue.id) || $0.source == bookmark.source }
    }

    /// The number of a bookmark's story: by the article's id, otherwise by the headline in the same source.
    func story(of bookmark: Bookmark) -> Int? {
        stories.firstIndex { $0.article.isNamed(bookmark.article.id) }
            ?? stories.indices.first {
                issue(of: $0).source == bookmark.source && stories[$0].article.title == bookmark.article.headline
            }
    }
}
