import NewsModel

/// The progress of reading, story by story.
struct ReadingLog: Equatable, Sendable {
    /// By article; what is not in it is unread.
    private var progress: [ContentID: Progress] = [:]
    /// The user's position in each story that was opened.
    private var positions: [ContentID: TextPosition] = [:]
    /// The share that was read of each story that was begun in this sitting, 0 to 100.
    private var percent: [ContentID: Int] = [:]

    func progress(of article: ContentID) -> Progress { progress[article] ?? .unread }

    /// The share of a story that is still to be read, 0 to 100.
    func percentLeft(of article: ContentID) -> Int {
        progress(of: article) == .read ? 0 : 100 - (percent[article] ?? 0)
    }

    /// The position at which a story was left that was not read to its end.
    func positionLeft(in article: ContentID) -> TextPosition? {
        progress(of: article) == .begun ? positions[article] : nil
    }

    /// Notes where the user stands in a story.
    ///
    /// - Returns: whether the story has been read to its end only now.
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

    /// Marks a story read, or as if it had never been opened.
    mutating func mark(_ article: ContentID, isRead: Bool) {
        progress[article] = isRead ? .read : nil
        if !isRead { (positions[article], percent[article]) = (nil, nil) }
    }

    /// Takes over what is remembered; what was read in this sitting is newer.
    mutating func adopt(_ readings: [ReadingState]) {
        for reading in readings where progress[reading.article] == nil {
            // A story that was marked unread has no place.
            progress[reading.article] = reading.isRead ? .read : reading.position == nil ? nil : .begun
            positions[reading.article] = reading.position
        }
    }

    /// Keeps the user's positions at their words, wherever these have gone.
    mutating func follow(_ rebuilt: RebuiltIssue) {
        for (before, now) in rebuilt.pairs {
            guard let left = positions[before.id] else { continue }
            positions[now.id] = before.sourcePosition(of: left).flatMap(now.position(of:)) ?? left
        }
    }
}
