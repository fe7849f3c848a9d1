import NewsModel
import Wording

extension ReaderContext {
    // MARK: - Progress

    /// The time in seconds that the rest of a story takes.
    func seconds(of story: Int) -> Int {
        stories[story].length.seconds(at: preferences) * readings.percentLeft(of: stories[story].article.id) / 100
    }

    /// The number of stories read in an issue, the number of all, and the time in seconds that the rest takes.
    func reading(ofIssue number: Int) -> (read: Int, count: Int, seconds: Int) {
        var (read, count, seconds) = (0, 0, 0)
        for story in stories.open.stories.indices where stories[story].issue == number {
            count += 1
            if progress(of: story) == .read { read += 1 } else { seconds += self.seconds(of: story) }
        }
        return (read, count, seconds)
    }

    /// `14 stories · 22 min`, `3 of 14 read · 16 min left`.
    func weather(of issue: Int) -> Phrase {
        let (read, count, seconds) = reading(ofIssue: issue)
        if read == 0 { return "\(counted: count, "story", "stories") · \(Phrase.minutes(seconds))" }
        if read == count { return .allRead(count) }
        return "\(count: read) of \(count: count) read · \(Phrase.minutes(seconds)) left"
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
            return .effect(.library(.remember(ReadingState(issue: issue, article: article, isRead: isRead))))
        }
    }

    /// Marks the story at the cursor as read or unread.
    mutating func toggleRead(at story: Int) -> [Action] {
        toggleRead([story]) { $0 ? "Marked read; \(key: "R") takes that back." : "Marked unread." }
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

    // MARK: - Hiding

    /// Hides read stories in the contents, or shows them again.
    mutating func toggleHidden() {
        preferences.hidesRead.toggle()
        narrow(to: stories.filter, selection: stories.selection)
        message = .notice(
            preferences.hidesRead ? "What is read is left out; \(key: "z") shows it again." : "All stories are shown.")
    }

    /// Hides the stories read since the contents were last shown.
    mutating func hideRead() {
        guard preferences.hidesRead, stories.visible.contains(where: { progress(of: $0) == .read }) else { return }
        narrow(to: stories.filter, selection: stories.selection)
    }
}

extension Phrase {
    /// `4 min`: a time in seconds, in minutes, at least one.
    static func minutes(_ seconds: Int) -> Phrase { "\(count: max(1, (seconds + 30) / 60)) min" }
}
