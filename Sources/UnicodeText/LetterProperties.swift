extension Unicode.Scalar {
    // Shortcuts for ASCII: the standard library searches its tables for each scalar, a quarter of a page's time in
    // English.

    /// Whether the scalar is a letter, by Unicode's property Alphabetic.
    public var isAlphabetic: Bool { isASCII ? (0x41...0x5A).contains(value & 0xDF) : properties.isAlphabetic }

    /// Whether the scalar is a capital, by Unicode's property Uppercase.
    public var isUpperCase: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }

    /// Whether the scalar is a small letter, by Unicode's property Lowercase.
    public var isLowerCase: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }
}
