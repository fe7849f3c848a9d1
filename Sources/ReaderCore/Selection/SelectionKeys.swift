import ScreenModel
import Wording

/// A command to the selection of text.
enum SelectionCommand: Sendable {
    case characterOn, characterBack, lineDown, lineUp, sentenceOn, sentenceBack
    case wholeSentences, wholePassages, otherEnd, beginHere
    case keep, copy, pipe, lookUp, leave
}

/// The keys of a selection: they drive dispatch and the help alike.
enum SelectionKeys {
    static let bindings: [(command: SelectionCommand, keys: [Key], help: Phrase)] = [
        (.characterOn, ["l", .right], "a character on"),
        (.characterBack, ["h", .left], "a character back"),
        (.lineDown, ["j", .down], "a line on"),
        (.lineUp, ["k", .up], "a line back"),
        (.sentenceOn, [")"], "to the next sentence"),
        (.sentenceBack, ["("], "to the sentence before"),
        (.wholeSentences, ["s"], "the whole sentence; again: the next one too"),
        (.wholePassages, ["p"], "the whole paragraph; again: the next one too"),
        (.otherEnd, ["o"], "move the other end"),
        (.beginHere, ["v"], "begin anew here"),
        (.keep, ["b", .enter], "bookmark what is selected"),
        (.copy, ["y"], "copy what is selected"),
        (.pipe, ["|"], "give what is selected to a command of the shell"),
        (.lookUp, ["!"], "look up what is selected"),
        (.leave, [.escape, "q", .control("c")], "leave the selection"),
    ]

    static func command(for key: Key) -> SelectionCommand? {
        bindings.first { $0.keys.contains(key) }?.command
    }
}
