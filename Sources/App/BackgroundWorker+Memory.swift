import NewsModel

extension BackgroundWorker {
    func remember(_ change: MemoryChange) { own.async { [memory] in memory.keep([change]) } }

    /// Tries once more to save what could not be remembered.
    func rememberUnwritten() { own.async { [memory] in memory.keepUnwritten() } }

    /// Writes to the library what it could not take in earlier sessions.
    func flushPending() { own.async { [library] in library.flushPending() } }
}
