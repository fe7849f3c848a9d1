import NewsModel
import PageReconstruction

/// Counts of what was found, what of it is right, and what was to be found.
struct Tally {
    var found = 0
    var right = 0
    var there = 0

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { there == 0 ? 1 : Double(right) / Double(there) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    /// Counts something found, which may be right.
    mutating func add(_ isRight: Bool) {
        found += 1
        right += isRight ? 1 : 0
    }

    mutating func add<Element: Hashable>(_ found: Set<Element>, _ there: Set<Element>) {
        self.found += found.count
        right += found.intersection(there).count
        self.there += there.count
    }
}

/// The agreement of reconstructed pages with the original pages.
struct Score {
    private(set) var boundaries = Tally()
    private(set) var sureBoundaries = Tally()
    private(set) var headlines = Tally()
    private(set) var wholeHeadings = Tally()
    private(set) var bylines = Tally()
    private(set) var captions = Tally()
    private(set) var hidden = 0
    /// Labels, stories below the right label, crossheads, lines of verse and rows of tables.
    private(set) var sections = Tally()
    private(set) var underLabels = Tally()
    private(set) var crossheads = Tally()
    private(set) var keptLines = Tally()
    private var precisionSum = 0.0
    private var recallSum = 0.0
    private var pages = 0

    /// The BCubed F1 of the stories (Bagga and Baldwin 1998): for each line, how much of its story is with it, and how
    /// much of what is with it belongs to its story; averaged over the lines of a page, then over pages.
    var storyF1: Double {
        let precision = precisionSum / Double(max(pages, 1))
        let recall = recallSum / Double(max(pages, 1))
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    mutating func add(_ issue: Issue, _ page: ShatteredPage) {
        let found = Self.boundaries(of: issue)
        boundaries.add(Set(found.map(\.boundary)), page.boundaries)
        sureBoundaries.add(Set(found.filter { !$0.doubtful }.map(\.boundary)), page.boundaries)
        hidden += page.hiddenBoundaries.count

        var foundRoles: [ShatteredPage.Role: Set<Int>] = [:]
        var story: [Int: Int] = [:]
        var writers: [ShatteredPage.Writer: Int] = [:]
        let bylineLines = Set(page.truth.filter { $0.value.role == .byline }.map(\.key))
        for (index, article) in issue.articles.enumerated() {
            var heads = Set(article.sourceLines)
            if article.bylineText != nil { heads.subtract(bylineLines) }
            foundRoles[.heading, default: []].formUnion(heads)
            foundRoles[.caption, default: []].formUnion(article.photos.flatMap(\.sourceLines))
            for byline in article.bylines { writers[.init(role: byline.role, name: byline.name), default: 0] += 1 }
            let lines =
                article.sourceLines + article.body.flatMap(\.sourceLines) + article.photos.flatMap(\.sourceLines)
            for line in lines { story[line] = index }
            if !heads.isEmpty { wholeHeadings.add([heads], []) }
        }
        var there: [ShatteredPage.Role: Set<Int>] = [:]
        for (line, truth) in page.truth { there[truth.role, default: []].insert(line) }
        headlines.add(foundRoles[.heading] ?? [], there[.heading] ?? [])
        captions.add(foundRoles[.caption] ?? [], there[.caption] ?? [])
        let named = Set(writers.flatMap { writer, count in (0..<count).map { Named(writer: writer, ordinal: $0) } })
        var counted: [ShatteredPage.Writer: Int] = [:]
        let meant = Set(
            page.writers.map { writer in
                defer { counted[writer, default: 0] += 1 }
                return Named(writer: writer, ordinal: counted[writer, default: 0])
            })
        bylines.add(named, meant)
        addStories(story, page)
        addStructures(issue, page)
    }

    private mutating func addStructures(_ issue: Issue, _ page: ShatteredPage) {
        func lines(_ roles: ShatteredPage.Role...) -> Set<Int> {
            Set(page.truth.filter { roles.contains($0.value.role) }.map(\.key))
        }
        func set(as kinds: Paragraph.Kind...) -> Set<Int> {
            Set(issue.articles.flatMap(\.body).filter { kinds.contains($0.kind) }.flatMap(\.sourceLines))
        }
        sections.add(Set(issue.sections.flatMap(\.sourceLines)), lines(.section))
        crossheads.add(set(as: .crosshead), lines(.crosshead))
        keptLines.add(set(as: .verse, .row), lines(.verse, .row))
        var labelOf: [Int: Int] = [:]
        for (line, truth) in page.truth where truth.role == .section { labelOf[truth.label ?? -1] = line }
        var found: [Int: Int] = [:]
        for section in issue.sections {
            for line in section.articles.flatMap(\.sourceLines) { found[line] = section.sourceLines.first ?? 0 }
        }
        var told = Set<Int>()
        for (line, truth) in page.truth.sorted(by: { $0.key < $1.key }) where truth.role == .heading {
            guard let story = truth.story, told.insert(story).inserted else { continue }
            let label = truth.label.flatMap { labelOf[$0] } ?? 0
            underLabels.there += 1
            underLabels.add(found[line] == label)
        }
    }

    private struct Named: Hashable {
        let writer: ShatteredPage.Writer
        let ordinal: Int
    }

    private mutating func addStories(_ story: [Int: Int], _ page: ShatteredPage) {
        let lines = page.truth.filter { $0.value.story != nil }.map(\.key)
        guard !lines.isEmpty else { return }
        var precision = 0.0
        var recall = 0.0
        for line in lines {
            let together = lines.filter { story[$0] == story[line] && (story[line] != nil || $0 == line) }
            let meant = lines.filter { page.truth[$0]?.story == page.truth[line]?.story }
            let both = together.filter { page.truth[$0]?.story == page.truth[line]?.story }.count
            precision += Double(both) / Double(max(together.count, 1))
            recall += Double(both) / Double(meant.count)
        }
        precisionSum += precision / Double(lines.count)
        recallSum += recall / Double(lines.count)
        pages += 1
    }

    static func boundaries(of issue: Issue) -> [(boundary: ShatteredPage.Boundary, doubtful: Bool)] {
        issue.articles.flatMap(\.body).flatMap { paragraph in
            paragraph.joins.compactMap { join in
                guard let position = paragraph.sourceLines.firstIndex(of: join.after),
                    position + 1 < paragraph.sourceLines.count
                else { return nil }
                return (.init(after: join.after, with: paragraph.sourceLines[position + 1]), join.doubtful)
            }
        }
    }
}
