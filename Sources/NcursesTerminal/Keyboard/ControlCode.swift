import ScreenModel

/// The control characters of ASCII, as keys.
enum ControlCode {
    static let interrupt: UInt8 = 0x03
    static let bell: UInt8 = 0x07
    static let cancel: UInt8 = 0x18
    static let substitute: UInt8 = 0x1A
    static let escape: UInt8 = 0x1B
    static let delete: UInt8 = 0x7F

    /// The key that sends `byte`; `nil` if it is not a control character.
    static func key(of byte: UInt8) -> Key? {
        switch byte {
        case 0x0A, 0x0D: .enter
        case 0x09: .tab
        case escape: .escape
        case 0x08, delete: .backspace
        // Control clears the upper bits of a character: C is 0x43, Ctrl-C is 0x03.
        case 0..<0x20: .control(Character(Character(Unicode.Scalar(byte + 0x40)).lowercased()))
        default: nil
        }
    }

    /// The key that Control produces with the character `scalar`; `nil` if ASCII has no such control character.
    static func key(ofControlWith scalar: Unicode.Scalar) -> Key? {
        switch scalar {
        case "a"..."z", "A"..."Z", "@", "[", "\\", "]", "^", "_": key(of: UInt8(scalar.value) & 0x1F)
        case " ": key(of: 0)
        case "?": .backspace
        default: nil
        }
    }
}
