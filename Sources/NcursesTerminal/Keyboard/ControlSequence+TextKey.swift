import ScreenModel

extension ControlSequence {
    /// The key for a code point, as Kitty's protocol and xterm's modifyOtherKeys send it.
    ///
    /// - Parameter shifted: the code point that Shift produces, if the terminal reports it.
    /// - Returns: `nil` if the program has no such key.
    static func textKey(code: Int, shifted: Int?, modifiers: Modifiers) -> Key? {
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
        switch modifiers {
        case []: return plainKey(of: scalar)
        case .control: return ControlCode.key(ofControlWith: scalar)
        case .shift:
            if scalar == "\t" { return .backTab }
            if let shifted = shifted.flatMap({ UInt32(exactly: $0) }).flatMap(Unicode.Scalar.init) {
                return plainKey(of: shifted)
            }
            let upper = String(scalar).uppercased().unicodeScalars
            return plainKey(of: upper.count == 1 ? upper[upper.startIndex] : scalar)
        default: return nil
        }
    }

    private static func plainKey(of scalar: Unicode.Scalar) -> Key? {
        switch scalar.value {
        case 0..<0x20, 0x7F: ControlCode.key(of: UInt8(scalar.value))
        case 0x80..<0xA0: nil
        case 57344...63743: keypadKey(ofKittysCode: Int(scalar.value))
        default: .character(Character(scalar))
        }
    }

    /// Kitty's codes, in the private use area, for keys that are not text.
    private static func keypadKey(ofKittysCode code: Int) -> Key? {
        switch code {
        case 57376...57398: .function(code - 57376 + 13)
        case 57399...57408: .character(Character(String(code - 57399)))
        case 57409: .character(".")
        case 57410: .character("/")
        case 57411: .character("*")
        case 57412: .character("-")
        case 57413: .character("+")
        case 57414: .enter
        case 57415: .character("=")
        case 57416: .character(",")
        case 57417: .left
        case 57418: .right
        case 57419: .up
        case 57420: .down
        case 57421: .pageUp
        case 57422: .pageDown
        case 57423: .home
        case 57424: .end
        case 57426: .delete
        default: nil
        }
    }
}
