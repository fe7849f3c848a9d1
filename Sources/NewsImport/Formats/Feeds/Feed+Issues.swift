import NewsModel

extension Feed {
    /// The issues of a feed: one for each day, newest first, and one without a date for entries without a day. A feed
    /// without entries gives an issue without stories.
    func issues() -> [IssueDraft] {
        var days: [String?] = []
        var entriesOfDay: [String?: [FeedEntry]] = [:]
        for entry in withoutDuplicates {
            if entriesOfDay[entry.day] == nil { days.append(entry.day) }
            entriesOfDay[entry.day, default: []].append(entry)
        }
        if days.isEmpty { return [issue(day: nil, entries: [])] }
        return days.sorted { ($0 ?? "") > ($1 ?? "") }.map { issue(day: $0, entries: entriesOfDay[$0] ?? []) }
    }

    private func issue(day: String?, entries: [FeedEntry]) -> IssueDraft {
        var draft = IssueDraft(
            publication: title ?? link.flatMap(WebAddress.host), date: day, language: language, source: link)
        var names: [String?] = []
        var stories: [String?: [StoryDraft]] = [:]
        for entry in entries {
            let name = entry.label ?? entry.categories.first
            if stories[name] == nil { names.append(name) }
            stories[name, default: []].append(entry.story)
        }
        draft.sections = names.map { SectionDraft(name: $0, stories: stories[$0] ?? []) }
        return draft
    }

    /// The entries without duplicates, which have equal ids or, without ids, equal links and titles. The link alone is
    /// not enough, because many feeds give the address of their site.
    private var withoutDuplicates: [FeedEntry] {
        var seen: Set<[String]> = []
        return entries.filter { entry in
            if let id = entry.id { return seen.insert([id]).inserted }
            guard let link = entry.link, let title = entry.title else { return true }
            return seen.insert([link, title]).inserted
        }
    }
}

extension FeedEntry {
    fileprivate var story: StoryDraft {
        var blocks = content?.blocks(base: link) ?? []
        var story = StoryDraft(headline: title, authors: authors)
        if blocks.first?.headingLevel != nil { story.takeTitle(from: &blocks) }
        MarkedHead.take(from: &blocks, into: &story)
        story.source = link
        story.guid = id
        story.date = (published ?? updated)?.iso8601
        story.categories = categories
        let isButton = { (block: MarkupBlock) in MailFurniture.isFurniture(block, isAtEdge: false) }
        if !blocks.allSatisfy(isButton) { blocks.removeAll(where: isButton) }
        while let last = blocks.last?.text, Self.isTrailer(last) { blocks.removeLast() }
        story.body = blocks.paragraphs
        story.photos = blocks.photos
        return story
    }

    /// Whether a line was added to the feed by WordPress, Medium or Discourse: it repeats the title and the feed's
    /// name, or links to the page.
    private static func isTrailer(_ text: String) -> Bool {
        text.hasPrefix("The post ") && text.contains(" appeared first on ")
            || text.contains(" was originally published in ") && text.contains(" on Medium, where people are")
            || text == "Read full topic" || text.hasSuffix(" participants") && text.contains(" posts - ")
            || text.hasSuffix(" participant") && text.contains(" post - ")
    }
}
