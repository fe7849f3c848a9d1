import Dispatch
import NewsModel
import Synchronization

extension Library {
    /// Adds many issues; while some are written the next ones are made ready.
    ///
    /// A transaction holds whole issues, one if they come slowly, up to some dozens if they come fast: the index writes a
    /// piece of its own at each end of a transaction, and small pieces are what costs. `didAdd` is called after each
    /// transaction for each of its issues, with its place and what was done. If one fails, those before it stay.
    public func add(
        _ issues: [(issue: Issue, source: String)], didAdd: (Int, ImportOutcome) -> Void = { _, _ in }
    ) throws(LibraryError) {
        let line = PreparedLine(issues)
        defer { line.stop() }
        var next = 0
        var mergesLeft = 0
        while next < issues.count {
            var outcomes: [ImportOutcome] = []
            let batch = line.take()
            try write { db in
                for prepared in batch { outcomes.append(try Self.add(prepared, in: db)) }
            }
            for outcome in outcomes {
                didAdd(next, outcome)
                next += 1
            }
            mergesLeft += 8
        }
        while mergesLeft > 0, try mergeIndex() { mergesLeft -= 1 }
    }

    /// Puts pieces of the index together, some megabytes in one transaction, so that others may write in between: a
    /// search asks every piece. An import does as much of it as it has added.
    ///
    /// - Returns: whether there was anything to do.
    private func mergeIndex() throws(LibraryError) -> Bool {
        try write { db in
            let before = db.totalChangesCount
            try db.execute(sql: "INSERT INTO story_index (story_index, rank) VALUES ('merge', 2000)")
            return db.totalChangesCount - before >= 2
        }
    }
}

/// Issues that a thread of its own makes ready, a few ahead of the one who takes them.
private final class PreparedLine: Sendable {
    /// Bytes of the index's words that one transaction holds, and at most twice as many wait.
    private static let batchSize = 12_000_000

    private struct State {
        var ready: [PreparedIssue] = []
        var size = 0
        var isDone = false
        var isStopped = false
    }

    private let state = Mutex(State())
    private let mayTake = DispatchSemaphore(value: 0)
    private let mayPrepare = DispatchSemaphore(value: 0)

    init(_ issues: [(issue: Issue, source: String)]) {
        DispatchQueue(label: "broadsheet.import").async { [self] in
            for entry in issues {
                let prepared = PreparedIssue(entry.issue, source: entry.source)
                let (isStopped, isFull) = state.withLock { state in
                    state.ready.append(prepared)
                    state.size += prepared.size
                    return (state.isStopped, state.size >= Self.batchSize)
                }
                if isStopped { return }
                if isFull {
                    mayTake.signal()
                    mayPrepare.wait()
                }
            }
            state.withLock { $0.isDone = true }
            mayTake.signal()
        }
    }

    /// What is ready, when it is a batch or the rest.
    func take() -> [PreparedIssue] {
        mayTake.wait()
        let ready = state.withLock { state in
            defer {
                state.ready = []
                state.size = 0
            }
            return state.ready
        }
        mayPrepare.signal()
        return ready
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        mayPrepare.signal()
    }
}

extension PreparedIssue {
    /// Bytes of the index's words.
    fileprivate var size: Int { stories.reduce(0) { $0 + $1.words.count } }
}
