import BookmarkStore
import NewsModel
import ReaderCore
import Synchronization
import Wording

extension BackgroundWorker {
    func loadBookmarks() { run(on: own) { [self] in load() } }

    /// Reloads the bookmarks if another program has changed them.
    func lookAtBookmarks() {
        run(on: own) { [self] in store.fingerprint() == fingerprint.withLock { $0 } ? nil : load() }
    }

    func compare(_ comparison: BookmarkComparison) { run(on: own) { .bookmarksCompared(comparison.result()) } }

    func locate(_ bookmarks: [Bookmark], in issues: [OpenIssue]) {
        run(on: own) {
            var locator = BookmarkLocator(in: issues, fold: BookmarkFolding.quote)
            return .located(locator.locations(of: bookmarks))
        }
    }

    func change(_ change: BookmarkChange) { run(on: own, in: changes) { [self] in apply(change) } }

    private func load() -> ReaderEvent {
        let contents = store.load()
        fingerprint.withLock { $0 = contents.fingerprint }
        if let refusal = contents.refusal { return .bookmarksUnreadable(refusal.phrase) }
        return .bookmarks(contents.bookmarks, notice: contents.notice)
    }

    /// Keeps the file of a note until the change that stores the note has been made.
    func hold(_ note: WrittenNote, of bookmark: String) { notes.withLock { $0[bookmark] = note } }

    /// Reports where a note's file is if no change stored it.
    func dropNote(of bookmark: String) {
        run(on: own) { [self] in
            notes.withLock { $0.removeValue(forKey: bookmark) }.map {
                .failure(setAside($0, because: "The bookmark was removed elsewhere."))
            }
        }
    }

    private func apply(_ change: BookmarkChange) -> ReaderEvent {
        let note = takeNote(storedBy: change)
        do throws(StoreError) {
            let contents = try store.apply([change])
            fingerprint.withLock { $0 = contents.fingerprint }
            return .bookmarksChanged(contents.bookmarks)
        } catch {
            let sentence = note.map { setAside($0, because: error.phrase) } ?? error.phrase
            let contents = store.load()
            return .bookmarksFailed(sentence, kept: contents.refusal == nil ? contents.bookmarks : nil)
        }
    }

    private func takeNote(storedBy change: BookmarkChange) -> WrittenNote? {
        guard case .update(_, let after) = change else { return nil }
        return notes.withLock { notes in
            notes[after.id]?.text == after.note ? notes.removeValue(forKey: after.id) : nil
        }
    }

    /// Leaves the file of a note to the user.
    ///
    /// - Returns: the sentence that names it.
    private func setAside(_ note: WrittenNote, because reason: Phrase) -> Phrase {
        note.file.keep()
        return AppError.noteSetAside(path: note.file.path, because: reason).phrase
    }
}
