/// A word as optical recognition read it, with its place on the page.
struct AltoWord: Equatable {
    var id: String
    var text: String
    /// The whole word, of which this is the first or the second part.
    var whole: String?
    var isFirstPart = false
    var isSecondPart = false
    var box: AltoBox
}

/// A place on a page, in the units of its file.
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

/// A line of words; `endsInHyphen` where the word at its end goes on with the next line.
struct AltoLine: Equatable {
    var words: [AltoWord]
    var box: AltoBox
    var endsInHyphen = false
}

/// A block of text.
struct AltoBlock: Equatable {
    var id: String
    /// The ids of the composed blocks around it.
    var groups: [String]
    var box: AltoBox
    var lines: [AltoLine]
}

/// A page of ALTO: the blocks of its text in the order of the file.
struct AltoPage: Equatable {
    var id: String
    /// In the units of the boxes; 0 where the file does not say it.
    var width = 0.0
    var height = 0.0
    var blocks: [AltoBlock] = []
}
