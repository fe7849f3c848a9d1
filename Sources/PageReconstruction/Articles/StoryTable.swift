/// A number for each position in the text and each story: evidence or probabilities of the story of each text.
struct StoryTable {
    let stories: Int
    /// The numbers by position, then by story.
    var numbers: [Double]

    /// Creates a table of zeros.
    init(positions: Int, stories: Int) {
        self.stories = stories
        numbers = Array(repeating: 0, count: positions * stories)
    }

    subscript(position: Int, story: Int) -> Double {
        get { numbers[position * stories + story] }
        set { numbers[position * stories + story] = newValue }
    }

    /// The indices of a position's cells.
    func cells(of position: Int) -> Range<Int> { position * stories..<(position + 1) * stories }
}
