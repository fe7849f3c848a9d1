import NcursesTerminal
import NewsModel
import ReaderCore
import ScreenModel

/// One sitting at the terminal: events to the reader, its effects to those that carry them out, its view to the screen.
final class Session {
    private let terminal: NcursesTerminal
    private var reader: Reader
    private let worker = Worker()
    private var isOver = false
    /// So often it is looked whether someone else has changed the bookmarks, while no key is pressed.
    private static let lookMilliseconds: Int32 = 1500

    init(terminal: NcursesTerminal, reader: Reader) {
        self.terminal = terminal
        self.reader = reader
    }

    /// Runs until the reader quits or the terminal is gone; then the terminal is given back.
    func run() {
        terminal.show(reader.view())
        carryOut(reader.start())
        worker.start(.loadBookmarks)
        while !isOver {
            let isThere = terminal.wait(alsoFor: [worker.descriptor], milliseconds: Self.lookMilliseconds)
            let events = terminal.readEvents().map(ReaderEvent.terminal) + worker.takeResults()
            if events.isEmpty { worker.start(.lookAtBookmarks) }
            for event in events where !isOver { take(event) }
            if !isThere { break }
            if !isOver { terminal.show(reader.view()) }
        }
        worker.finish(withinSeconds: 0.8)
        terminal.close()
    }

    private func take(_ event: ReaderEvent) {
        carryOut(reader.update(event, at: MomentClock.now()))
    }

    private func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .quit: isOver = true
            case .suspend: suspend()
            case .redraw: terminal.redraw()
            case .addBookmark(let bookmark): worker.start(.change(.add(bookmark)))
            case .removeBookmark(let bookmark): worker.start(.change(.remove(bookmark)))
            case .correct(let change, let paper): worker.start(.correct(change, in: paper))
            case .readSource(let paper): worker.start(.readSource(of: paper))
            case .updateBookmark(let before, let after): worker.start(.change(.update(from: before, to: after)))
            case .placeBookmarks(let bookmarks, let papers): worker.start(.place(bookmarks, in: papers))
            case .editNote(let bookmark): editNote(of: bookmark)
            case .copy(let text): terminal.copy(text)
            case .library(let request): worker.start(request)
            case .openPaper(let bookmark): worker.start(.openPaper(bookmark))
            }
        }
    }

    private func editNote(of bookmark: Bookmark) {
        let event: ReaderEvent
        do throws(Failure) {
            event = .noteEdited(try NoteEditor.edit(bookmark.note, run: terminal.run), of: bookmark)
        } catch {
            event = .failure(error.description)
        }
        take(.terminal(.resize(terminal.adoptSize())))
        take(event)
    }

    private func suspend() {
        terminal.suspend()
        take(.terminal(.resize(terminal.adoptSize())))
    }
}
