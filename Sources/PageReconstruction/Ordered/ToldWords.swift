/// The longer words and the names in a text, which show whether another text continues it.
struct ToldWords {
    private var words: Set<UInt32> = []
    private var longWords: Set<UInt32> = []
    private var names: Set<UInt32> = []

    /// The minimum number of letters in words that are counted, and in words that indicate the subject of a text.
    private static let (least, long) = (5, 7)
    /// The share of a text's long words that must occur in the text above, per square root of the number of different
    /// words there, and the share of its names. Of 807 pairs of texts from different stories one in 25 shared that
    /// much, of 864 pairs from one story seven in ten.
    private static let (shareOfRoot, namesShare) = (0.016, 0.2)

    mutating func add(_ text: FoldedScalars) {
        Self.forEachWord(text) { word, letters, isName in
            if letters >= Self.least { words.insert(word) }
            if letters >= Self.long { longWords.insert(word) }
            if isName { names.insert(word) }
        }
    }

    /// Whether the blocks have the same subject as these words.
    func areOf(_ blocks: some Sequence<Block>) -> Bool {
        var (said, told) = (0, 0)
        var (saidNames, toldNames) = (0, 0)
        var (shared, sharedNames) = (Set<UInt32>(), Set<UInt32>())
        for block in blocks {
            Self.forEachWord(block.folded) { word, letters, isName in
                if letters >= Self.long {
                    said += 1
                    if longWords.contains(word) {
                        told += 1
                        shared.insert(word)
                    }
                }
                if isName {
                    saidNames += 1
                    if names.contains(word) {
                        toldNames += 1
                        sharedNames.insert(word)
                    }
                }
            }
        }
        let leastShare = Self.shareOfRoot * Double(words.count).squareRoot()
        return shared.count > 1 && Double(told) >= leastShare * Double(said)
            || sharedNames.count > 1 && Double(toldNames) >= Self.namesShare * Double(saidNames)
    }

    /// Calls `body` with each word of three letters or more, as a hash of its letters in lower case. A name is a
    /// capitalised word within a sentence.
    private static func forEachWord(_ text: FoldedScalars, _ body: (UInt32, _ letters: Int, _ isName: Bool) -> Void) {
        var (word, letters): (UInt32, Int) = (0, 0)
        var (isCapital, isWithin, goesOn) = (false, false, false)
        for scalar in text.scalars {
            if scalar.isCasedLetter {
                if letters == 0 { (isCapital, isWithin) = (scalar.isUpperCase, goesOn) }
                let small = scalar.isUpperLatin ? scalar.value | 0x20 : scalar.value
                word = word &* 31 &+ small
                letters += 1
                goesOn = !scalar.isUpperCase
                continue
            }
            if letters > 2 { body(word, letters, isCapital && isWithin) }
            if scalar != " " { goesOn = scalar == "," || scalar == ";" }
            (word, letters) = (0, 0)
        }
        if letters > 2 { body(word, letters, isCapital && isWithin) }
    }
}
