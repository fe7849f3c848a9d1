import NewsModel
import Wording

extension ReaderContext {
    // MARK: - Progress

    /// The time in seconds that a story takes, whatever of it has been read.
    func seconds(of story: Int) -> Int { stories[story].length.seconds(at: preferences) }

    /// The time in seconds that the rest of a story takes.
    func secondsLeft(of story: Int) -> Int {
        seconds(of: story) * readings.percentLeft(of: stories[story].article.id) / 100
    }

    /// The time in seconds that the rest of a story takes, or all of it once it has been read.
    func secondsToRead(_ story: Int) -> Int {
        progress(of: story) == .read ? seconds(of: story) : secondsLeft(of: story)
    }

    /// The number of stories read in an issue, the number of all, and the time in seconds that the rest takes.
    func reading(ofIssue number: Int) -> (read: Int, count: Int, seconds: Int) {
        var (read, count, seconds) = (0, 0, 0)
        for story in stories.open.stories.indices where stories[story].issue == number {
            count += 1
            if progress(of: story) == .read { read += 1 } else { seconds += secondsLeft(of: story) }
        }
        return (read, count, seconds)
    }

    /// `14 stories · 22 min`, `14 stories · 20 min left`, `3 of 14 read · 16 min left`.
    func weather(of issue: Int) -> Phrase {
        let (read, count, seconds) = reading(ofIssue: issue)
        if read == count { return .allRead(count) }
        if read > 0 { return "\(count: read) of \(count: count) read · \(Phrase.minutes(seconds)) left" }
        let own = stories.open.stories.indices.filter { stories[$0].issue == issue }
        let isWhole = own.allSatisfy { progress(of: $0) == .unread }
        if isWhole, seconds == 0 { return "\(counted: count, "story", "stories")" }
        return isWhole
            ? "\(counted: count, "story", "stories") · \(Phrase.minutes(seconds))"
            : "\(counted: count, "story", "stories") · \(Phrase.minutes(seconds)) left"
    }

    /// The unread stories of an issue, in print order.
    func unread(inIssue number: Int) -> [Int] {
        stories.open.stories.indices.filter { stories[$0].issue == number && progress(of: $0) != .read }
    }

    // MARK: - Marking

    /// Marks stories as read, or as unread if all of them are read.
    mutating func toggleRead(_ marked: [Int], _ said: (Bool) -> Phrase) -> [Action] {
        let isRead = marked.contains { progress(of: $0) != .read }
        message = .notice(said(isRead))
        let changed = marked.filter { (progress(of: $0) == .read) != isRead }
        return changed.map { story in
            let (issue, article) = (stories.issue(of: story).issue.id, stories[story].article.id)
            readings.mark(article, isRead: isRead)
            library.change(issue) { $0.storiesRead += isRead ? 1 : -1 }
            return .effect(.library(.saveReading(ReadingState(issue: issue, article: article, isRead: isRead))))
        }
    }

    /// Marks the story at the cursor as read or unread.
    mutating func toggleRead(at story: Int) -> [Action] {
        toggleRead([story]) { $0 ? "Marked read; \(key: "R") undoes that." : "Marked unread." }
    }

    /// Marks the section of a story as read or unread.
    mutating func toggleRead(sectionOf story: Int) -> [Action] {
        let here = stories[story]
        let section = stories.open.stories.indices.filter {
            (stories[$0].issue, stories[$0].section) == (here.issue, here.section)
        }
        return toggleRead(section) { isRead in
            isRead
                ? "The section is marked read: \(counted: section.count, "story", "stories")."
                : "The section is marked unread: \(counted: section.count, "story", "stories")."
        }
    }

    /// Marks the issue of a story as read or unread.
    mutating func toggleRead(issueOf story: Int) -> [Action] {
        let number = stories[story].issue
        let all = stories.open.stories.indices.filter { stories[$0].issue == number }
        return toggleRead(all) { isRead in
            isRead
                ? "The issue is marked read: \(counted: all.count, "story", "stories")."
                : "The issue is marked unread: \(counted: all.count, "story", "stories")."
        }
    }

    /// The next unread story after another one in print order; after the last story the search continues with the
    /// first.
    func nextUnread(after story: Int) -> Int? {
        let order = stories.neighbours(of: story)
        let here = order.firstIndex(of: story) ?? 0
        return (order[min(here + 1, order.count)...] + order[..<here]).first { progress(of: $0) != .read }
    }

    // MARK: - Going on

    /// The story that comes after another one for a user who reads the paper through.
    enum Sequel: Equatable {
        /// The next one in print order.
        case next(Int)
        /// One that was never opened, before the place at which the user began.
        case skipped(Int)
        case end

        var isNext: Bool { if case .next = self { true } else { false } }
    }

    /// What comes after a story: the next one of the issue, as long as one of those is unread; then the stories that
    /// were never opened; then the end of the issue.
    ///
    /// - Parameters:
    ///   - seen: the stories on the screen below it, which come before.
    ///   - again: whether the story had been read before, so that the user reads all stories again.
    func sequel(of story: Int, seen: [Int], again: Bool) -> Sequel {
        let order = stories.neighbours(of: story)
        let later = order.filter { $0 > seen.last ?? story }
        let own = later.prefix { stories[$0].issue == stories[story].issue }
        if let next = own.first, again || own.contains(where: { progress(of: $0) != .read }) { return .next(next) }
        let skipped = order.first {
            stories[$0].issue == stories[story].issue && progress(of: $0) == .unread && !seen.contains($0)
        }
        return skipped.map(Sequel.skipped) ?? .end
    }

    // MARK: - Hiding

    /// Hides read stories in the contents, or shows them again.
    mutating func toggleHidden() {
        preferences.hidesRead.toggle()
        narrow(to: stories.filter, selection: stories.selection)
        message = .notice(
            preferences.hidesRead ? "Read stories are hidden; \(key: "z") shows them again." : "All stories are shown.")
    }

    /// Hides the stories read since the contents were last shown.
    mutating func hideRead() {
        guard preferences.hidesRead, stories.visible.contains(where: { progress(of: $0) == .read }) else { return }
        narrow(to: stories.filter, selection: stories.selection)
    }
}

extension Phrase {
    /// `<1 min`, `4 min`, `1 h 39 min`: a time in seconds.
    static func minutes(_ seconds: Int) -> Phrase {
        let minutes = (seconds + 30) / 60
        if minutes == 0 { return "<1 min" }
        return minutes < 60 ? "\(count: minutes) min" : "\(count: minutes / 60) h \(count: minutes % 60) min"
    }
}
