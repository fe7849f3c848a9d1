import NewsModel

/// The words of a page grouped by the frames printed around them: a framed box is read separately, and the text around
/// it as if the box were not there.
struct PageFrames {
    /// The words outside all frames.
    private(set) var outside: [PageWord] = []
    /// The words of each frame that is not empty.
    private(set) var framed: [[PageWord]] = []

    init(_ page: WordPreparation, em: Double) {
        var frames: [PageBox] = []
        for box in page.frames.sorted(by: { $0.width * $0.height > $1.width * $1.height }) {
            guard Self.isBox(box, on: page.size, em: em), !frames.contains(where: { $0.holds(box) }),
                Self.isWhole(box, around: page.words)
            else { continue }
            frames.append(box)
        }
        framed = frames.map { _ in [] }
        for word in page.words {
            if let frame = frames.firstIndex(where: { $0.holds(word.box) }) {
                framed[frame].append(word)
            } else {
                outside.append(word)
            }
        }
        framed.removeAll(where: \.isEmpty)
    }

    /// Whether the frame has the size of a text box: a table cell is lower, and a page border contains nearly the whole
    /// page.
    private static func isBox(_ box: PageBox, on page: PageSize, em: Double) -> Bool {
        box.width >= 6 * em && box.height >= 4 * em && box.width * box.height <= 0.45 * page.width * page.height
    }

    /// Whether the box contains at least three words and hardly any word crosses its edge, as in a real frame.
    private static func isWhole(_ box: PageBox, around words: [PageWord]) -> Bool {
        var (count, across) = (0, 0)
        for word in words {
            if box.holds(word.box) {
                count += 1
            } else if box.sharedWidth(word.box) > 0.25 * word.box.width,
                box.sharedHeight(word.box) > 0.25 * word.box.height
            {
                across += 1
            }
        }
        return count >= 3 && across * 10 <= count
    }
}

extension PageBox {
    /// Whether most of another box lies in this one.
    fileprivate func holds(_ other: PageBox) -> Bool {
        left <= other.center && other.center <= right && top <= other.middle && other.middle <= bottom
            && sharedWidth(other) >= 0.5 * other.width && sharedHeight(other) >= 0.5 * other.height
    }
}
