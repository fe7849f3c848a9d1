import NewsModel

/// The words of a page, ready to be grouped into lines: upright, within the page, without duplicates, and no wider than
/// their ink.
struct WordPreparation {
    private(set) var words: [PageWord] = []
    /// Rectangles printed on the page.
    private(set) var frames: [PageBox] = []
    /// The size of the page as it is read, that is, turned if its words lie on their side.
    private(set) var size: PageSize
    private(set) var turn = PageTurn.none
    /// The number of words outside the page.
    private(set) var outside = 0

    init(_ page: PageWords) {
        size = page.size
        let shift = Self.shift(page)
        var seen = Set<PrintedWord>()
        for var word in page.words {
            guard word.isPlausible else { continue }
            word.box = word.box.moved(by: shift)
            guard word.box.right > 0, word.box.left < page.size.width, word.box.bottom > 0,
                word.box.top < page.size.height
            else {
                outside += 1
                continue
            }
            // Shadows and layers print the same word twice at the same place.
            guard seen.insert(PrintedWord(word)).inserted else { continue }
            words.append(word)
        }
        turn = PageTurn.of(words)
        size = turn.turned(size)
        // If the words are displaced, so are the frames.
        if shift == (0, 0) { frames = page.frames.map { turn.turned($0, on: page.size) } }
        words = words.map { word in
            var word = word
            word.box = turn.turned(word.box, on: page.size)
            if word.size <= 0 { word.size = word.box.height }
            word.box.right -= Self.blankBehindMark(word)
            return word
        }
    }

    /// The distance by which to move the words onto their page: for a page turned by 270 degrees, poppler (22.12)
    /// reports positions displaced by the difference of its sides.
    private static func shift(_ page: PageWords) -> (x: Double, y: Double) {
        func outside(_ x: Double, _ y: Double) -> Int {
            page.words.count { word in
                word.box.center + x < 0 || word.box.center + x > page.size.width || word.box.middle + y < 0
                    || word.box.middle + y > page.size.height
            }
        }
        guard outside(0, 0) * 3 > page.words.count else { return (0, 0) }
        let step = abs(page.size.width - page.size.height)
        var steps: [(x: Double, y: Double)] = []
        for x in [0, step, -step] {
            for y in [0, step, -step] { steps.append((x, y)) }
        }
        return steps.min { outside($0.x, $0.y) < outside($1.x, $1.y) } ?? (0, 0)
    }

    private struct PrintedWord: Hashable {
        let text: String
        let left: Int
        let top: Int

        init(_ word: PageWord) {
            text = word.text
            let grain = max(1, word.box.height / 4)
            left = Int(word.box.left / grain)
            top = Int(word.box.top / grain)
        }
    }

    /// The width of the white half of a full-width mark, which may extend into the gutter.
    private static func blankBehindMark(_ word: PageWord) -> Double {
        word.endsInWhite && word.box.width >= 0.95 * word.size ? 0.45 * word.size : 0
    }
}

/// The turn of a page before it is read, after which its lines run from left to right.
enum PageTurn: Equatable {
    case none
    /// Lines run from top to bottom, the first at the right: vertical Chinese and Japanese, or a page on its side.
    case leftwards
    /// Lines run from bottom to top, the first at the left.
    case rightwards
    case upsideDown

    /// Determines the turn: words of several letters that are higher than wide lie on their side.
    static func of(_ words: [PageWord]) -> PageTurn {
        var onSide = 0
        var upright = 0
        for word in words {
            let count = word.text.unicodeScalars.count
            guard count >= 4 || word.beginsWide && count >= 2 else { continue }
            if word.box.height > 1.15 * word.box.width { onSide += count } else { upright += count }
        }
        let single = words.filter { $0.beginsWide && $0.text.unicodeScalars.count == 1 }
        if standBelowOneAnother(single) { onSide += single.count } else { upright += single.count }
        guard onSide > 2 * upright else { return isUpsideDown(words) ? .upsideDown : .none }
        // Upwards or downwards is decided by whether the next word of a line is above or below.
        var down = 0
        for (word, next) in zip(words, words.dropFirst()) where abs(word.box.left - next.box.left) < word.box.width / 2
        {
            down += next.box.top > word.box.top ? 1 : -1
        }
        return down >= 0 ? .leftwards : .rightwards
    }

