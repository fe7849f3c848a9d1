/// A word read by optical recognition, with its place on the page.
struct AltoWord: Equatable {
    var id: String
    var text: String
    /// The whole word, if this is the first or second part of a hyphenated word.
    var whole: String?
    var isFirstPart = false
    var isSecondPart = false
    var box: AltoBox
}

/// A box on a page, in the units of its file.
struct AltoBox: Equatable {
    var left = 0.0
    var top = 0.0
    var width = 0.0
    var height = 0.0

    var middle: Double { top + height / 2 }

    func contains(centreOf other: AltoBox) -> Bool {
        let (x, y) = (other.left + other.width / 2, other.middle)
        return x >= left && x <= left + width && y >= top && y <= top + height
    }
}

/// A line of words; `endsInHyphen` is set if its last word continues on the next line.
struct AltoLine: Equatable {
    var words: [AltoWord]
    var box: AltoBox
    var endsInHyphen = false
}

/// A block of text.
struct AltoBlock: Equatable {
    var id: String
    /// The ids of the enclosing composed blocks.
    var groups: [String]
    var box: AltoBox
    var lines: [AltoLine]
}

/// A page of ALTO with its text blocks in file order.
struct AltoPage: Equatable {
    var id: String
    /// The size in the units of the boxes; 0 if the file does not give it.
    var width = 0.0
    var height = 0.0
    var blocks: [AltoBlock] = []
}
