/// Finds where a column may have ended between two sentences: after a filled line, and especially where the column so
/// far has as many lines as another column of the story.
struct ColumnLines {
    /// By position among the page's texts.
    let isFilled: [Bool]
    let isEven: [Bool]

    init(bodies: [Int], signs: PageSigns, isColumnStart: [Bool], isUnderHeading: [Bool]) {
        var isFilled: [Bool] = []
        var story = 0
        var height = 0
        var heightsReached: [(story: Int, height: Int)] = []
        var heights: [[Int]] = [[]]
        for (position, block) in bodies.enumerated() {
            if isUnderHeading[position] {
                story += 1
                height = 0
                heights.append([])
            }
            let isContinuation = isColumnStart[position] && !isUnderHeading[position]
            let lines = isContinuation ? signs[block].ending.plain : signs[block].ending.indented
            isFilled.append(signs[block].isComplete && (lines?.isFilled ?? false))
            height += lines?.count ?? 0
            heightsReached.append((story, height))
            if !signs[block].isComplete {
                heights[story].append(height)
                height = 0
            }
        }
        self.isFilled = isFilled
        isEven = heightsReached.indices.map { position in
            let (story, height) = heightsReached[position]
            return isFilled[position] && heights[story].contains(height)
        }
    }
}
