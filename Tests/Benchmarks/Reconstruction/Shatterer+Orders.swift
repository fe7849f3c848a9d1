import Foundation

extension Shatterer {
    func inOrder(_ stories: [Story], _ order: ShatteredPage.Order, _ random: inout PageRandom) -> [Box] {
        switch order {
        case .shuffle: return stories.flatMap(inPlace)
        case .clean: return displaced(stories.map(inPlace), &random).flatMap { $0 }
        case .openingLast:
            var stories = stories
            var last: [Box] = []
            let long = stories.indices.filter { stories[$0].columns.count > 1 }
            if !long.isEmpty { last.append(stories[random.pick(long)].columns.removeFirst()) }
            return displaced(stories.map(inPlace), &random).flatMap { $0 } + last
        case .headsFirst:
            return stories.map(\.heading) + stories.flatMap { inPlace($0).dropFirst() }
        case .rowwise:
            var boxes: [Box] = []
            var index = 0
            while index < stories.count {
                guard index + 1 < stories.count else {
                    boxes += inPlace(stories[index])
                    break
                }
                let left = Array(inPlace(stories[index]).dropFirst())
                let right = Array(inPlace(stories[index + 1]).dropFirst())
                let together = random.chance(0.5)
                boxes.append(stories[index].heading)
                if together { boxes.append(stories[index + 1].heading) }
                for row in 0..<max(left.count, right.count) {
                    if row < left.count { boxes.append(left[row]) }
                    if row == 0, !together { boxes.append(stories[index + 1].heading) }
                    if row < right.count { boxes.append(right[row]) }
                }
                index += 2
            }
            return boxes
        }
    }

    /// Simulates a story set around another one: its part after some paragraph or column is extracted after the text of
    /// a later story, mostly the next.
    func displaced(_ stories: [[Box]], _ random: inout PageRandom) -> [[Box]] {
        guard displaced > 0, random.chance(displaced) else { return stories }
        var stories = stories
        let chunks = stories.map { $0.flatMap(\.lines).count { $0.truth.role == .body } }
        let long = chunks.indices.dropLast().filter { chunks[$0] > 1 }
        guard !long.isEmpty else { return stories }
        let moved = random.pick(Array(long))
        let target = random.chance(0.7) ? moved + 1 : random.number((moved + 1)...(stories.count - 1))
        let rest: [Box]
        (stories[moved], rest) = parted(stories[moved], behind: random.number(1...(chunks[moved] - 1)))
        stories[target] += rest
        return stories
    }

    /// The boxes of a story up to `count` chunks of text, and the rest.
    func parted(_ boxes: [Box], behind count: Int) -> ([Box], [Box]) {
        var left = count
        for (index, box) in boxes.enumerated() where box.lines[0].truth.role == .body {
            if left < box.lines.count {
                let (head, tail) = (Box(lines: Array(box.lines[..<left])), Box(lines: Array(box.lines[left...])))
                return (boxes[..<index] + (left > 0 ? [head] : []), [tail] + boxes[(index + 1)...])
            }
            left -= box.lines.count
        }
        return (boxes, [])
    }

    func inPlace(_ story: Story) -> [Box] {
        var boxes = [story.heading]
        for column in 0...story.columns.count {
            if column > 0 { boxes.append(story.columns[column - 1]) }
            for caption in story.captions where caption.afterColumn == column { boxes.append(caption.box) }
        }
        return boxes
    }

    /// Half of the pages lose only the order of their columns, the other half also the order of their paragraphs.
    func shuffled(_ boxes: [Box], _ random: inout PageRandom) -> [Box] {
        guard random.chance(0.5) else { return boxes.shuffled(using: &random) }
        let single = boxes.flatMap { box in
            box.lines[0].truth.role == .body ? box.lines.map { Box(lines: [$0]) } : [box]
        }
        return single.shuffled(using: &random)
    }
}
