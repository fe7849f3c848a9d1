import ScreenModel
import Wording

/// Keys that are named on the last row, and what they do: `b keep`.
struct Hint: Equatable, Sendable {
    /// Keys of the table; those that have their commands now are shown in their place.
    let keys: [Key]
    let meaning: Phrase

    init(_ keys: Key..., does meaning: Phrase) {
        self.keys = keys
        self.meaning = meaning
    }

    static let help = Hint("?", does: "help")
    /// The reader replaces the word on the screen that the program began with.
    static let leave = Hint("q", does: "back")
}

/// A hint with the keys that the commands have now.
struct ShownHint: Equatable, Sendable {
    let keys: [Key]
    /// The names of the keys and what they do, in the user's language.
    let text: String

    /// The key at a cell of the hint, from 0: the one whose name is there, otherwise the first.
    func key(at cell: Int) -> Key? {
        var end = 0
        return keys.first {
            end += $0.label.count + 1
            return cell < end
        } ?? keys.first
    }
}
