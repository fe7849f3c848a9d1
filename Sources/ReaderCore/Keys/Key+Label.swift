import ScreenModel

extension Key {
    /// The name of the key in the help and the settings.
    public var label: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "C-\(character)"
        case .function(let number): "F\(number)"
        default: Self.named.first { $0.key == self }?.label ?? ""
        }
    }

    /// Parses the name of a key: `j`, `Space`, `C-d`, `F5`, `Down` or `↓`; `nil` if there is no such key.
    public init?(label: String) {
        let lowered = label.lowercased()
        if let named = Self.named.first(where: { $0.label.lowercased() == lowered || $0.words.contains(lowered) }) {
            self = named.key
        } else if lowered == "space" {
            self = " "
        } else if label.count == 1, let character = label.first {
            self = .character(character)
        } else if lowered.hasPrefix("c-") || lowered.hasPrefix("^"), let character = lowered.last,
            character.isASCII, label.count == (lowered.hasPrefix("^") ? 2 : 3)
        {
            self = .control(character)
        } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...24).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }

    private static let named: [(key: Key, label: String, words: [String])] = [
        (.up, "↑", ["up"]), (.down, "↓", ["down"]), (.left, "←", ["left"]), (.right, "→", ["right"]),
        (.home, "Home", []), (.end, "End", []), (.pageUp, "PgUp", ["pageup"]), (.pageDown, "PgDn", ["pagedown"]),
        (.enter, "Enter", ["return"]), (.escape, "Esc", ["escape"]), (.tab, "Tab", []),
        (.backTab, "S-Tab", ["backtab"]), (.backspace, "Backspace", []), (.delete, "Del", ["delete"]),
    ]
}
