import ReaderCore
import ScreenModel
import Wording

extension Application {
    /// Waits for what is still being written. Where that takes longer, as another program writes to the library, the user
    /// is told, and may leave without it.
    ///
    /// - Returns: a sentence for each change that could not be kept.
    func finishWork() -> [Phrase] {
        var isDone = worker.finish(withinSeconds: Self.finishSeconds)
        worker.cancelCommands()
        var unkept = failures(in: events.takeEvents())
        if !isDone, !isAbandoned {
            _ = reader.update(
                .notice("Waiting for changes to be kept, as another program holds them up. Q leaves without them."),
                at: .init(time: "", id: ""))
            terminal.show(reader.view())
            while !isDone, !wantsToLeave() { isDone = worker.finish(withinSeconds: 0.05) }
            unkept += failures(in: events.takeEvents())
        }
        if !isDone { isDone = worker.library.oweWhatWaits() && !worker.hasWaitingBookmarks }
        return isDone || isAbandoned ? unkept : unkept + ["What was changed last may be lost."]
    }

    /// Whether a key is pressed that leaves, or the terminal is gone.
    private func wantsToLeave() -> Bool {
        let isThere = terminal.wait(alsoFor: [], milliseconds: 0)
        return !isThere
            || terminal.readEvents().contains { event in
                switch event {
                case .key(.character("q")), .key(.character("Q")), .key(.control("c")), .end: true
                default: false
                }
            }
    }

    /// The changes that came to nothing.
    private func failures(in events: [ReaderEvent]) -> [Phrase] {
        events.compactMap { event in
            switch event {
            case .bookmarksFailed(let sentence, _): sentence
            case .library(.failed(let request, let sentence)) where LibraryService.isChange(request): sentence
            default: nil
            }
        }
    }
}
