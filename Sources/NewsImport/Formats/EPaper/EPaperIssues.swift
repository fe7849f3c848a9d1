import NewsModel
import Wording

/// Builds the issues of a saved digital newspaper: its pages in order of their numbers, each with its stories in the
/// order of its list.
struct EPaperIssues {
    private var lists: [EPaperListPage] = []
    private var stories: [String: EPaperStory] = [:]
    private var files: [String: String] = [:]

    /// Adds a file, if it is a page or a story.
    ///
    /// - Returns: whether the file was added.
    mutating func take(_ page: MarkupNode, path: String) -> Bool {
        if EPaperProperties(of: page).areOfSite, !EPaperMarks.areOfPaper(page) { return false }
        let key = EPaperLinks.withoutQuery(path)
        if EPaperLinks.story(path) != nil || EPaperLinks.page(path) == nil, let story = EPaperStory(page, path: path) {
            if stories[key] == nil { (stories[key], files[key]) = (story, path) }
            return true
        }
        guard EPaperLinks.story(path) == nil, let list = EPaperListPage(page, path: path) else { return false }
        lists.append(list)
        return true
    }

    var isEmpty: Bool { lists.isEmpty && stories.isEmpty }

    /// The issues, one for each day of each paper.
    func drafts() -> [IssueDraft] {
        guard !lists.isEmpty else { return storiesAlone() }
        var groups: [[String?]: [EPaperListPage]] = [:]
        var order: [[String?]] = []
        for list in lists {
            let key = [list.publication, list.date]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(list)
        }
        return order.map { draft(of: groups[$0] ?? []) }
    }

    private func draft(of lists: [EPaperListPage]) -> IssueDraft {
        let pages = ordered(lists)
        var draft = IssueDraft(
            publication: pages.lazy.compactMap(\.publication).first, date: pages.first?.date, language: "zh")
        var missing: [String] = []
        for page in pages {
            var section = SectionDraft(name: page.label?.sectionName, page: page.label?.page, file: page.path)
            for entry in page.entries {
                guard let found = stories[entry.address] ?? story(numbered: entry.number, beside: entry.address) else {
                    missing.append(entry.title ?? "")
                    section.stories.append(StoryDraft(headline: entry.title))
                    continue
                }
                if found.isFurniture {
                    draft.furniture.append(found.story.headline ?? "")
                } else {
                    section.stories.append(found.story)
                }
            }
            draft.sections.append(section)
        }
        draft.notices = notices(missing: missing, pages: pages)
        return draft
    }

    /// The story with the given number in another folder of the same paper and day.
    private func story(numbered number: String, beside address: String) -> EPaperStory? {
        let day = EPaperLinks.day(in: address)
        let path = files.keys.sorted().first { EPaperLinks.story($0) == number && EPaperLinks.day(in: $0) == day }
        return path.flatMap { stories[$0] }
    }

    /// Sorts pages as they list one another, otherwise by label. Of pages with the same label only the one with the
    /// shortest path is kept; the others are copies for other screens.
    private func ordered(_ lists: [EPaperListPage]) -> [EPaperListPage] {
        var seen: Set<String> = []
        let distinct = lists.sorted { ($0.path.count, $0.path) < ($1.path.count, $1.path) }
            .filter { seen.insert($0.label?.key ?? $0.path).inserted }
        let listed = lists.max { $0.pages.count < $1.pages.count }?.pages.map { $0.label.key } ?? []
        return distinct.sorted { one, other in
            let ranks = [one, other].map { page in listed.firstIndex(of: page.label?.key ?? "") ?? .max }
            if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
            return Self.rank(one) < Self.rank(other)
        }
    }

    private static func rank(_ page: EPaperListPage) -> (String, Int, String) {
        let key = page.label?.key ?? ""
        let letters = key.prefix { $0.isLetter }
        return (String(letters), Int(key.dropFirst(letters.count)) ?? 0, EPaperLinks.page(page.path) ?? "")
    }

    private func notices(missing: [String], pages: [EPaperListPage]) -> [Phrase] {
        var notices: [Phrase] = []
        if !missing.isEmpty {
            let names = missing.prefix(3).filter { !$0.isEmpty }.map { Phrase(text: "“\($0)”") }.joined()
            let more = missing.count > 3 ? " …" : ""
            notices.append(
                "\(counted: missing.count, "story is", "stories are") listed but not saved: only the headline is here: \(names)\(more)."
            )
        }
        let saved = Set(pages.compactMap { $0.label?.key })
        let absent = (pages.max { $0.pages.count < $1.pages.count }?.pages ?? []).filter {
            !saved.contains($0.label.key)
        }
        if !absent.isEmpty {
            let names = absent.map(\.label.number).joined(separator: ", ")
            notices.append(
                "\(counted: absent.count, "page is", "pages are") linked and not saved: \(names).")
        }
        return notices
    }

    /// The issues of stories without any list of pages, in the order of the stories' numbers.
    private func storiesAlone() -> [IssueDraft] {
        var drafts: [IssueDraft] = []
        let order = stories.keys.sorted { one, other in
            let numbers = [one, other].map { EPaperLinks.story($0) ?? "" }
            return numbers[0] == numbers[1] ? one < other : EPaperLinks.isBefore(numbers[0], numbers[1])
        }
        for key in order {
            guard let story = stories[key] else { continue }
            let known = drafts.firstIndex { $0.publication == story.publication && $0.date == story.date }
            let index = known ?? drafts.count
            if known == nil {
                drafts.append(IssueDraft(publication: story.publication, date: story.date, language: "zh"))
            }
            if story.isFurniture {
                drafts[index].furniture.append(story.story.headline ?? "")
                continue
            }
            let name = story.label?.sectionName
            let page = story.label?.page
            if let section = drafts[index].sections.firstIndex(where: { $0.name == name && $0.page == page }) {
                drafts[index].sections[section].stories.append(story.story)
            } else {
                drafts[index].sections.append(SectionDraft(name: name, page: page, stories: [story.story]))
            }
        }
        return drafts.map { draft in
            var draft = draft
            draft.sections.sort { ($0.page ?? .max) < ($1.page ?? .max) }
            return draft
        }
    }
}
