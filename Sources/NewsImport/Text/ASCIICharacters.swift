extension Character {
    /// Whether the character is one of the digits 0 to 9.
    var isDigit: Bool { isASCII && isNumber }
}

extension UInt8 {
    /// Whether the byte is a letter of ASCII.
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    /// Whether the byte is a digit of ASCII.
    var isDigit: Bool { (0x30...0x39).contains(self) }
}
