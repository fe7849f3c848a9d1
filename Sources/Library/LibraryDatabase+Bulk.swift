import Dispatch
import Files
import NewsModel
import Synchronization

extension LibraryDatabase {
    /// Adds many issues, each in a transaction of its own. While some are written the next ones are made ready, on as many
    /// threads as there are processors.
    ///
    /// - Parameters:
    ///   - prepare: makes the issues of a source ready, perhaps of a file. The note is what is to be known of them.
    ///   - didAdd: is called for each source in order, with its note and what was done with each of its issues.
    /// - Throws: `LibraryError` of the first that cannot be written; those before it stay.
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

    /// Adds many issues that are in memory.
    public func add(_ issues: [(issue: Issue, source: String)]) throws(LibraryError) {
        try add(issues, prepare: { ([PreparedIssue($0.issue, source: $0.source)], ()) }, didAdd: { _, _ in })
    }
}

/// Results that other threads prepare in order, some ahead of the thread that takes them.
private final class PreparedLine<Source: Sendable, Result: Sendable>: Sendable {
    private struct State {
        var ready: [Int: Result] = [:]
        var next = 0
        var isStopped = false
    }

    private let state = Mutex(State())
    private let sources: [Source]
    private let prepare: @Sendable (Source) -> Result
    /// One for each source: is it ready?
    private let isReady: [DispatchSemaphore]
    private let mayPrepare = DispatchSemaphore(value: 0)

    init(_ sources: [Source], _ prepare: @escaping @Sendable (Source) -> Result) {
        self.sources = sources
        self.prepare = prepare
        isReady = sources.map { _ in DispatchSemaphore(value: 0) }
        for number in 0..<ParallelLoop.processors {
            // So many ahead that the threads have work while what was written is brought to the disk.
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

    /// The next source that nobody has begun yet.
    private func begin() -> Int? {
        mayPrepare.wait()
        return state.withLock { state in
            guard !state.isStopped, state.next < sources.count else {
                mayPrepare.signal()  // for the other threads, which end as well
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
