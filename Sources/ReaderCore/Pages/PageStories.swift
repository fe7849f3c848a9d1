import NewsModel

/// The stories of an issue on one of its pages.
struct PageStories {
    /// Their numbers, in the order of the issue.
    let stories: [Int]
    /// The boxes on the page of each of these stories.
    private let boxes: [[PageBox]]

    init(page: Int, of issue: Int, in stories: StoryList) {
        var numbers: [Int] = []
        var boxes: [[PageBox]] = []
        for number in 0..<stories.count where stories[number].issue == issue {
            let own = stories[number].article.places.filter { $0.page == page }.map(\.box)
            if own.isEmpty { continue }
            numbers.append(number)
            boxes.append(own)
        }
        self.stories = numbers
        self.boxes = boxes
    }

    func boxes(of story: Int) -> [PageBox] { stories.firstIndex(of: story).map { boxes[$0] } ?? [] }

    /// A direction from one box to another.
    enum Direction {
        case left, right, up, down
    }

    /// The nearest story with a box in that direction.
    func neighbour(of story: Int, _ direction: Direction) -> Int? {
        let own = boxes(of: story)
        var best: (distance: Double, story: Int)?
        for (number, others) in zip(stories, boxes) where number != story {
            for other in others {
                guard let distance = own.compactMap({ Self.distance(from: $0, to: other, direction) }).min() else {
                    continue
                }
                if distance < best?.distance ?? .infinity { best = (distance, number) }
            }
        }
        return best?.story
    }

    /// The distance of a box in a direction; a sideways offset counts three times.
    private static func distance(from box: PageBox, to other: PageBox, _ direction: Direction) -> Double? {
        let (ahead, aside): (Double, Double) =
            switch direction {
            case .left: (box.center - other.center, -box.sharedHeight(other))
            case .right: (other.center - box.center, -box.sharedHeight(other))
            case .up: (box.middle - other.middle, -box.sharedWidth(other))
            case .down: (other.middle - box.middle, -box.sharedWidth(other))
            }
        return ahead > 0 ? ahead + 3 * max(0, aside) : nil
    }

    /// The story at a place on the page.
    func story(x: Double, y: Double) -> Int? {
        zip(stories, boxes).first { _, boxes in
            boxes.contains { $0.left <= x && x <= $0.right && $0.top <= y && y <= $0.bottom }
        }?.0
    }
}
