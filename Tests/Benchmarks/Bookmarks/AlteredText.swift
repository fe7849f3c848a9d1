import NewsModel
import RandomNumbers

/// An issue whose characters remember their original position, so that the text can be altered and the correct place of
/// a mark is still known.
struct AlteredText {
    /// A character; `origin` is its index in the original issue, `nil` if it was inserted.
    struct Mark {
        var scalar: Unicode.Scalar
        var origin: Int?
        /// Whether it replaces another character.
        var isMended = false
    }

    struct Story {
        let id: ContentID
        /// The headline, followed by the paragraphs.
        var passages: [[Mark]]
    }

    private(set) var stories: [Story] = []

    init(_ issue: Issue) {
        var origin = 0
        for article in issue.articles {
            let texts = [article.headline ?? ""] + article.body.map(\.text)
            let passages = texts.map { text in
                text.unicodeScalars.map { scalar -> Mark in
                    defer { origin += 1 }
                    return Mark(scalar: scalar, origin: origin)
                }
            }
            stories.append(Story(id: article.id, passages: passages))
        }
    }

    var articles: [Article] {
        stories.map { story in
            let texts = story.passages.map { String(String.UnicodeScalarView($0.map(\.scalar))) }
            return Article(id: story.id, headline: texts[0], body: texts.dropFirst().map { Paragraph($0) })
        }
    }

    /// Changes, deletes or duplicates one character in `rate`, as when typing errors are corrected.
    mutating func mendTypos(oneIn rate: Int, _ random: inout SeededRandom) {
        let spare = stories.flatMap { $0.passages.joined().map(\.scalar) }
        forEachPassage { passage in
            var mended: [Mark] = []
            for mark in passage {
                guard Int.random(in: 0..<rate, using: &random) == 0, let other = spare.randomElement(using: &random)
                else {
                    mended.append(mark)
                    continue
                }
                switch Int.random(in: 0..<4, using: &random) {
                case 0: break
                case 1: mended += [mark, Mark(scalar: other, origin: nil)]
                default: mended.append(Mark(scalar: other, origin: mark.origin, isMended: true))
                }
            }
            passage = mended
        }
    }

    /// Inserts a paragraph from elsewhere into every story.
    mutating func insertParagraphs(_ random: inout SeededRandom) {
        let spare = stories.flatMap { $0.passages.dropFirst() }
        for story in stories.indices {
            guard let paragraph = spare.randomElement(using: &random) else { return }
            let place = Int.random(in: 1...stories[story].passages.count, using: &random)
            let scalars = paragraph.map(\.scalar).shuffled(using: &random)
            stories[story].passages.insert(scalars.map { Mark(scalar: $0, origin: nil) }, at: place)
        }
    }

    /// Splits paragraphs, joins them with their neighbours, and reorders pieces of them.
    mutating func rejoinPieces(_ random: inout SeededRandom) {
        for story in stories.indices {
            for _ in 0..<max(1, stories[story].passages.count / 3) where stories[story].passages.count > 2 {
                let place = Int.random(in: 1..<stories[story].passages.count - 1, using: &random)
                let one = stories[story].passages[place]
                let other = stories[story].passages[place + 1]
                let cut = one.isEmpty ? 0 : Int.random(in: 0...one.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0:
                    stories[story].passages[place] = one + other
                    stories[story].passages.remove(at: place + 1)
                case 1:
                    stories[story].passages[place] = Array(one[..<cut])
                    stories[story].passages.insert(Array(one[cut...]), at: place + 1)
                default:
                    stories[story].passages[place] = one[..<cut] + other
                    stories[story].passages[place + 1] = Array(one[cut...])
                }
            }
        }
    }

    /// Replaces every character by the result of `change`.
    mutating func changeCharacters(_ change: (Unicode.Scalar) -> Unicode.Scalar) {
        forEachPassage { passage in
            for index in passage.indices { passage[index].scalar = change(passage[index].scalar) }
        }
    }

    /// Removes the characters of some origins.
    mutating func remove(_ origins: Set<Int>) {
        forEachPassage { $0.removeAll { $0.origin.map(origins.contains) ?? false } }
    }

    private mutating func forEachPassage(_ change: (inout [Mark]) -> Void) {
        for story in stories.indices {
            for passage in stories[story].passages.indices { change(&stories[story].passages[passage]) }
        }
    }

    /// The fate of a marked text.
    enum Truth {
        /// Most of it is still in one place.
        case there(story: Int, range: TextRange)
        /// It was cut in two, and neither part is most of it.
        case torn
        /// It was removed, or most of its characters were replaced.
        case gone
    }

    /// The fate of the characters of some origins.
    func truth(of origins: Range<Int>) -> Truth {
        var mended = 0
        var runs: [(story: Int, places: [(place: TextPosition, flat: Int)])] = []
        for (index, story) in stories.enumerated() {
            var flat = 0
            for (passage, marks) in story.passages.enumerated() {
                for (character, mark) in marks.enumerated() {
                    flat += 1
                    guard let origin = mark.origin, origins.contains(origin) else { continue }
                    if mark.isMended { mended += 1 }
                    let place = TextPosition(passage: Self.passage(passage), character: character)
                    if let last = runs.last, last.story == index, let end = last.places.last,
                        flat - end.flat <= max(3, origins.count / 10)
                    {
                        runs[runs.count - 1].places.append((place, flat))
                    } else {
                        runs.append((index, [(place, flat)]))
                    }
                }
            }
        }
        guard let best = runs.max(by: { $0.places.count < $1.places.count }), let first = best.places.first,
            var end = best.places.last?.place, best.places.count * 10 > origins.count * 3, mended * 2 <= origins.count
        else { return .gone }
        guard best.places.count * 10 >= origins.count * 8 else { return .torn }
        end.character += 1
        return .there(story: best.story, range: TextRange(start: first.place, end: end))
    }

    private static func passage(_ index: Int) -> Passage {
        index == 0 ? .headline : Passage(rawValue: index - 1)
    }
}
