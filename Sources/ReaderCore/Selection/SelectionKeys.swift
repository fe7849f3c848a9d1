import ScreenModel

/// A command to the selection of text.
enum SelectionCommand: Sendable {
    case characterOn, characterBack, lineDown, lineUp, sentenceOn, sentenceBack
    case wholeSentences, wholePassages, otherEnd, beginHere
    case keep, copy, leave
}

/// The keys of a selection: they drive dispatch and the help alike.
enum SelectionKeys {
    static let bindings: [(command: SelectionCommand, keys: [Key], help: String)] = [
        (.characterOn, [.character("l"), .right], "a character on"),
        (.characterBack, [.character("h"), .left], "a character back"),
        (.lineDown, [.character("j"), .down], "a line on"),
        (.lineUp, [.character("k"), .up], "a line back"),
        (.sentenceOn, [.character(")")], "to the next sentence"),
        (.sentenceBack, [.character("(")], "to the sentence before"),
        (.wholeSentences, [.character("s")], "the whole sentence; again: the next one too"),
        (.wholePassages, [.character("p")], "the whole paragraph; again: the next one too"),
        (.otherEnd, [.character("o")], "move the other end"),
        (.beginHere, [.character("v")], "begin anew here"),
        (.keep, [.character("b"), .enter], "bookmark what is selected"),
        (.copy, [.character("y")], "copy what is selected"),
        (.leave, [.escape, .character("q"), .control("c")], "leave the selection"),
    ]

    static func command(for key: Key) -> SelectionCommand? {
        bindings.first { $0.keys.contains(key) }?.command
    }
}
