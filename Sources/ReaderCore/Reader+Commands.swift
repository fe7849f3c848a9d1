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
        case .rightward: return run(.open, count: nil, at: moment)
        case .leftward: return run(.back, count: nil, at: moment)
        case .back where screens.count <= 1: return run(.interrupt, count: nil, at: moment)
        case .open, .back: leave()
        case .quitScreen:
            if screens.count <= 1 { return [.quit] }
            if let actions = screens.top.handle(.back, &context) { return perform(actions, at: moment) }
            leave()
        case .quit: return [.quit]
        case .changeColumns, .widerMeasure, .narrowerMeasure, .restoreMarks, .changeEdges, .changeGrade:
            guard KeyTable.binding(of: command).screens.contains(screens.top.keyScreen) else { return say(command) }
            context.message = .notice(context.setup.change(by: command, width: context.size.columns))
            // The next key of the same read may depend on the new setting.
            return screens.top.settle(&context).map(Effect.library)
        case .goToMark: return perform(context.ask(.mark(.goTo), MarkPrompt.goTo.sentence), at: moment)
        case .hideRead: context.toggleHidden()
        case .listBookmarks: screens.append(.bookmarks(BookmarksScreen()))
        case .undo: return context.takeBack()
        case .help: if let screen = screens.last { screens.append(.help(HelpScreen(on: screen, context))) }
        case .readAloud: return startSpeech()
        case .commandLine: prompt = .command(CommandPrompt())
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        default: return say(command)
        }
        return []
    }

    /// Says why a command does nothing on the screen.
    private mutating func say(_ command: Command) -> [Effect] {
        context.say(
            KeyTable.binding(of: command).elsewhere
                ?? "\(context.label(of: command)) does nothing here; \(key: "?") shows the keys.")
    }

    /// Removes the top screen, unless it is the only one.
    mutating func leave() {
        context.library.awaited = nil
        if screens.count > 1 { screens.removeLast() }
    }
}
