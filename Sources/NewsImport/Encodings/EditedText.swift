/// Text that an editor has saved, in the encoding of the user's choice.
public struct EditedText: Equatable, Sendable {
    public let text: String
    /// The encoding that was detected; `nil` for UTF-8.
    public let encoding: String?

    /// Decodes UTF-8, with or without a byte order mark, and otherwise what `TextDecoding` detects; `nil` if no encoding
    /// fits every byte, because replaced characters would be lost.
    public init?(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let plain = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
        if let text = String(validating: plain, as: UTF8.self) {
            (self.text, encoding) = (text, nil)
            return
        }
        guard let found = try? TextDecoding.decode(bytes, declared: nil, overruledBy: nil), found.badSequences == 0
        else { return nil }
        (text, encoding) = (found.string, found.encoding)
    }
}
