import Glibc
import ReaderCore
import Synchronization

/// Events from background work, on their way to the event loop.
final class EventQueue: Sendable {
    /// Becomes readable when there are events.
    let descriptor: Int32
    private let wakeDescriptor: Int32
    private let events = Mutex<[ReaderEvent]>([])

    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        descriptor = ends[0]
        wakeDescriptor = ends[1]
    }

    deinit {
        close(descriptor)
        close(wakeDescriptor)
    }

    func post(_ event: ReaderEvent) {
        events.withLock { $0.append(event) }
        _ = write(wakeDescriptor, "!", 1)
    }

    /// Waits until there is an event, for at most `milliseconds`.
    func wait(milliseconds: Int32) {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&polled, 1, milliseconds)
    }

    /// Returns the events since the last call, in order.
    func takeEvents() -> [ReaderEvent] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
        return events.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
