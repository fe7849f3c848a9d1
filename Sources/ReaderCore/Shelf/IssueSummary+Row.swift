import NewsModel
import Wording

extension IssueSummary {
    /// The name shown to the user: the title, or the file's name.
    var name: String { edition.map { "\(title) · \($0)" } ?? title }

    private var title: String { reference.title ?? String(source.split(separator: "/").last ?? "") }

    /// Whether the name adds to paper and date, which are shown beside it; a file's name does not.
    var saysMore: Bool {
        guard let publication else { return true }
        return reference.saysMore(than: publication)
    }

    /// Whether any of it is still to be read.
    var isUnread: Bool { !isFinished && storiesRead < stories }

    /// `18 stories`, `3 of 18 read`, `all 18 read`.
    var progress: Phrase {
        if storiesRead == 0 { return .counted(stories, "story", "stories") }
        return storiesRead < stories ? "\(count: storiesRead) of \(count: stories) read" : .allRead(stories)
    }

    /// The sign of its reading progress, one cell wide.
    var sign: String {
        if isFinished { return "✓" }
        return storiesRead == 0 ? "•" : storiesRead < stories ? "›" : " "
    }
}

extension Phrase {
    /// `all 18 read`; of a single story `read`.
    static func allRead(_ stories: Int) -> Phrase { stories == 1 ? "read" : "all \(count: stories) read" }
}
