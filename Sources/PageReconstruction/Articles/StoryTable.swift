/// Numbers for each place in the text and each story: what is known of the story of each text.
struct StoryTable {
    let stories: Int
    /// By place, then by story.
    var numbers: [Double]

    /// Nothing but zeros.
    init(places: Int, stories: Int) {
        self.stories = stories
        numbers = Array(repeating: 0, count: places * stories)
    }

    subscript(place: Int, story: Int) -> Double {
        get { numbers[place * stories + story] }
        set { numbers[place * stories + story] = newValue }
    }

    /// Where the numbers of a place stand.
    func cells(of place: Int) -> Range<Int> { place * stories..<(place + 1) * stories }
}
