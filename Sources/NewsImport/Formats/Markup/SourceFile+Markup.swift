extension SourceFile {
    /// Whether the file may be markup: a `<` stands first, in whatever encoding.
    var mayBeMarkup: Bool {
        let head = bytes.prefix(512).drop { $0 <= 0x20 || $0 >= 0x80 }
        return head.first == UInt8(ascii: "<")
    }

    /// The file as text, in the encoding that it declares of itself.
    func markup() throws(FormatFault) -> DecodedText {
        try text(declared: DeclaredEncoding.name(in: bytes))
    }

    /// The local name of the root element in lower case, if the file is markup.
    func rootName() throws(FormatFault) -> String? {
        guard mayBeMarkup else { return nil }
        return XMLOpening.rootName(of: try markup().utf8)
    }
}

extension SourceFile {
    /// Whether a text in ASCII occurs in the beginning of the file.
    func mentions(_ text: String) -> Bool { BytePattern.occurs(text, in: bytes.prefix(65_536)) }
}
