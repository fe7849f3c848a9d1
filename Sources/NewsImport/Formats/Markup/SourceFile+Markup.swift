extension SourceFile {
    /// Whether the file may be markup: its first character is `<`, in any encoding.
    var mayBeMarkup: Bool {
        let head = bytes.prefix(512).drop { $0 <= 0x20 || $0 >= 0x80 }
        return head.first == UInt8(ascii: "<")
    }

    /// The text of the file, decoded with the encoding that it declares.
    func markup() throws(FormatFault) -> DecodedText {
        try text(declared: DeclaredEncoding.name(in: bytes))
    }

    /// The lowercase local name of the root element, if the file is markup.
    func rootName() throws(FormatFault) -> String? {
        guard mayBeMarkup else { return nil }
        return XMLOpening.rootName(of: try markup().utf8)
    }
}

extension SourceFile {
    /// Whether an ASCII text occurs in the first 65,536 bytes of the file.
    func mentions(_ text: String) -> Bool { BytePattern.occurs(text, in: bytes.prefix(65_536)) }
}
