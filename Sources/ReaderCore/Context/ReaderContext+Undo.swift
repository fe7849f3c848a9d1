import NewsModel

/// A change that `u` takes back.
enum UndoStep: Equatable, Sendable {
    case bookmarks([BookmarkChange])
    /// The change that restores what was decided about a boundary before.
    case boundary(BoundaryChange, issue: ContentID)
}

extension ReaderContext {
    /// Changes the bookmarks, so that it can be taken back in one step.
    mutating func edit(_ changes: [BookmarkChange]) -> [Effect] {
        history.append(.bookmarks(changes))
        return bookmarks.edit(changes)
    }

    /// Changes the decision about a boundary, so that it can be taken back.
    mutating func correct(_ change: BoundaryChange, in issue: OpenIssue) -> [Action] {
        let before = issue.corrections.last { $0.after == change.after }
        let restored = before.map(BoundaryChange.decide) ?? .forget(after: change.after)
        history.append(.boundary(restored, issue: issue.issue.id))
        return [.effect(.correct(change, in: issue))]
    }

    /// Takes the last change back.
    mutating func takeBack() -> [Effect] {
        switch history.popLast() {
        case nil: return say("There is nothing to take back.")
        case .bookmarks(let changes):
            message = changes.first.map { .notice($0.sentenceOfUndoing) }
            return bookmarks.edit(changes, isTakingBack: true)
        case .boundary(let change, let id):
            guard let issue = stories.issues.first(where: { $0.issue.id == id }) else {
                return say("The page that was corrected is not open any more.")
            }
            message = .notice("The decision about line \(change.after) is as before.")
            return [.correct(change, in: issue)]
        }
    }

    /// Takes the bookmarks as they are on disk after changes could not be carried out: these cannot be taken back.
    mutating func takeFailure(kept disk: [Bookmark]) {
        for edit in bookmarks.takeFailure(kept: disk) {
            if edit.isTakingBack {
                history.append(.bookmarks(edit.changes))
            } else if let step = history.lastIndex(of: .bookmarks(edit.changes)) {
                history.remove(at: step)
            }
        }
    }
}
