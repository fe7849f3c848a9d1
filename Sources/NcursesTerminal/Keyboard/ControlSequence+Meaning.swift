import ScreenModel

extension ControlSequence {
    enum Meaning: Hashable {
        case key(Key)
        case mouse(MouseAction, ScreenPoint)
        case answer(TerminalAnswer)
        case pasteBegins
        /// A key that has no name here, or is held with modifiers that the program does not use; it does nothing.
        case unknownKey
        /// A report that is not a key: focus, a released button, an answer to a query of another program.
        case nothing
    }

    /// Source: xterm's control sequences; Kitty's “Comprehensive keyboard handling in terminals”; the tables of PuTTY,
    /// rxvt and the Linux console.
    var meaning: Meaning {
        guard isWellFormed else { return .unknownKey }
        // A mode report, `DECRPM`: 0 means unknown, 4 permanently reset.
        if prefix == "?", intermediates == "$", final == "y", number(0) == 2004 {
            return .answer(.pasteMode(isKnown: (1...3).contains(number(1))))
        }
        if let prefix { return meaning(withPrefix: prefix) }
        guard intermediates.isEmpty else { return final == "y" ? .nothing : .unknownKey }
        if isRelease { return .nothing }
        switch final {
        case "I", "O": return .nothing  // focus
        case "c", "n", "t", "x": return .nothing  // answers about the terminal, its state and its window
        case "M" where parameters.count == 3: return mouse(code: number(0) - 32)
        case "R" where number(0) > 1: return .answer(.cursor(row: number(0), column: number(1)))
        case "u": return textKey(code: number(0), shifted: shiftedCode)
        case "~" where number(0) == 27: return textKey(code: number(2), shifted: nil)
        case "~" where number(0) == 200: return .pasteBegins
        case "~": return plain(Self.numberedKey(number(0)))
        case "Z": return .key(.backTab)
        default: return plain(Self.letterKey(final))
        }
    }

    private func meaning(withPrefix prefix: Character) -> Meaning {
        switch (prefix, final) {
        case ("<", "M"): mouse(code: number(0))
        case ("<", "m"): release
        case ("?", "u"): .answer(.keyboardFlags(number(0)))
        case ("?", "c"): .answer(.deviceAttributes)
        default: .nothing
        }
    }

    /// The meaning of the three bytes after `ESC [ M`.
    static func mouse(_ bytes: ArraySlice<UInt8>) -> Meaning {
        // Each is a number plus 32, so that none is a control character.
        let numbers = bytes.map { Int($0) - 32 }
        guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return .nothing }
        return mouse(code: numbers[0], column: numbers[1], row: numbers[2])
    }

    private func mouse(code: Int) -> Meaning {
        Self.mouse(code: code, column: number(1), row: number(2))
    }

    private var release: Meaning {
        guard number(0) & ~0b11100 == 0, number(1) > 0, number(2) > 0 else { return .nothing }
        return .mouse(.release, ScreenPoint(column: number(1) - 1, row: number(2) - 1))
    }

    private static func mouse(code: Int, column: Int, row: Int) -> Meaning {
        guard column > 0, row > 0 else { return .nothing }
        let point = ScreenPoint(column: column - 1, row: row - 1)
        // The bits of Shift, Alt and Control are ignored. 32 is a move with the first button held, 35 one without a
        // button; 3 would be the release of any button.
        return switch code & ~0b11100 {
        case 0: .mouse(.press, point)
        case 32: .mouse(.drag, point)
        case 64: .mouse(.wheelUp, point)
        case 65: .mouse(.wheelDown, point)
        default: .nothing
        }
    }

    /// The meaning of a sequence after `ESC O`, whose modifiers come first.
    var keypadMeaning: Meaning {
        let modifiers = Modifiers(parameter: parameters.last?.first ?? 0)
        let letter = intermediates.isEmpty ? final : " "
        guard let key = Self.keypadKey(letter), modifiers.isEmpty else { return .unknownKey }
        return .key(key)
    }

    private func plain(_ key: Key?) -> Meaning {
        guard let key, modifiers.isEmpty else { return .unknownKey }
        return .key(key)
    }

    /// The code of the key with Shift, if the terminal reports it: `ESC [ 97 : 65 ; 2 u`.
    private var shiftedCode: Int? {
        guard let first = parameters.first, first.count > 1, first[1] > 0 else { return nil }
        return first[1]
    }

    private func textKey(code: Int, shifted: Int?) -> Meaning {
        Self.textKey(code: code, shifted: shifted, modifiers: modifiers).map { .key($0) } ?? .unknownKey
    }

    /// The key for `ESC O` and a letter, which a keypad sends in application mode.
    static func keypadKey(_ letter: Character) -> Key? {
        let keypad = Array("*+,-./0123456789")  // j to y
        if let first = Character("j").asciiValue, let value = letter.asciiValue, value >= first,
            Int(value - first) < keypad.count
        {
            return .character(keypad[Int(value - first)])
        }
        return switch letter {
        case " ": .character(" ")
        case "X": .character("=")
        case "M": .enter
        case "I": .tab
        default: letterKey(letter)
        }
    }

    private static func letterKey(_ letter: Character) -> Key? {
        switch letter {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "P": .function(1)
        case "Q": .function(2)
        case "R": .function(3)
        case "S": .function(4)
        default: nil
        }
    }

    private static func numberedKey(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        // VT220's numbers skip one after each group of keys.
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }
}
