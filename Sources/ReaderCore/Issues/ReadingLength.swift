/// The length of a text for reading: characters of Chinese, and words of other text.
struct ReadingLength: Equatable, Sendable {
    private(set) var characters = 0
    private(set) var words = 0
    /// The width in terminal cells, estimated from the bytes: three bytes for a Han of two cells, one for a letter of
    /// one.
    private(set) var cells = 0

    init() {}

    /// Counts a text in one pass over its bytes: a word begins where a letter or a digit follows another character.
    mutating func add(_ text: String) {
        var isInWord = false
        let bytes = text.utf8.span
        var scalars = bytes.count
        for index in bytes.indices {
            if bytes[index] & 0xC0 == 0x80 { scalars -= 1 }
            switch bytes[index] {
            // The first byte of a character from U+3000 on: Han, kana and their punctuation.
            case 0xE3...0xF4:
                characters += 1
                isInWord = false
            // Dashes and quotation marks begin with E2: `don’t` is one word.
            case 0x80...0xBF, 0xE2, UInt8(ascii: "'"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xD9:
                if !isInWord { words += 1 }
                isInWord = true
            default: isInWord = false
            }
        }
        cells += scalars + (bytes.count - scalars) / 2
    }

    /// The reading time in seconds at the user's pace.
    func seconds(at pace: Preferences) -> Int {
        characters * 60 / pace.charactersPerMinute + words * 60 / pace.wordsPerMinute
    }
}
