import BookmarkStore
import NewsModel
import Synchronization
import Wording

/// The memory kept from one session to the next, if the user wants one.
///
/// If a file cannot be read or written, the user is told at once, and at the end if changes are lost by it; the file
/// stays as it is. Changes that cannot be written wait for the end of the program, which tries once more.
final class MemoryService: Sendable {
    private struct State {
        var isOn: Bool
        var memory = Memory()
        /// The reading states as they were when last loaded.
        var readings: (@Sendable (ContentID) -> [ReadingState])?
        var hasFailed = false
        /// The reason why the memory could not be read, so that nothing is remembered in this session.
        var refusal: Phrase?
        /// The changes that could not be written, oldest first.
        var unwritten: [MemoryChange] = []
        /// The reason why they are lost, after the last attempt.
        var loss: Phrase?
    }

    private let store: MemoryStore
    private let state: Mutex<State>
    /// Called with the sentence of the first failure.
    private let tell: @Sendable (Phrase) -> Void

    init(environment: Environment, isOn: Bool, tell: @escaping @Sendable (Phrase) -> Void) {
        store = MemoryStore(folder: environment.state)
        state = Mutex(State(isOn: isOn))
        self.tell = tell
    }

    /// Whether the user wants anything to be remembered.
    var isOn: Bool { state.withLock { $0.isOn } }

    /// Stops all reading and writing.
    func turnOff() { state.withLock { $0.isOn = false } }

    /// Loads the memory from disk; empty if it cannot be read.
    func load() -> Memory {
        guard isOn else { return Memory() }
        do throws(StoreError) {
            let memory = try store.load()
            state.withLock { $0.memory = memory }
            return memory
        } catch {
            giveUp(error)
            return Memory()
        }
    }

    /// The memory as it was at the start.
    var loaded: Memory { state.withLock { $0.memory } }

    /// The reading states of an issue that is not in the library.
    func readings(of issue: ContentID) -> [ReadingState] {
        guard isOn else { return [] }
        if let readings = state.withLock({ $0.readings }) { return readings(issue) }
        do throws(StoreError) {
            let readings = try store.loadReadings()
            state.withLock { $0.readings = readings }
            return readings(issue)
        } catch {
            giveUp(error)
            return []
        }
    }

    /// Loads the reading states again when they are next needed, with those of this session.
    func forgetReadings() { state.withLock { $0.readings = nil } }

    /// Saves changes.
    ///
    /// - Returns: whether they are on disk.
    @discardableResult
    func keep(_ changes: [MemoryChange]) -> Bool {
        guard isOn else { return false }
        let isRefused = state.withLock { state in
            if !changes.isEmpty { state.loss = state.refusal }
            return state.refusal != nil
        }
        guard !isRefused else { return false }
        do throws(StoreError) {
            // After one failure the other changes wait, because each would wait for a lock as long.
            if !state.withLock({ $0.hasFailed }) {
                try store.apply(changes)
                return true
            }
        } catch {
            fail(error)
        }
        state.withLock { $0.unwritten += changes }
        return false
    }

    /// Tries once more, at the end of the program, to save what could not be saved before.
    func keepUnwritten() {
        let changes = state.withLock { $0.unwritten }
        guard !changes.isEmpty else { return }
        do throws(StoreError) {
            try store.apply(changes)
            state.withLock { $0.unwritten = [] }
        } catch {
            state.withLock { $0.loss = error.phrase }
        }
    }

    /// A sentence if changes are lost.
    var loss: Phrase? { state.withLock { $0.loss } }

    private func giveUp(_ error: StoreError) {
        state.withLock { $0.refusal = error.phrase }
        fail(error)
    }

    private func fail(_ error: StoreError) {
        let isFirst = state.withLock { state in
            defer { state.hasFailed = true }
            return !state.hasFailed
        }
        if isFirst { tell(error.phrase) }
    }
}
