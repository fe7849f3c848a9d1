import NewsModel
import TextSearch

/// The stories of the open issues as listed in the contents: those that pass a filter, and the selected one.
struct StoryList: Sendable {
    /// One row of the contents.
    enum Row: Equatable, Sendable {
        case issue(Int)
        case section(issue: Int, section: Int)
        case story(Int)
        case blank
    }

    private(set) var open: OpenIssues
    /// The query that filters the list.
    private(set) var filter = TextQuery("")
    /// The numbers of the stories that pass the filter.
    private(set) var visible: [Int] = []
    private(set) var rows: [Row] = []
    /// The number of the selected story; it is among `visible` unless that is empty.
    private(set) var selection = 0
    /// The texts of the stories, folded when first searched.
    private var folded: [Int: SearchableStory] = [:]

    init(_ issues: [OpenIssue] = []) {
        open = OpenIssues(issues)
        show(Array(open.stories.indices), filter: filter, selection: 0)
    }

    var issues: [OpenIssue] { open.issues }
    var count: Int { open.stories.count }
    var isSelectionVisible: Bool { visible.contains(selection) }

    subscript(story: Int) -> Story { open.stories[story] }

    func issue(of story: Int) -> OpenIssue { open.issue(of: story) }

    /// The lines that a story's line numbers refer to.
    func lines(of story: Int) -> [String] { issue(of: story).lines(of: self[story].section) }

    /// The stories that `J` and `K` step through: the listed ones if `story` is among them, otherwise all.
    func neighbours(of story: Int) -> [Int] {
        visible.contains(story) ? visible : Array(open.stories.indices)
    }

    /// The first listed story of the next section, or of this section or the one before.
    func sectionStart(from story: Int, forward: Bool) -> Int? {
        sequence(first: story) { open.sectionStart(from: $0, forward: forward) }.dropFirst().first(
            where: visible.contains)
    }

    // MARK: - Changing

    /// Lists these stories, with the selection on `selection` or the next story listed.
    mutating func show(_ visible: [Int], filter: TextQuery, selection: Int) {
        self.filter = filter
        self.visible = visible
        rows = rows(of: visible)
        self.selection = visible.first { $0 >= selection } ?? visible.last ?? selection
    }

    mutating func select(_ story: Int) {
        if visible.contains(story) { selection = story }
    }

    /// Moves the selection by `step` stories, not past the ends.
    mutating func move(by step: Int) {
        guard let index = visible.firstIndex(of: selection) else { return }
        var list = ScrollingList()
        list.select(index)
        list.move(by: step, count: visible.count)
        selection = visible[list.selection]
    }

    /// Adds issues to the open ones; the caller must filter the list again.
    mutating func add(_ issues: [OpenIssue]) {
        for issue in issues { open.add(issue) }
    }

    /// Replaces an open issue by a rebuilt one; the caller must filter the list again.
    mutating func replace(_ issue: OpenIssue) -> RebuiltIssue? {
        folded = [:]
        return open.replace(issue)
    }

    mutating func searchable(_ story: Int) -> SearchableStory {
        if let known = folded[story] { return known }
        let made = SearchableStory(self[story].article, section: open.sectionName(of: story))
        folded[story] = made
        return made
    }

    private func rows(of visible: [Int]) -> [Row] {
        var rows: [Row] = []
        var before: (issue: Int, section: Int)?
        var sectionName: String?
        for story in visible {
            // Copy two numbers instead of the story, which would take longer than everything else here.
            let here = (issue: open.stories[story].issue, section: open.stories[story].section)
            if here.issue != before?.issue {
                if !rows.isEmpty { rows.append(.blank) }
                if issues.count > 1 { rows.append(.issue(here.issue)) }
                before = nil
            }
            if here.section != before?.section {
                let name = open.sectionName(of: story)
                // A page whose stories are in one file each has several sections of the same name.
                if before == nil || name != sectionName {
                    if let last = rows.last, case .story = last { rows.append(.blank) }
                    if name != nil { rows.append(.section(issue: here.issue, section: here.section)) }
                }
                sectionName = name
            }
            before = here
            rows.append(.story(story))
        }
        return rows
    }
}

extension StoryList: Equatable {
    /// Whether the same stories are listed; the folded texts follow from the stories.
    static func == (one: StoryList, other: StoryList) -> Bool {
        one.open == other.open && one.filter == other.filter && one.visible == other.visible
            && one.selection == other.selection
    }
}
