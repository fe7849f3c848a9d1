import NcursesTerminal
import NewsImport
import NewsModel
import ReaderCore
import ScreenModel

/// One sitting at the terminal: events to the reader, its effects to those that carry them out, its view to the screen.
final class Session {
    private let terminal: CursesTerminal
    private var reader: Reader
    private let mailbox: Mailbox
    /// Made when the first screen stands.
    private lazy var worker = Worker(postingTo: mailbox)
    private var isOver = false
    /// Why there is nothing to read.
    private var failure: Failure?
    /// So often it is looked whether someone else has changed the bookmarks, while no key is pressed.
    private static let lookMilliseconds: Int32 = 1500

    /// Pages that take longer than this to be put together are waited for before the reader's eyes.
    private static let patienceMilliseconds: Int32 = 100

    /// `mailbox`: of what is done beside the keys.
    init(terminal: CursesTerminal, reader: Reader, mailbox: Mailbox) {
        self.terminal = terminal
        self.reader = reader
        self.mailbox = mailbox
    }

    /// Runs until the reader quits or the terminal is gone; then the terminal is given back.
    ///
    /// - Throws: why there was nothing to read.
    func run() throws(Failure) {
        awaitPapers()
        if !isOver { terminal.show(reader.view()) }
        carryOut(reader.start())
        worker.start(.loadBookmarks)
        while !isOver {
            let isThere = terminal.wait(alsoFor: [mailbox.descriptor], milliseconds: Self.lookMilliseconds)
            let events = terminal.readEvents().map(ReaderEvent.terminal) + mailbox.takeEvents()
            if events.isEmpty { worker.start(.lookAtBookmarks) }
            for event in events where !isOver { take(event) }
            if !isThere { break }
            if !isOver { terminal.show(reader.view()) }
        }
        worker.finish(withinSeconds: 0.8)
        terminal.close()
        if let failure { throw failure }
    }

    /// Takes papers in that come soon, so that the first screen shows them.
    private func awaitPapers() {
        let end = ContinuousClock.now + .milliseconds(Self.patienceMilliseconds)
        while reader.isWaiting, !isOver, ContinuousClock.now < end {
            mailbox.wait(milliseconds: Self.patienceMilliseconds)
            for event in mailbox.takeEvents() { take(event) }
        }
    }

    private func take(_ event: ReaderEvent) {
        carryOut(reader.update(event, at: MomentClock.now()))
    }

    private func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .quit: isOver = true
            case .giveUp(let sentence):
                isOver = true
                failure = Failure(sentence)
            case .suspend: suspend()
            case .redraw: terminal.redraw()
            case .addBookmark(let bookmark): worker.start(.change(.add(bookmark)))
            case .removeBookmark(let bookmark): worker.start(.change(.remove(bookmark)))
            case .correct(let change, let paper): worker.start(.correct(change, in: paper))
            case .readSource(let paper): worker.start(.readSource(of: paper))
            case .updateBookmark(let before, let after): worker.start(.change(.update(from: before, to: after)))
            case .locateBookmarks(let bookmarks, let papers): worker.start(.place(bookmarks, in: papers))
            case .editNote(let bookmark): editNote(of: bookmark)
            case .copy(let text):
                terminal.copy(text)
                worker.copy(text)
            case .openLink(let link): worker.openLink(link)
            case .library(let request): worker.start(request)
            case .openIssue(let bookmark): worker.start(.openPaper(bookmark))
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
