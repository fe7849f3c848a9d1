import NewsModel
import ScreenModel
import Typesetting

/// The front of an issue, page by page; only the page with the selected story is made up, once.
struct FrontPage: Equatable, Sendable {
    /// Everything that the make-up depends on.
    private struct Copy: Equatable, Sendable {
        let open: OpenIssues
        let visible: [Int]
        let issue: Int
        let size: ScreenSize
        let style: TypesettingStyle
    }

    private let copy: Copy
    private let stories: [FrontStory]
    private(set) var grid: FrontGrid
    private var plan: FrontPlan
    /// The page shown, from 0.
    private(set) var page: Int
    private(set) var sheet: FrontSheet

    /// The front of the selected story's issue, showing the page of that story; reuses `previous` if nothing has
    /// changed.
    init?(_ context: ReaderContext, previous: FrontPage?) {
        let list = context.stories
        guard list.isSelectionVisible else { return nil }
        let copy = Copy(
            open: list.open, visible: list.visible, issue: list[list.selection].issue, size: context.size,
            style: context.setup.frontStyle)
        if let previous, previous.copy == copy {
            self = previous
            show(list.selection)
            return
        }
        self.copy = copy
        stories = Self.leadFirst(list.visible.filter { list[$0].issue == copy.issue }.map { FrontStory($0, list[$0]) })
        let rows = copy.size.rows - Masthead.rows(on: copy.size, page: 0) - 1
        grid = FrontGrid(screen: copy.size.columns)
        plan = FrontPlan(stories, grid: grid, rows: rows)
        page = 0
        sheet = FrontSheet([], rules: [], size: copy.size)
        page = Self.page(of: list.selection, in: plan, stories)
        sheet = madeUp(page)
        if pageCount == 1, sheet.isWhole { makeLeaflet(rows: rows) }
    }

    /// The stories in print order, but for the lead of the issue, which opens the front on screens of every size.
    private static func leadFirst(_ stories: [FrontStory]) -> [FrontStory] {
        var ranked = stories
        for index in ranked.indices { ranked[index].rank = index }
        guard let lead = FrontStory.lead(of: ranked) else { return stories }
        return [stories[lead.rank]] + stories[..<lead.rank] + stories[(lead.rank + 1)...]
    }

    /// Makes up an issue of a few hundred words on a narrower page, if all of it stands there in full.
    private mutating func makeLeaflet(rows: Int) {
        for (narrow, leastShare) in FrontGrid.leaflets(screen: copy.size.columns)
        where sheet.end * leastShare < copy.size.rows {
            let plan = FrontPlan(stories, grid: narrow, rows: rows)
            guard plan.pages.count == 1 else { return }
            let sheet = madeUp(0, plan, narrow)
            guard sheet.isWhole else { return }
            (grid, self.plan, self.sheet) = (narrow, plan, sheet)
        }
    }

    var pageCount: Int { plan.pages.count }

    private static func page(of story: Int, in plan: FrontPlan, _ stories: [FrontStory]) -> Int {
        plan.pages.firstIndex { stories[$0].contains { $0.number == story } } ?? 0
    }

    /// Shows the page that contains a story.
    private mutating func show(_ story: Int) {
        guard sheet.index(of: story) == nil else { return }
        page = Self.page(of: story, in: plan, stories)
        sheet = madeUp(page)
    }

    private func madeUp(_ page: Int) -> FrontSheet { madeUp(page, plan, grid) }

    private func madeUp(_ page: Int, _ plan: FrontPlan, _ grid: FrontGrid) -> FrontSheet {
        let issue = copy.open.issues[copy.issue]
        var own = Array(stories[plan.pages[page]])
        // On a further page the heaviest story leads, wherever it stands.
        for index in own.indices { own[index].rank = page == 0 ? index : 0 }
        let top = Masthead.rows(on: copy.size, page: page)
        return FrontMakeup(
            grid: grid, size: copy.size, rows: top..<max(top + 1, copy.size.rows - 1),
            style: copy.style, issue: issue, article: { copy.open.stories[$0].article },
            namesSections: issue.namesSections
        ).sheet(of: own)
    }

    /// The name of the section that contains all stories of the issue; `nil` if there are several.
    var onlySection: String? {
        let issue = copy.open.issues[copy.issue]
        return issue.namesSections ? nil : issue.issue.sections.first?.name
    }

    // MARK: - Moving

    /// The story `step` places after another in reading order; past the ends of the issue, a story of the issue before
    /// or after.
    mutating func story(after story: Int, by step: Int) -> Int {
        var (index, rest) = (sheet.index(of: story) ?? 0, step)
        while true {
            let count = sheet.placed.count
            if rest >= 0, rest < count - index || rest == 0 { break }
            if rest < 0, rest >= -index { break }
            if rest > 0 {
                guard page + 1 < pageCount else { return beyond(forward: true) ?? number(at: count - 1) }
                if rest != .max { rest -= count - index }
                (page, index) = (page + 1, 0)
            } else {
                guard page > 0 else { return beyond(forward: false) ?? number(at: 0) }
                if rest != -.max { rest += index + 1 }
                page -= 1
            }
            sheet = madeUp(page)
            if step < 0 { index = sheet.placed.count - 1 }
        }
        return number(at: index + rest)
    }

    private func number(at index: Int) -> Int { sheet.placed[index].block.story.number }

    private func beyond(forward: Bool) -> Int? {
        forward
            ? copy.visible.first { copy.open.stories[$0].issue > copy.issue }
            : copy.visible.last { copy.open.stories[$0].issue < copy.issue }
    }

    /// The first story of the page `step` pages away; past the ends of the issue, a story of another issue; `nil` if
    /// there is none.
    mutating func story(onPageAfter step: Int) -> Int? {
        guard plan.pages.indices.contains(page + step) else { return beyond(forward: step > 0) }
        page += step
        sheet = madeUp(page)
        return sheet.placed.first?.block.story.number
    }

    /// The lead, which opens the first page.
    var lead: Int? { stories.first?.number }
}

extension PageSetup {
    /// The style of the front page, with indents, because a blank line between paragraphs takes too much of a short
    /// column.
    fileprivate var frontStyle: TypesettingStyle {
        var style = style
        style.westernParagraphs = .indented
        return style
    }
}
