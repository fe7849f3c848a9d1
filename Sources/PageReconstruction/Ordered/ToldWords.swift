/// The longer words and the names of a text, by which another text is known to go on with it.
struct ToldWords {
    private var words: Set<UInt32> = []
    private var longWords: Set<UInt32> = []
    private var names: Set<UInt32> = []

    /// Letters of words that are counted, and of those that say what a text is about.
    private static let (least, long) = (5, 7)
    /// The share of its long words that a text must have from one above it, by the root of how many words that has, and the share
    /// of its names: of 807 pairs of texts of different stories one in 25 shared so much, of 864 of one story seven in ten.
    private static let (shareOfRoot, namesShare) = (0.016, 0.2)

    mutating func add(_ text: FoldedScalars) {
        Self.forEachWord(text) { word, letters, isName in
            if letters >= Self.least { words.insert(word) }
            if letters >= Self.long { longWords.insert(word) }
            if isName { names.insert(word) }
        }
    }

    /// Whether the blocks tell of what these words tell of.
    func areOf(_ blocks: some Sequence<Block>) -> Bool {
        var (said, told) = (0, 0), (saidNames, toldNames) = (0, 0)
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

    /// A name is a word with a capital within a sentence.
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
