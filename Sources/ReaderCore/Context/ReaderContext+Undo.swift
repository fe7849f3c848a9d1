import NewsModel

/// A change that `u` undoes.
enum UndoStep: Equatable, Sendable {
    case bookmarks([BookmarkChange])
    /// The change that restores the previous decision about a page; `file` names a file of an issue that has several.
    case correction(CorrectionChange, issue: ContentID, file: String?)
}

/// The subject of the user's last correction, until that is undone.
struct CorrectedSubject: Equatable, Sendable {
    let subject: PageCorrection.Subject
    let issue: ContentID
    let file: String?
}

extension ReaderContext {
    /// Changes the bookmarks, as one step that can be undone.
    mutating func edit(_ changes: [BookmarkChange]) -> [Effect] {
        history.append(.bookmarks(changes))
        return bookmarks.edit(changes)
    }

    /// Changes a decision about the page of a story, as a step that can be undone.
    mutating func correct(_ change: CorrectionChange, at story: Int) -> [Action] {
        let issue = stories.issue(of: story)
        let section = stories[story].section
        let file = issue.issue.sections[section].file
        let before = issue.decision(on: change.subject, in: section)
        let restored = before.map(CorrectionChange.decide) ?? .forget(change.subject)
        history.append(.correction(restored, issue: issue.issue.id, file: file))
        corrected = CorrectedSubject(subject: change.subject, issue: issue.issue.id, file: file)
        return [.effect(.correct(change, in: issue, file: file))]
    }

    /// Makes a decision, or undoes it if it was already made.
    mutating func toggle(_ correction: PageCorrection, at story: Int) -> [Action] {
        let decided = stories.issue(of: story).decision(on: correction.subject, in: stories[story].section)
        return correct(decided == correction ? .forget(correction.subject) : .decide(correction), at: story)
    }

    /// The subject of the correction for which the issue was rebuilt.
    func corrected(in issue: Issue) -> CorrectedSubject? {
        corrected.flatMap { issue.isNamed($0.issue) ? $0 : nil }
    }

    /// Undoes the last change.
    mutating func takeBack() -> [Effect] {
        switch history.popLast() {
        case nil: return say("There is nothing to undo.")
        case .bookmarks(let changes):
            message = changes.first.map { .notice($0.sentenceOfUndoing) }
            return bookmarks.edit(changes, isTakingBack: true)
        case .correction(let change, let id, let file):
            guard let issue = stories.issues.first(where: { $0.issue.id == id }) else {
                return say("The page that was corrected is not open any more.")
            }
            message = .notice(change.subject.sentenceOfUndoing)
            corrected = nil
            return [.correct(change, in: issue, file: file)]
        }
    }

    /// Forgets pending changes that failed: they cannot be undone.
    ///
    /// - Parameter takesBack: whether they are taken back here, because the bookmarks on disk are unknown.
    mutating func giveUpPending(takesBack: Bool) {
        for edit in bookmarks.giveUpPending(takesBack: takesBack) {
            if edit.isTakingBack {
                history.append(.bookmarks(edit.changes))
            } else if let step = history.lastIndex(of: .bookmarks(edit.changes)) {
                history.remove(at: step)
            }
        }
    }
}
