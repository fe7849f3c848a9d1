import NewsModel

/// A word on a page, as reported by a PDF or by text recognition.
public struct PageWord: Equatable, Sendable {
    public var text: String
    /// In the page's units.
    public var box: PageBox
    /// The type size in the page's units; 0 to use the word's height.
    public var size: Double
    public var isBold: Bool

    public init(_ text: String, box: PageBox, size: Double, isBold: Bool = false) {
        self.text = text
        self.box = box
        self.size = size
        self.isBold = isBold
    }

    /// Whether the word begins, or ends, in a script written without spaces.
    var beginsWide: Bool { text.unicodeScalars.first?.isWide ?? false }
    var endsWide: Bool { text.unicodeScalars.last?.isWide ?? false }

    /// Whether the word ends in a full-width mark, the right half of which is white.
    var endsInWhite: Bool { text.unicodeScalars.last.map(Self.whiteMarks.contains) ?? false }

    private static let whiteMarks = Set("，。、；：」』”’）】》！？".unicodeScalars)
}

/// The words of one page, in any order.
public struct PageWords: Equatable, Sendable {
    public var size: PageSize
    public var words: [PageWord]
    /// Rectangles printed on the page, if known.
    public var frames: [PageBox]

    public init(size: PageSize, words: [PageWord], frames: [PageBox] = []) {
        self.size = size
        self.words = words
        self.frames = frames
    }
}

extension Unicode.Scalar {
    /// Whether the character takes a whole em: ideographs, kana, Hangul and their punctuation.
    var isWide: Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60, 0x20000...0x323AF: true
        default: false
        }
    }
}
