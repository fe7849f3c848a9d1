import ReaderCore
import ScreenModel
import Wording

extension Application {
    /// Waits for pending writes. If they take long because another program is writing to the library, tells the user,
    /// who may leave without them.
    ///
    /// - Returns: a sentence for each change that could not be saved.
    func finishWork() -> [Phrase] {
        worker.rememberUnwritten()
        var isDone = worker.finish(withinSeconds: Self.finishSeconds)
        worker.cancelCommands()
        var unkept = failures(in: events.takeEvents())
        if !isDone, isAbandoned {
            isDone = worker.finish(withinSeconds: Self.abandonedSeconds)
            unkept += failures(in: events.takeEvents())
        } else if !isDone {
            _ = reader.update(
                .notice("Waiting for changes to be kept, as another program holds them up. Q leaves without them."),
                at: .init(time: "", id: ""))
            terminal.show(reader.view())
            while !isDone, !wantsToLeave() { isDone = worker.finish(withinSeconds: 0.05) }
            unkept += failures(in: events.takeEvents())
        }
        if let loss = worker.memory.loss { unkept.append(loss) }
        if !isDone { isDone = worker.library.savePending() && !worker.hasWaitingChanges }
        if worker.isImporting { unkept.append("The import had not ended; the library keeps what it had added.") }
        return isDone ? unkept : unkept + ["What was changed last may be lost."]
    }

    /// Whether the user presses a key that leaves, or the terminal is gone.
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

    /// The sentences of what failed after the last screen.
    private func failures(in events: [ReaderEvent]) -> [Phrase] {
        events.compactMap { event in
            switch event {
            case .bookmarksFailed(let sentence, _), .failure(let sentence): sentence
            case .library(.failed(let request, let sentence)) where LibraryService.isChange(request): sentence
            default: nil
            }
        }
    }
}
