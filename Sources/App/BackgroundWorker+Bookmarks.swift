import BookmarkStore
import NewsModel
import ReaderCore
import Synchronization
import Wording

extension BackgroundWorker {
    func loadBookmarks() -> ReaderEvent {
        let contents = store.load()
        fingerprint.withLock { $0 = contents.fingerprint }
        if let refusal = contents.refusal { return .bookmarksUnreadable(refusal.phrase) }
        return .bookmarks(contents.bookmarks, notice: contents.notice)
    }

    /// Keeps the file of a note until the change that stores the note has been made.
    func hold(_ note: WrittenNote, of bookmark: String) { notes.withLock { $0[bookmark] = note } }

    func apply(_ change: BookmarkChange) -> ReaderEvent {
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
    func setAside(_ note: WrittenNote, because reason: Phrase) -> Phrase {
        note.file.keep()
        return AppError.noteSetAside(path: note.file.path, because: reason).phrase
    }
}
