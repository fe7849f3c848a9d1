import ScreenModel

extension Reader {
    /// Performs a command that the screen does not handle itself.
    mutating func perform(_ command: Command, at moment: () -> Moment) -> [Effect] {
        switch command {
        case .lineDown: screens.top.move(by: 1, &context)
        case .lineUp: screens.top.move(by: -1, &context)
        // A page down keeps one row of the page before.
        case .pageDown: screens.top.move(by: max(1, context.listRows - 1), &context)
        case .pageUp: screens.top.move(by: -max(1, context.listRows - 1), &context)
        case .halfPageDown: screens.top.move(by: max(1, context.listRows / 2), &context)
        case .halfPageUp: screens.top.move(by: -max(1, context.listRows / 2), &context)
        case .top: screens.top.move(by: -.max, &context)
        case .bottom: screens.top.move(by: .max, &context)
        case .rightward: return obey(.open, count: nil, at: moment)
        case .leftward: return obey(.back, count: nil, at: moment)
        case .back where screens.count <= 1: return obey(.interrupt, count: nil, at: moment)
        case .open, .back: leave()
        case .quitScreen:
            if screens.count <= 1 { return [.quit] }
            if let actions = screens.top.handle(.back, &context) { return perform(actions, at: moment) }
            leave()
        case .quit: return [.quit]
        case .changeColumns, .widerMeasure, .narrowerMeasure, .restoreMarks, .changeEdges, .changeGrade:
            guard screens.last.map({ KeyScreens(of: command).contains($0.keyScreen) }) == true else {
                return context.say("Open a story: \(context.label(of: command)) changes how stories are set.")
            }
            context.message = .notice(context.setup.change(by: command, width: context.size.columns))
            // The next key of the same read may depend on the new setting.
            return screens.top.settle(&context).map(Effect.library)
        case .toggleSource: context.message = .notice("Open a story: \(key: "s") shows the lines of its source.")
        case .showPage: context.message = .notice("Open a story: \(key: "P") shows the page that it was printed on.")
        case .tie:
            context.message = .notice("\(key: "s") shows the lines of the source: \(key: "X") joins two of them.")
        case .mend: context.message = .notice("Open a story: \(key: "M") says what a line of it is.")
        case .select: context.message = .notice("Text is selected in a story: \(key: "Enter") opens one.")
        case .nextMatch, .previousMatch: context.message = .notice("Nothing is searched: \(key: "/") begins.")
        case .tag, .note: context.message = .notice("There is no bookmark here: \(key: "b") keeps the place.")
        case .saveSearch:
            context.message = .notice("Search first: \(key: "/") begins, and \(key: "S") saves what is found.")
        case .goToMark: return perform(context.ask(.mark(.goTo), MarkPrompt.goTo.sentence), at: moment)
        case .hideRead: context.toggleHidden()
        case .listBookmarks: screens.append(.bookmarks(BookmarksScreen()))
        case .undo: return context.takeBack()
        case .help: if let screen = screens.last { screens.append(.help(HelpScreen(on: screen, context))) }
        case .pipe, .editSource, .writeStory: context.message = .notice("Open an issue: this is done with its stories.")
        case .lookUp:
            context.message = .notice("Select text in a story first: \(key: "v") begins, and \(key: "!") looks it up.")
        case .readAloud: return startSpeech()
        case .commandLine: prompt = .command(CommandPrompt())
        case .share: context.message = .notice("A number before it says which share: 50% is the middle.")
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .interrupt: context.message = .notice("Press \(key: "q") to go back or quit, \(key: "Q") to quit at once.")
        // All other commands have a meaning only on some screens.
        default: return context.say("\(context.label(of: command)) does nothing here; \(key: "?") shows the keys.")
        }
        return []
    }

    /// Removes the top screen, unless it is the only one.
    mutating func leave() {
        context.library.awaited = nil
        if screens.count > 1 { screens.removeLast() }
    }
}
