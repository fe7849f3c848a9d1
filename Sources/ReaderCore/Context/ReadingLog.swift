import NewsModel

/// The progress of reading, story by story.
struct ReadingLog: Equatable, Sendable {
    /// The progress by article; missing articles are unread.
    private var progress: [ContentID: Progress] = [:]
    /// The user's position in each story that was opened.
    private var positions: [ContentID: TextPosition] = [:]
    /// The percentage read of each story that was begun, 0 to 100.
    private var percent: [ContentID: Int] = [:]

    func progress(of article: ContentID) -> Progress { progress[article] ?? .unread }

    /// The percentage of a story still to be read, 0 to 100.
    func percentLeft(of article: ContentID) -> Int {
        progress(of: article) == .read ? 0 : 100 - (percent[article] ?? 0)
    }

    /// The position at which the user left a story without finishing it.
    func positionLeft(in article: ContentID) -> TextPosition? {
        progress(of: article) == .begun ? positions[article] : nil
    }

    /// Records the user's position in a story.
    ///
    /// - Returns: whether this position finishes the story.
    mutating func note(_ screen: ArticleScreen) -> Bool {
        let id = screen.article.id
        positions[id] = screen.anchor
        percent[id] = screen.percent
        if screen.isAtEnd, progress[id] != .read {
            progress[id] = .read
            return true
        }
        progress[id] = progress[id] ?? .begun
        return false
    }

    /// Marks a story as read, or as never opened.
    mutating func mark(_ article: ContentID, isRead: Bool) {
        progress[article] = isRead ? .read : nil
        if !isRead { (positions[article], percent[article]) = (nil, nil) }
    }

    /// Adds remembered reading states of an issue; those of this session are newer and take precedence.
    mutating func adopt(_ readings: [ReadingState], of issue: Issue) {
        var begun: [ContentID: TextPosition] = [:]
        for reading in readings where progress[reading.article] == nil {
            // A story that was marked unread has no position.
            progress[reading.article] = reading.isRead ? .read : reading.position == nil ? nil : .begun
            positions[reading.article] = reading.position
            if !reading.isRead { begun[reading.article] = reading.position }
        }
        if begun.isEmpty { return }
        for article in issue.articles {
            guard let position = begun[article.id] else { continue }
            percent[article.id] = PassageExtents(article).percent(before: position)
        }
    }

    /// Moves the user's positions to the same words in a rebuilt issue.
    mutating func follow(_ rebuilt: RebuiltIssue) {
        for (before, now) in rebuilt.pairs {
            guard let left = positions[before.id] else { continue }
            positions[now.id] = before.sourcePosition(of: left).flatMap(now.position(of:)) ?? left
        }
    }
}
