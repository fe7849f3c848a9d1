import NewsModel

/// A change that `u` takes back.
enum UndoStep: Equatable, Sendable {
    case bookmarks([BookmarkChange])
    /// The change that restores what was decided about a boundary before.
    case boundary(BoundaryChange, issue: ContentID, file: String?)
}

extension ReaderContext {
    /// Changes the bookmarks, so that it can be taken back in one step.
    mutating func edit(_ changes: [BookmarkChange]) -> [Effect] {
        history.append(.bookmarks(changes))
        return bookmarks.edit(changes)
    }

    /// Changes the decision about a boundary of a story, so that it can be taken back.
    mutating func correct(_ change: BoundaryChange, at story: Int) -> [Action] {
        let issue = stories.issue(of: story)
        let section = stories[story].section
        let file = issue.issue.sections[section].file
        let before = issue.corrections(of: section).last { $0.after == change.after }
        let restored = before.map(BoundaryChange.decide) ?? .forget(after: change.after)
        history.append(.boundary(restored, issue: issue.issue.id, file: file))
        return [.effect(.correct(change, in: issue, file: file))]
    }

    /// Takes the last change back.
    mutating func takeBack() -> [Effect] {
        switch history.popLast() {
        case nil: return say("There is nothing to take back.")
        case .bookmarks(let changes):
            message = changes.first.map { .notice($0.sentenceOfUndoing) }
            return bookmarks.edit(changes, isTakingBack: true)
        case .boundary(let change, let id, let file):
            guard let issue = stories.issues.first(where: { $0.issue.id == id }) else {
                return say("The page that was corrected is not open any more.")
            }
            message = .notice("The decision about line \(change.after) is as before.")
            return [.correct(change, in: issue, file: file)]
        }
    }

    /// Forgets changes that could not be carried out: they cannot be taken back.
    mutating func giveUpPending() {
        for edit in bookmarks.giveUpPending() {
            if edit.isTakingBack {
                history.append(.bookmarks(edit.changes))
            } else if let step = history.lastIndex(of: .bookmarks(edit.changes)) {
                history.remove(at: step)
            }
        }
    }
}
