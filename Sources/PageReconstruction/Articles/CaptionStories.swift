import Glibc

/// Decides which story a caption belongs to, or whether it stands alone.
struct CaptionStories {
    let blocks: [Block]
    let roles: [BlockRole]
    let signs: PageSigns
    /// By block, the story of its text; -1 for a block that is not text.
    let labelOf: [Int]
    let headings: HeadingGroups
    /// The probability that text continues the story above it.
    let stay: Double
    let weights: FeatureVector<StoryWeight>

    /// The index of the caption's story, or `nil` for a photo story.
    func story(of caption: Int, words stories: StoryWords) -> Int? {
        let before = blocks.indices.prefix(caption).last { roles[$0] == .body }
        let after = blocks.indices.dropFirst(caption + 1).first { roles[$0] == .body }
        let headAbove = lastHeading(from: (before ?? -1) + 1, to: caption)
        let headBelow = lastHeading(from: caption + 1, to: after ?? blocks.count) != nil
        let label = (before: headAbove ?? before.map { labelOf[$0] }, after: after.map { labelOf[$0] })
        let breaksOff = before.map { !signs[$0].isComplete } ?? false
        let count = headings.groups.count + 1
        // The photographer's name is no evidence: it may be that of another story's writer.
        let text = blocks[caption].folded
        let words = CaptionPattern.caption(text).map { text[0..<$0.length] } ?? text
        let own = signs.words.words(of: words.scalars[...]).filter { signs.words.isTelling($0.word) }
        let scale = weights[.captionWords] / sqrt(Double(own.count) + 5)
        var best: (label: Int?, score: Double) = (nil, weights[.photoStory])
        if headAbove == nil, !breaksOff, headBelow || after == nil { best.score += weights[.photoStoryAboveHeading] }
        if blocks[caption].blanksBefore > 1 { best.score += 0.2 }
        // A caption between two halves of a sentence belongs to the sentence's story.
        if headAbove == nil, breaksOff, label.before == label.after { best.score = -.infinity }
        // The better the page is in order, the rarer is a separate photo within a story.
        if headAbove == nil, !headBelow, label.before != nil, label.before == label.after {
            best.score += log(max(0.02, 1 - stay))
        }
        let near = [label.before, label.after].compactMap { $0 }
        let candidates = count <= 64 ? Array(0..<count) : near
        let evidence = stories.evidence(own)
        // Words that half of the page's stories share with the caption are no evidence for any of them.
        let common = candidates.count > 2 ? evidence.sorted()[candidates.count / 2] : 0
        for candidate in candidates {
            var prior = max(0.002, 0.1 * (1 - stay))
            if candidate == label.before { prior += headAbove != nil || breaksOff ? 0.7 : 0.5 }
            if candidate == label.after, !headBelow { prior += 0.4 }
            let score = log(prior) + (evidence[candidate] - common) * scale
            if score > best.score { best = (candidate, score) }
        }
        return best.label
    }

    private func lastHeading(from: Int, to: Int) -> Int? {
        guard from < to else { return nil }
        return headings.groups.indices.last { group in
            let first = headings.groups[group].first
            return first >= from && first < to
        }
    }
}
