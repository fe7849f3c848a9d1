import PageReconstruction
import UnicodeText

/// Joins stories that continue on other pages to their beginnings.
enum StoryJumps {
    /// The parts of each story, in the order of their beginnings.
    static func joined(_ stories: [PageStory]) -> [[PageStory]] {
        var parts = stories.map { [$0] }
        var isTaken = stories.map { _ in false }
        // For each story, the story that it is a part of.
        var whole = Array(stories.indices)
        for (rest, story) in stories.enumerated() where story.page > 0 {
            if story.goesOn, let before = end(of: story.zone, onPage: story.page - 1, of: stories) {
                whole[rest] = whole[before]
                parts[whole[before]] += parts[rest]
                parts[rest] = []
                continue
            }
            guard let from = story.jumpFrom else { continue }
            var best: (score: Int, story: Int)?
            for (index, beginning) in stories.enumerated() where beginning.page < story.page {
                guard let on = beginning.jumpOn, !isTaken[index] else { continue }
                // Page numbers decide first; then the halves of a sentence must fit together.
                let score =
                    (on == story.page + 1 ? 2 : 0) + (from == beginning.page + 1 ? 2 : 0)
                    + (beginning.breaksOff == story.beginsInside ? 1 : 0)
                if score > best?.score ?? -1 { best = (score, index) }
            }
            guard let best else { continue }
            isTaken[best.story] = true
            parts[best.story] += parts[rest]
            parts[rest] = []
        }
        return parts.filter { !$0.isEmpty }
    }

    /// The last story of a zone of a page, or of the whole page if it has no such zone.
    private static func end(of zone: PageStory.Zone?, onPage page: Int, of stories: [PageStory]) -> Int? {
        let there = stories.indices.filter { stories[$0].page == page && stories[$0].zone != nil }
        return there.last { stories[$0].zone == zone } ?? there.last { stories[$0].zone == .top }
    }
}

extension PageStory {
    /// The page that the story continues from; 0 if not named, `nil` if the story begins here.
    fileprivate var jumpFrom: Int? {
        guard let line = heading?.lines.first(where: { $0.kind == .continuesFrom }),
            case .from(let page) = LineReading(line.text).jump
        else { return nil }
        return page ?? 0
    }

    /// The page that the story continues on; 0 if not named, `nil` if the story ends here.
    fileprivate var jumpOn: Int? {
        guard let line = lines.last(where: { $0.kind == .continuesOn }),
            case .on(let page) = LineReading(line.text).jump
        else { return nil }
        return page ?? 0
    }

    fileprivate var breaksOff: Bool {
        guard let last = lines.last(where: { $0.kind == .text })?.text.unicodeScalars.last else { return false }
        return !"。.!?！？”\"".unicodeScalars.contains(last)
    }

    fileprivate var beginsInside: Bool {
        guard let first = lines.first(where: { $0.kind == .text })?.text.unicodeScalars.first else { return false }
        return first.isLowerCase
    }
}
