import BookmarkStore
import NewsModel
import Synchronization
import Wording

/// The memory kept from one session to the next, if the user wants one.
///
/// If a file cannot be read or written, the user is told once; from then on nothing is remembered, and the file stays
/// as it is.
final class MemoryService: Sendable {
    private struct State {
        var isOn: Bool
        var memory = Memory()
        /// The reading states as they were when first needed.
        var places: (@Sendable (ContentID) -> [ReadingState])?
        var hasFailed = false
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
            fail(error)
            return Memory()
        }
    }

    /// The memory as it was at the start.
    var loaded: Memory { state.withLock { $0.memory } }

    /// The reading states of an issue that is not in the library.
    func readings(of issue: ContentID) -> [ReadingState] {
        guard isOn else { return [] }
        if let places = state.withLock({ $0.places }) { return places(issue) }
        do throws(StoreError) {
            let places = try store.loadPlaces()
            state.withLock { $0.places = places }
            return places(issue)
        } catch {
            fail(error)
            return []
        }
    }

    /// Saves changes.
    ///
    /// - Returns: whether they are on disk.
    @discardableResult
    func keep(_ changes: [MemoryChange]) -> Bool {
        guard isOn, !state.withLock({ $0.hasFailed }) else { return false }
        do throws(StoreError) {
            try store.apply(changes)
            return true
        } catch {
            fail(error)
            return false
        }
    }

    private func fail(_ error: StoreError) {
        let isFirst = state.withLock { state in
            defer { state.hasFailed = true }
            return !state.hasFailed
        }
        if isFirst { tell(error.phrase) }
    }
}