    /// Whether ideographs drawn one by one are set vertically: they are closer to their neighbours below than to those
    /// beside them.
    private static func standBelowOneAnother(_ words: [PageWord]) -> Bool {
        /// The median distance of words along an axis, in multiples of their width.
        func distance(
            _ start: (PageBox) -> Double, _ end: (PageBox) -> Double, _ across: (PageBox) -> Double
        ) -> Double? {
            let grain = max(1, (words.first?.box.width ?? 0) / 2)
            let rows = Dictionary(grouping: words) { Int(across($0.box) / grain) }
            let gaps = rows.values.flatMap { row in
                let row = row.map(\.box).sorted { start($0) < start($1) }
                return zip(row, row.dropFirst()).map { (start($1) - end($0)) / max(1, $0.width) }
            }.sorted()
            return gaps.isEmpty ? nil : gaps[gaps.count / 2]
        }
        guard let down = distance(\.top, \.bottom, \.center) else { return false }
        guard let right = distance(\.left, \.right, \.middle) else { return true }
        return down + 0.15 < right
    }

    /// Whether words on a line follow one another to the left, in a script that runs to the right.
    private static func isUpsideDown(_ words: [PageWord]) -> Bool {
        var right = 0
        for (word, next) in zip(words, words.dropFirst()) where abs(word.box.middle - next.box.middle) < 1 {
            if (word.text.unicodeScalars.first?.value).map({ (0x590...0x8FF).contains($0) }) ?? false { return false }
            right += next.box.left > word.box.left ? 1 : -1
        }
        return right * 2 < -words.count
    }

    func turned(_ size: PageSize) -> PageSize {
        self == .none || self == .upsideDown ? size : PageSize(width: size.height, height: size.width)
    }

    func turned(_ box: PageBox, on page: PageSize) -> PageBox {
        switch self {
        case .none: box
        case .leftwards:
            PageBox(left: box.top, top: page.width - box.right, right: box.bottom, bottom: page.width - box.left)
        case .rightwards:
            PageBox(left: page.height - box.bottom, top: box.left, right: page.height - box.top, bottom: box.right)
        case .upsideDown: Self.upsideDown(box, on: page)
        }
    }

    private static func upsideDown(_ box: PageBox, on page: PageSize) -> PageBox {
        PageBox(
            left: page.width - box.right, top: page.height - box.bottom, right: page.width - box.left,
            bottom: page.height - box.top)
    }

    /// Maps a box on the turned page back to the original page.
    func original(_ box: PageBox, on page: PageSize) -> PageBox {
        switch self {
        case .none: box
        case .leftwards:
            PageBox(left: page.width - box.bottom, top: box.left, right: page.width - box.top, bottom: box.right)
        case .rightwards:
            PageBox(left: box.top, top: page.height - box.right, right: box.bottom, bottom: page.height - box.left)
        case .upsideDown: Self.upsideDown(box, on: page)
        }
    }
}

extension PageBox {
    fileprivate func moved(by step: (x: Double, y: Double)) -> PageBox {
        PageBox(left: left + step.x, top: top + step.y, right: right + step.x, bottom: bottom + step.y)
    }
}

extension PageWord {
    /// Whether the word has text and usable numbers: files may contain any.
    var isPlausible: Bool {
        let most = 1e7
        return !text.isEmpty && box.left <= box.right && box.top <= box.bottom && box.left > -most && box.top > -most
            && box.right < most && box.bottom < most && size < most && size > -most
    }
}
