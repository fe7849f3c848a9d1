import Dispatch
import NewsModel
import Synchronization

extension Library {
    /// Adds many issues, each in a transaction of its own; while one is written the next ones are made ready.
    ///
    /// `didAdd` is called after each with its place and what was done. If one fails, those before it stay.
    public func add(
        _ issues: [(issue: Issue, source: String)], didAdd: (Int, ImportOutcome) -> Void = { _, _ in }
    ) throws(LibraryError) {
        let ahead = 8
        let ready = Mutex<[Int: PreparedIssue]>([:])
        let isReady = issues.indices.map { _ in DispatchSemaphore(value: 0) }
        let mayPrepare = DispatchSemaphore(value: ahead)
        let isStopped = Atomic(false)
        DispatchQueue(label: "broadsheet.import").async {
            for (place, entry) in issues.enumerated() {
                mayPrepare.wait()
                if isStopped.load(ordering: .relaxed) { return }
                let prepared = PreparedIssue(entry.issue, source: entry.source)
                ready.withLock { $0[place] = prepared }
                isReady[place].signal()
            }
        }
        defer {
            isStopped.store(true, ordering: .relaxed)
            mayPrepare.signal()
        }
        for place in issues.indices {
            isReady[place].wait()
            if let prepared = ready.withLock({ $0.removeValue(forKey: place) }) { didAdd(place, try add(prepared)) }
            mayPrepare.signal()
        }
    }
}
