import NcursesTerminal
import ReaderCore
import ScreenModel

/// One sitting at the terminal: events to the reader, its effects to those that carry them out, its view to the screen.
final class Session {
    private let terminal: NcursesTerminal
    private var reader: Reader
    private let worker = Worker()
    private var isOver = false

    init(terminal: NcursesTerminal, reader: Reader) {
        self.terminal = terminal
        self.reader = reader
    }

    /// Runs until the reader quits or the terminal is gone; then the terminal is given back.
    func run() {
        terminal.show(reader.view())
        worker.start(.loadBookmarks)
        while !isOver {
            let isThere = terminal.wait(alsoFor: [worker.descriptor], milliseconds: -1)
            let events = terminal.readEvents().map(ReaderEvent.terminal) + worker.takeResults()
            for event in events where !isOver { take(event) }
            if !isThere { break }
            if !isOver { terminal.show(reader.view()) }
        }
        worker.finish(withinSeconds: 0.8)
        terminal.close()
    }

    private func take(_ event: ReaderEvent) {
        for effect in reader.update(event, at: MomentClock.now()) {
            switch effect {
            case .quit: isOver = true
            case .suspend: suspend()
            case .redraw: terminal.redraw()
            case .addBookmark(let bookmark): worker.start(.change(.add(bookmark)))
            case .removeBookmark(let bookmark): worker.start(.change(.remove(bookmark)))
            case .correct(let change, let paper): worker.start(.correct(change, in: paper))
            case .readSource(let paper): worker.start(.readSource(of: paper))
            case .openPaper(let bookmark): worker.start(.openPaper(bookmark))
            }
        }
    }

    private func suspend() {
        terminal.suspend()
        take(.terminal(.resize(terminal.adoptSize())))
    }
}
