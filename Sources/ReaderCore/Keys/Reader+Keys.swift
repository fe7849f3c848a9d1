import ScreenModel
import Wording

extension Reader {
    /// Handles a key that neither a prompt nor a line editor takes.
    mutating func run(_ key: Key, at moment: () -> Moment) -> [Effect] {
        if context.count.take(key) { return context.say(Phrase(text: context.count.written)) }
        guard let command = context.keys.command(for: key) ?? standIn(for: key) else {
            _ = context.count.take()
            return context.say(sentence(onUnknown: key))
        }
        return run(command, count: context.count.take(), at: moment)
    }

    /// Performs a command as often as the count says.
    mutating func run(_ command: Command, count: Int?, at moment: () -> Moment) -> [Effect] {
        guard let count else { return runOnce(command, at: moment) }
        switch command {
        case .lineDown where !screens.top.turnsPages: screens.top.move(by: count, &context)
        case .lineUp where !screens.top.turnsPages: screens.top.move(by: -count, &context)
        case .top, .bottom: return go(to: .number(count))
        case .share: return go(to: .share(min(100, count)))
        case _ where KeyTable.binding(of: command).traits.contains(.repeats):
            var effects: [Effect] = []
            for _ in 0..<min(count, Self.mostRepeated) { effects += runOnce(command, at: moment) }
            return effects
        default: return runOnce(command, at: moment)
        }
        return []
    }

    /// The most repetitions of a command, which take some milliseconds.
    private static let mostRepeated = 100

    private mutating func runOnce(_ command: Command, at moment: () -> Moment) -> [Effect] {
        if let actions = screens.top.handle(command, &context) { return perform(actions, at: moment) }
        return perform(command, at: moment)
    }

    /// Goes to a place on the screen given by a number.
    mutating func go(to destination: Destination) -> [Effect] {
        if screens.top.go(to: destination, &context) { return [] }
        switch destination {
        case .day: return context.say("Only the shelf of the library goes to a day.")
        case .number, .share: return context.say("There is nothing to count here.")
        }
    }

    // MARK: - Unknown keys

    /// The command of the key that another key stands for: a mark of an input method, or a letter in the same position
    /// if its command changes nothing.
    private func standIn(for key: Key) -> Command? {
        guard case .character(let character) = key else { return nil }
        if let mark = KeyboardLayout.mark(for: character) { return context.keys.command(for: .character(mark)) }
        let letter = KeyboardLayout.letter(at: character)
        return letter.flatMap { context.keys.command(for: .character($0)) }.flatMap {
            KeyTable.binding(of: $0).traits.contains(.isSafe) ? $0 : nil
        }
    }

    private func sentence(onUnknown key: Key) -> Phrase {
        if case .character(let character) = key, let letter = KeyboardLayout.letter(at: character),
            context.keys.command(for: .character(letter)) != nil
        {
            return "“\(character)” stands where \(letter) does: switch the keyboard to Latin letters for that key."
        }
        if case .character(let character) = key, !character.isASCII {
            return
                "“\(character)” comes from an input method: switch it off for the keys; \(key: "/") takes it for a search."
        }
        return "\(key.label) does nothing here; \(key: "?") shows the keys."
    }
}
