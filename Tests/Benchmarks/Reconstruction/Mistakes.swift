import NewsModel

/// The mistakes on a page, one in each line, with the text at each mistake.
struct Mistakes {
    let page: ShatteredPage
    let issue: Issue
    private let text: [Int: String]
    /// By line, the index among the stories of the issue.
    private let storyOf: [Int: Int]

    init(_ issue: Issue, _ page: ShatteredPage) {
        self.issue = issue
        self.page = page
        text = Dictionary(page.lines.map { ($0.number, $0.text) }, uniquingKeysWith: { first, _ in first })
        var storyOf: [Int: Int] = [:]
        for (index, article) in issue.articles.enumerated() {
            for line in article.sourceLines + article.body.flatMap(\.sourceLines)
                + article.photos.flatMap(\.sourceLines)
            {
                storyOf[line] = index
            }
        }
        self.storyOf = storyOf
    }

    var all: [String] { joins + roles + stories + writers }

    private var joins: [String] {
        let found = Score.boundaries(of: issue)
        let joined = Dictionary(found.map { ($0.boundary.after, $0) }, uniquingKeysWith: { first, _ in first })
        let missed = page.boundaries.subtracting(found.map(\.boundary)).sorted { $0.after < $1.after }.map { boundary in
            let kind = page.hiddenBoundaries.contains(boundary) ? "hidden" : "missed"
            let instead = joined[boundary.after].map { " but \($0.boundary.with) «\(start($0.boundary.with))»" } ?? ""
            return
                "\(kind) \(boundary.after)→\(boundary.with) «\(end(boundary.after))|\(start(boundary.with))»\(instead)"
        }
        let starts = Set(page.boundaries.map(\.after))
        let wrong = found.filter { !page.boundaries.contains($0.boundary) }.map { join in
            let kind = starts.contains(join.boundary.after) ? "other" : "false"
            let roles = "\(role(join.boundary.after))|\(role(join.boundary.with))"
            return "\(kind) \(join.boundary.after)→\(join.boundary.with)\(join.doubtful ? "?" : "") \(roles) "
                + "«\(end(join.boundary.after))|\(start(join.boundary.with))»"
        }
        return missed + wrong
    }

    private var roles: [String] {
        var found: [Int: ShatteredPage.Role] = [:]
        for chunk in issue.furniture { for line in chunk.sourceLines { found[line] = .furniture } }
        for section in issue.sections { for line in section.sourceLines { found[line] = .section } }
        for article in issue.articles {
            let hasByline = article.bylineText != nil
            for line in article.sourceLines {
                let isByline = hasByline && article.bylines.contains { text[line]?.contains($0.name) ?? false }
                found[line] = isByline ? .byline : .heading
            }
            for paragraph in article.body {
                for line in paragraph.sourceLines { found[line] = Self.role(of: paragraph.kind) }
            }
            for line in article.photos.flatMap(\.sourceLines) { found[line] = .caption }
        }
        return page.truth.keys.sorted().compactMap { line in
            guard let truth = page.truth[line]?.role, let found = found[line], found != truth else { return nil }
            return "role \(line) \(truth) taken for \(found) «\(text[line]?.prefix(40) ?? "")»"
        }
    }

    private static func role(of kind: Paragraph.Kind) -> ShatteredPage.Role {
        switch kind {
        case .crosshead: .crosshead
        case .verse: .verse
        case .row: .row
        default: .body
        }
    }

    /// Lines in a story that consists mostly of another story's lines.
    private var stories: [String] {
        var shares: [Int: [Int: Int]] = [:]
        for (line, truth) in page.truth {
            guard let story = truth.story, let found = storyOf[line] else { continue }
            shares[found, default: [:]][story, default: 0] += text[line]?.count ?? 0
        }
        return page.truth.keys.sorted().compactMap { line in
            guard let story = page.truth[line]?.story, let found = storyOf[line],
                let most = shares[found]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key, most != story
            else { return nil }
            return "story \(line) \(role(line)) of \(story) under \(most) «\(start(line))…\(end(line))»"
        }
    }

    private var writers: [String] {
        var left = page.writers
        var wrong: [String] = []
        for writer in issue.articles.flatMap(\.bylines) {
            let named = ShatteredPage.Writer(role: writer.role, name: writer.name)
            if let position = left.firstIndex(of: named) {
                left.remove(at: position)
            } else {
                wrong.append("writer too many: \(writer.role ?? "-") \(writer.name)")
            }
        }
        return wrong + left.map { "writer missed: \($0.role ?? "-") \($0.name)" }
    }

    private func role(_ line: Int) -> String { page.truth[line].map { "\($0.role)" } ?? "-" }
    private func start(_ line: Int) -> String { String(text[line]?.prefix(14) ?? "") }
    private func end(_ line: Int) -> String { String(text[line]?.suffix(14) ?? "") }
}
