import NewsModel
import ScreenModel

/// The page that a story was printed on, in miniature, beside the list of its stories.
struct PageScreen: StoryScreenState {
    /// The number of the selected story.
    var story: Int
    /// The number of the page in the issue, from 1.
    private(set) var page: Int
    private var list = ScrollingList()

    init(_ story: Int, page: Int? = nil, _ context: ReaderContext) {
        self.story = story
        self.page = page ?? context.stories[story].article.places.first?.page ?? 1
    }

    var screen: Screen { .page(self) }
    var keyScreen: KeyScreens { .page }

    func stories(_ context: ReaderContext) -> PageStories {
        PageStories(page: page, of: context.stories[story].issue, in: context.stories)
    }

    /// The size of the page; `nil` if the issue has no places.
    func size(_ context: ReaderContext) -> PageSize? {
        let sizes = context.stories.issue(of: story).issue.pageSizes
        return sizes.indices.contains(page - 1) ? sizes[page - 1] : nil
    }

    var top: Int { list.top }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .open: return [.leave, .openStory(story)]
        case .back, .showPage: return [.leave]
        case .nextStory: move(by: 1, &context)
        case .previousStory: move(by: -1, &context)
        case .nextSection: return turn(by: 1, &context)
        case .previousSection: return turn(by: -1, &context)
        case .leftward: go(.left, context)
        case .rightward: go(.right, context)
        case .select, .readAloud, .toggleSource: return [.leave, .openStory(story), .run(command)]
        default: return handleAtStory(command, &context)
        }
        return []
    }

    func cursor(_ context: ReaderContext) -> StoryPosition? { StoryPosition(atStartOf: story) }

    func isSamePosition(_ one: TextPosition, _ other: TextPosition) -> Bool { one == other }

    func shows(_ position: TextPosition) -> Bool { true }

    /// Moves up and down the page with the arrow keys, which elsewhere move through lists.
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        guard key == .up || key == .down else { return nil }
        go(key == .up ? .up : .down, context)
        return []
    }

    private mutating func go(_ direction: PageStories.Direction, _ context: ReaderContext) {
        if let next = stories(context).neighbour(of: story, direction) { story = next }
    }

    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool {
        let stories = stories(context).stories
        guard let entry = destination.entry(of: stories.count), !stories.isEmpty else { return false }
        story = stories[entry]
        return true
    }

    /// Moves through the stories of the page, and past its ends to other pages.
    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        let stories = stories(context).stories
        guard let index = stories.firstIndex(of: story) else { return }
        let (sum, isOver) = index.addingReportingOverflow(rows)
        let next = isOver ? Int.max : sum
        if abs(rows) == 1, !stories.indices.contains(next), let other = beside(by: rows, context) {
            self = other
            if rows < 0 { story = other.stories(context).stories.last ?? other.story }
        } else {
            story = stories[max(0, min(stories.count - 1, next))]
        }
    }

    private mutating func turn(by step: Int, _ context: inout ReaderContext) -> [Action] {
        guard let other = beside(by: step, context) else {
            return context.say(step > 0 ? "This is the last page." : "This is the first page.")
        }
        self = other
        return []
    }

    /// The next, or previous, page that has stories, with its first story selected.
    private func beside(by step: Int, _ context: ReaderContext) -> PageScreen? {
        let count = context.stories.issue(of: story).issue.pageSizes.count
        var next = self
        repeat {
            next.page += step
        } while (1...max(1, count)).contains(next.page)
            && next.stories(context).stories.isEmpty
        guard let first = next.stories(context).stories.first else { return nil }
        next.story = first
        return next
    }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        guard let size = size(context) else { return [] }
        let geometry = PageGeometry(screen: context.size, page: size)
        let stories = stories(context)
        let clicked: Int?
        if point.column >= geometry.listColumn {
            let row = point.row - 1 + list.top
            clicked = stories.stories.indices.contains(row) ? stories.stories[row] : nil
        } else {
            let place = Miniature(of: size, columns: geometry.columns, rows: geometry.rows)
                .place(row: point.row - geometry.top, column: point.column - geometry.left)
            clicked = stories.story(x: place.x, y: place.y)
        }
        guard let clicked else { return [] }
        if clicked == story { return [.leave, .openStory(story)] }
        story = clicked
        return []
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        let stories = stories(context).stories
        list.select(stories.firstIndex(of: story) ?? 0)
        list.showSelection(count: stories.count, height: context.listRows)
        return []
    }

    /// Adapts to an issue of the library whose pages have now been read.
    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool {
        guard let now = rebuilt.story(nowOf: story) else { return false }
        let places = context.stories[now].article.places
        story = now
        if !places.contains(where: { $0.page == page }), let first = places.first { page = first.page }
        return true
    }
}
