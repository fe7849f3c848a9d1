import Dispatch
import Files
import NewsModel
import Synchronization

extension LibraryDatabase {
    /// Adds many issues, each in its own transaction. While one is written, the next are prepared on as many threads as
    /// there are processors.
    ///
    /// - Parameters:
    ///   - prepare: prepares the issues of a source, for example from a file, and returns a note about them.
    ///   - didAdd: called for each source in order, with its note and the outcome of each of its issues.
    /// - Throws: the `LibraryError` of the first issue that cannot be written; the issues before it are kept.
    public func add<Source: Sendable, Note: Sendable>(
        _ sources: [Source], prepare: @escaping @Sendable (Source) -> (issues: [PreparedIssue], note: Note),
        didAdd: (Note, [ImportOutcome]) -> Void
    ) throws(LibraryError) {
        let line = PreparedLine(sources, prepare)
        defer { line.stop() }
        for index in sources.indices {
            let (issues, note) = line.take(index)
            var outcomes: [ImportOutcome] = []
            for issue in issues { outcomes.append(try add(issue)) }
            didAdd(note, outcomes)
        }
    }

    /// Adds many issues that are already in memory.
    public func add(_ issues: [(issue: Issue, source: String)]) throws(LibraryError) {
        try add(issues, prepare: { ([PreparedIssue($0.issue, source: $0.source)], ()) }, didAdd: { _, _ in })
    }
}

/// Prepares results in order on other threads, a bounded number ahead of the thread that takes them.
private final class PreparedLine<Source: Sendable, Result: Sendable>: Sendable {
    private struct Queue {
        var ready: [Int: Result] = [:]
        var next = 0
        var isStopped = false
    }

    private let state = Mutex(Queue())
    private let sources: [Source]
    private let prepare: @Sendable (Source) -> Result
    /// One semaphore per source, signalled when its result is ready.
    private let isReady: [DispatchSemaphore]
    private let mayPrepare = DispatchSemaphore(value: 0)

    init(_ sources: [Source], _ prepare: @escaping @Sendable (Source) -> Result) {
        self.sources = sources
        self.prepare = prepare
        isReady = sources.map { _ in DispatchSemaphore(value: 0) }
        for number in 0..<ParallelLoop.processors {
            // 16 per thread keep the threads busy while the writer waits for the disk.
            for _ in 0..<16 { mayPrepare.signal() }
            DispatchQueue(label: "broadsheet.import.\(number)").async { [self] in
                while let index = begin() {
                    let result = self.prepare(self.sources[index])
                    state.withLock { $0.ready[index] = result }
                    isReady[index].signal()
                }
            }
        }
    }

    /// The index of the next source to prepare; `nil` when there is none or the line is stopped.
    private func begin() -> Int? {
        mayPrepare.wait()
        return state.withLock { state in
            guard !state.isStopped, state.next < sources.count else {
                mayPrepare.signal()  // for the other threads, so that they end too
                return nil
            }
            defer { state.next += 1 }
            return state.next
        }
    }

    func take(_ index: Int) -> Result {
        isReady[index].wait()
        mayPrepare.signal()
        guard let result = state.withLock({ $0.ready.removeValue(forKey: index) }) else {
            return prepare(sources[index])
        }
        return result
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        mayPrepare.signal()
    }
}
