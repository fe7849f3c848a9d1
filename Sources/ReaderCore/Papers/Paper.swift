import NewsModel

/// An issue that is open in the reader, with where it came from.
public struct Paper: Equatable, Sendable {
    public let issue: Issue
    /// The file's path: bookmarks keep it, and it names an issue that has no title.
    public let source: String
    /// The lines of the input, from line 1 on; empty where they have not been read.
    public let lines: [String]
    /// What the reader has decided about its seams; the issue is built by it.
    public let corrections: [BoundaryCorrection]
    /// What the library knows of its stories; `nil` for a paper that the library does not keep.
    public let readings: [ReadingState]?

    public init(
        issue: Issue, source: String, lines: [String] = [], corrections: [BoundaryCorrection] = [],
        readings: [ReadingState]? = nil
    ) {
        self.issue = issue
        self.source = source
        self.lines = lines
        self.corrections = corrections
        self.readings = readings
    }

    /// What the masthead says: the issue's title, its publication, or the file's name.
    var name: String {
        issue.title ?? issue.publication ?? String(source.split(separator: "/").last ?? "")
    }

    /// What is printed beside the name: edition and date, else the page's banner.
    var subtitle: String {
        let printed = [issue.edition, issue.date].compactMap(\.self)
        if !printed.isEmpty { return printed.joined(separator: " · ") }
        return issue.furniture.first?.text ?? ""
    }
}

/// One story of the open papers.
struct Story: Equatable, Sendable {
    let paper: Int
    /// The section's number in its issue.
    let section: Int
    let article: Article
    /// That of the article, which to tell is to read it whole.
    let length: Int

    init(paper: Int, section: Int, article: Article) {
        self.paper = paper
        self.section = section
        self.article = article
        length = article.length
    }
}

/// The open papers and their stories in print order, across all of them.
struct Newsstand: Equatable, Sendable {
    private(set) var papers: [Paper] = []
    private(set) var stories: [Story] = []
    /// The ids of the open issues, which may be thousands. Of one there is no need to ask, and the first set costs the first
    /// screen a twentieth of its time.
    private var ids: Set<String> = []

    init(_ papers: [Paper]) {
        for paper in papers { add(paper) }
    }

    /// Adds a paper, unless the same issue is open.
    mutating func add(_ paper: Paper) {
        if let first = papers.first {
            if ids.isEmpty { ids = [first.issue.id.description] }
            guard ids.insert(paper.issue.id.description).inserted else { return }
        }
        for (number, section) in paper.issue.sections.enumerated() {
            stories += section.articles.map { Story(paper: papers.count, section: number, article: $0) }
        }
        papers.append(paper)
    }

    /// Puts a paper in the place of the open one of the same issue.
    mutating func replace(_ paper: Paper) {
        guard let number = papers.firstIndex(where: { $0.issue.id == paper.issue.id }) else { return }
        let first = stories.firstIndex { $0.paper >= number } ?? stories.count
        let end = stories.firstIndex { $0.paper > number } ?? stories.count
        let rebuilt = Newsstand([paper]).stories.map { Story(paper: number, section: $0.section, article: $0.article) }
        stories.replaceSubrange(first..<end, with: rebuilt)
        papers[number] = Paper(
            issue: paper.issue, source: paper.source, lines: paper.lines, corrections: paper.corrections,
            readings: papers[number].readings)
    }

    func paper(of story: Int) -> Paper {
        papers[stories[story].paper]
    }

    /// The label that a story stands under.
    func sectionName(of story: Int) -> String? {
        let place = stories[story]
        return papers[place.paper].issue.sections[place.section].name
    }

    /// The story's number in its issue, from 1, and how many there are.
    func count(of story: Int) -> (number: Int, total: Int) {
        let paper = stories[story].paper
        let first = stories.firstIndex { $0.paper == paper } ?? story
        return (story - first + 1, stories.count { $0.paper == paper })
    }

    /// The first story of the section after (or, `forward` being false, of this or the one before) that of `story`.
    func sectionStart(from story: Int, forward: Bool) -> Int? {
        func isStart(_ index: Int) -> Bool {
            guard index > 0 else { return true }
            let (here, before) = (stories[index], stories[index - 1])
            return (here.paper, here.section) != (before.paper, before.section)
        }
        return forward
            ? stories.indices.dropFirst(story + 1).first(where: isStart)
            : stories.indices.prefix(story).last(where: isStart)
    }

    /// Whether the paper is open that a bookmark was made in.
    func hasPaper(of bookmark: Bookmark) -> Bool {
        papers.contains { $0.issue.id == bookmark.issue.id || $0.source == bookmark.source }
    }

    /// The story that a bookmark stands in: by the article's id, else by headline in the same source.
    func story(of bookmark: Bookmark) -> Int? {
        stories.firstIndex { $0.article.id == bookmark.article.id }
            ?? stories.indices.first {
                paper(of: $0).source == bookmark.source && stories[$0].article.title == bookmark.article.headline
            }
    }
}
