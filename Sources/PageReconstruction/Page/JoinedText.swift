/// A text joined from chunks: directly in Chinese, with a space between words, and without the hyphen of a divided
/// word.
struct JoinedText {
    private(set) var text = ""
    /// The length of the text in scalars, kept up to date: counting at each chunk would take quadratic time.
    private var length = 0
    private let mender: WordMender

    init(_ mender: WordMender = .none) {
        self.mender = mender
    }

    static func joined(_ chunks: [String], by mender: WordMender = .none) -> String {
        if chunks.count == 1 { return chunks[0] }
        var joined = JoinedText(mender)
        joined.text.reserveCapacity(chunks.reduce(0) { $0 + $1.utf8.count + 1 })
        for chunk in chunks { joined.append(chunk) }
        return joined.text
    }

    /// The longest word examined on either side of a boundary, in scalars.
    private static let reach = 40

    /// Appends `chunk` and returns the scalar offset at which it begins in the text.
    @discardableResult
    mutating func append(_ chunk: String) -> Int {
        if !text.isEmpty {
            switch mender.join(text.unicodeScalars.suffix(Self.reach), chunk.unicodeScalars.prefix(Self.reach)) {
            case .plain: break
            case .space:
                text += " "
                length += 1
            case .withoutHyphen:
                text.unicodeScalars.removeLast()
                length -= 1
            }
        }
        let start = length
        text += chunk
        length += chunk.unicodeScalars.count
        return start
    }
}
