import NewsModel

/// A change that `u` takes back.
enum UndoStep: Equatable, Sendable {
    case bookmarks([BookmarkChange])
    /// The change that restores what was decided about a page before, in a file of the issue's if it has several.
    case correction(CorrectionChange, issue: ContentID, file: String?)
}

/// What a correction is about that the user has made last, and has not taken back.
struct CorrectedSubject: Equatable, Sendable {
    let subject: PageCorrection.Subject
    let issue: ContentID
    let file: String?
}

extension ReaderContext {
    /// Changes the bookmarks, so that it can be taken back in one step.
    mutating func edit(_ changes: [BookmarkChange]) -> [Effect] {
        history.append(.bookmarks(changes))
        return bookmarks.edit(changes)
    }

    /// Changes a decision about the page of a story, so that it can be taken back.
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

    /// Decides so, or takes the decision back if it is that already.
    mutating func toggle(_ correction: PageCorrection, at story: Int) -> [Action] {
        let decided = stories.issue(of: story).decision(on: correction.subject, in: stories[story].section)
        return correct(decided == correction ? .forget(correction.subject) : .decide(correction), at: story)
    }

    /// The subject of the correction by which the issue is built anew.
    func corrected(in issue: Issue) -> CorrectedSubject? {
        corrected.flatMap { issue.isNamed($0.issue) ? $0 : nil }
    }

    /// Takes the last change back.
    mutating func takeBack() -> [Effect] {
        switch history.popLast() {
        case nil: return say("There is nothing to take back.")
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
