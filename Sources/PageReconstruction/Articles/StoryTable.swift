/// Numbers for each position in the text and each story: what is known of the story of each text.
struct StoryTable {
    let stories: Int
    /// By position, then by story.
    var numbers: [Double]

    /// Nothing but zeros.
    init(positions: Int, stories: Int) {
        self.stories = stories
        numbers = Array(repeating: 0, count: positions * stories)
    }

    subscript(position: Int, story: Int) -> Double {
        get { numbers[position * stories + story] }
        set { numbers[position * stories + story] = newValue }
    }

    /// The cells of a position.
    func cells(of position: Int) -> Range<Int> { position * stories..<(position + 1) * stories }
}
