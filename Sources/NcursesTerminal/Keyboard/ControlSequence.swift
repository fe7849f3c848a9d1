/// A control sequence split into its parts: `ESC [ < 0 ; 12 ; 3 M`.
///
/// Source: ECMA-48, section 5.4; colons separate numbers within one parameter, as in Kitty's keyboard protocol.
struct ControlSequence {
    /// `<`, `=`, `>` or `?` before the parameters.
    private(set) var prefix: Character?
    /// The numbers of each parameter; an omitted number is 0.
    private(set) var parameters: [[Int]] = []
    private(set) var intermediates = ""
    private(set) var final: Character = "\0"
    /// Whether every byte belongs to the grammar; false after bytes were lost, for example.
    private(set) var isWellFormed = true

    /// - Parameter bytes: all bytes after `ESC [`.
    init(_ bytes: ArraySlice<UInt8>) {
        var isNew = true
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                openParameter(&isNew)
                let digit = Int(byte - 0x30)
                let last = parameters.count - 1
                // No terminal counts this far; the limit only prevents overflow.
                let grown = parameters[last][parameters[last].count - 1] * 10 + digit
                parameters[last][parameters[last].count - 1] = min(grown, 9_999_999)
            case UInt8(ascii: ":"):
                openParameter(&isNew)
                parameters[parameters.count - 1].append(0)
            case UInt8(ascii: ";"):
                openParameter(&isNew)
                isNew = true
            case 0x3C...0x3F: if prefix == nil { prefix = Character(Unicode.Scalar(byte)) }
            case 0x20...0x2F: intermediates.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x40...0x7E: final = Character(Unicode.Scalar(byte))
            default: isWellFormed = false
            }
        }
        if isNew, !parameters.isEmpty { parameters.append([0]) }
    }

    private mutating func openParameter(_ isNew: inout Bool) {
        if isNew { parameters.append([0]) }
        isNew = false
    }

    /// The first number of a parameter, counted from 0; 0 if there is none.
    func number(_ index: Int) -> Int { parameters.indices.contains(index) ? parameters[index][0] : 0 }

    /// The modifiers in the second parameter.
    var modifiers: Modifiers { Modifiers(parameter: number(1)) }

    /// Whether the sequence reports a key release, in the number after the modifiers.
    var isRelease: Bool { parameters.count > 1 && parameters[1].count > 1 && parameters[1][1] == 3 }
}

/// The modifier keys held with another key.
struct Modifiers: OptionSet, Hashable {
    let rawValue: Int

    static let shift = Modifiers(rawValue: 1)
    static let control = Modifiers(rawValue: 4)
    /// Caps Lock and Num Lock, which the program ignores.
    private static let locks = Modifiers(rawValue: 64 | 128)

    init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Source: xterm's control sequences, “PC-Style Function Keys”: the parameter is the bits plus one.
    init(parameter: Int) {
        self = Modifiers(rawValue: max(0, parameter - 1)).subtracting(.locks)
    }
}
