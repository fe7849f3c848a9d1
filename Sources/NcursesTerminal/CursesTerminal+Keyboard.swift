import CNcurses
import Glibc
import ScreenModel
import UnicodeText

extension CursesTerminal {
    /// Waits for keys, a signal, or one of `descriptors`, for at most `milliseconds` (-1: without limit).
    ///
    /// - Returns: `false` when the terminal is gone.
    public func wait(alsoFor descriptors: [Int32], milliseconds: Int32) -> Bool {
        guard waiting.isEmpty, signals.isEmpty else { return true }
        var polled = ([0, signals.descriptor] + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // Input that is already there arrived while the program was busy, perhaps right after the last byte read: a
        // sequence split at that point must not be taken for an Escape key.
        var cameAt = lastLook
        if poll(&polled, nfds_t(polled.count), 0) == 0 {
            poll(&polled, nfds_t(polled.count), patience(within: milliseconds))
            cameAt = .now
        }
        if polled[0].revents & Int16(POLLIN) != 0, arrival == nil { arrival = cameAt }
        let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
        return polled[0].revents & gone == 0 && !isGone
    }

    public func readEvents() -> [TerminalEvent] {
        defer { waiting = [] }
        return waiting + takeSignals() + takeInput()
    }

    /// The time until the deadline of the decoder or of a paste, or `milliseconds` if that is sooner.
    private func patience(within milliseconds: Int32) -> Int32 {
        guard let deadline = [decoder.deadline, pastes.deadline].compactMap(\.self).min() else { return milliseconds }
        let left = max(.zero, deadline - .now) / .milliseconds(1)
        let decoders = Int32(min(left.rounded(.up), 10_000))
        return milliseconds < 0 ? decoders : min(milliseconds, decoders)
    }

    func takeInput() -> [TerminalEvent] {
        let bytes = readBytes()
        lastLook = .now
        let instant = arrival.take() ?? lastLook
        let inputs = pastes.take(decoder.take(bytes, at: instant), at: instant)
        var events: [TerminalEvent] = []
        for input in inputs {
            switch input {
            case .event(let event): events.append(event)
            case .answer(let answer): if let event = take(answer) { events.append(event) }
            }
        }
        if isGone { events.append(.end) }
        return events
    }

    /// Reads the bytes that have arrived, at most 256 kB, so that a flood of keys leaves time to show their effect.
    private func readBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while bytes.count < 256 << 10, !isGone, Self.isReadable(0, within: 0) {
            let count = read(0, &part, part.count)
            if count < 0, errno == EINTR || errno == EAGAIN { break }
            if count <= 0 { isGone = true } else { bytes += part.prefix(count) }
        }
        return bytes
    }

    static func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, milliseconds) == 1
    }

    private func take(_ answer: TerminalAnswer) -> TerminalEvent? {
        switch questions.take(answer) {
        case .ambiguousWidth(let width):
            guard width != DisplayWidth.ambiguous else { return nil }
            DisplayWidth.ambiguous = width
            return .ambiguousWidth(width)
        case .markedPastes:
            pastes.areMarked = true
            return nil
        case .ground(let ground): return .ground(ground)
        case .keyboardProtocol:
            pastes.areMarked = true  // every terminal with this protocol marks pastes
            output.send(modes.enterKeyboardProtocol())
            guardAgainstFaults()
            return nil
        case nil: return nil
        }
    }

    func takeSignals() -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        var hasChangedSize = false
        let isEnding = signals.isEnding
        for number in signals.take() {
            switch number {
            case SIGWINCH: hasChangedSize = true
            case SIGTERM, SIGHUP: events.append(.end)
            case SIGINT: events.append(.key(.control("c")))
            case SIGTSTP: events.append(.key(.control("z")))
            case SIGCONT:
                comeBack(isEnding: isEnding)
                hasChangedSize = true
            default: break
            }
        }
        if hasChangedSize { events.append(.resize(adoptSize())) }
        return events
    }
}
