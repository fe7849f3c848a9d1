/// Decodes quoted-printable (RFC 2045, section 6.7).
enum QuotedPrintable {
    static func decode(_ text: ArraySlice<UInt8>, spaces: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            guard byte == UInt8(ascii: "=") else {
                bytes.append(spaces && byte == UInt8(ascii: "_") ? 0x20 : byte)
                continue
            }
            if let line = softBreak(text[index...]) {
                index = line
            } else if index + 1 < text.endIndex,
                let value = UInt8(String(decoding: text[index...index + 1], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                index += 2
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// The index after a soft line break, which may follow white space added in transport; `nil` if there is none.
    private static func softBreak(_ text: ArraySlice<UInt8>) -> Int? {
        let rest = text.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        return rest.first == 0x0A ? rest.startIndex + 1 : nil
    }
}
