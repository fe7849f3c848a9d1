import NewsModel
import ReaderCore
import UnicodeText

extension Application {
    /// Carries out the reader's effects; work that may take time runs in the background.
    func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .quit: quit()
            case .giveUp(let sentence): giveUp(sentence)
            case .suspend: suspend()
            case .redraw: terminal.redraw()
            case .changeBookmarks(let change): worker.change(change)
            case .correct(let change, let open, let file): worker.correct(change, in: open, file: file)
            case .readSource(let open): worker.readSource(of: open)
            case .compareBookmarks(let comparison): worker.compare(comparison)
            case .locateBookmarks(let bookmarks, let issues): worker.locate(bookmarks, in: issues)
            case .editNote(let bookmark): editNote(of: bookmark)
            case .copy(let text): copy(text)
            case .openLink(let link): worker.openLink(link)
            case .library(let request): worker.start(request)
            case .useTheme: useTheme()
            case .importPath(let path): worker.importPath(path)
            case .completePath(let typed): worker.completePath(typed)
            case .export(let open, let path): worker.export(open.issue, to: path)
            case .write(let story, let open, let text, let path):
                worker.write(story, of: open.issue, text: text, to: path)
            case .give(let text, let command): worker.give(text, to: command)
            case .cancelCommand: worker.cancelCommand()
            case .editSource(let place): editSource(at: place)
            case .speak(let utterance): worker.speech.speak(utterance)
            case .stopSpeaking: worker.speech.stop()
            case .remember(let change): worker.remember(change)
            case .match(let request): worker.start(request)
            case .stopMatching: worker.stopMatching()
            case .openIssue(let bookmark): worker.openIssue(of: bookmark)
            }
        }
    }

    /// Copies text to the clipboard and the copy command, without control characters: a shell that the text is pasted
    /// into might execute them.
    private func copy(_ text: String) {
        let clean = TerminalText.safeLines(text)
        let sent = terminal.copy(clean)
        worker.copy(clean)
        if sent < clean.count {
            take(
                .notice("Terminals take no more: the first \(sent) of \(clean.count) characters are in the clipboard."))
        }
    }

    private func editNote(of bookmark: Bookmark) {
        var events: [ReaderEvent] = [.terminal(.resize(terminal.size))]
        do throws(AppError) {
            if let note = try NoteEditor(environment: environment, run: terminal.run).edit(bookmark.note) {
                worker.hold(note, of: bookmark.id)
                events.append(.noteEdited(note.text, of: bookmark))
                if let encoding = note.encoding {
                    events.append(.notice("The note was read as \(encoding), since it is not UTF-8."))
                }
            } else {
                events.append(.notice("The note is as it was."))
            }
        } catch {
            events.append(.failure(error.phrase))
        }
        for event in events { take(event) }
        worker.dropNote(of: bookmark.id)
        endIfTerminalIsGone()
    }

    private func editSource(at place: SourcePlace) {
        var failure: AppError?
        do throws(AppError) {
            try SourceEditor(environment: environment, run: terminal.run).edit(at: place)
        } catch {
            failure = error
        }
        take(.terminal(.resize(terminal.size)))
        if let failure { take(.failure(failure.phrase)) }
        endIfTerminalIsGone()
    }

    private func suspend() {
        terminal.suspend()
        take(.terminal(.resize(terminal.size)))
    }
}
