import NewsModel

/// The results for text in order: how much was moved, and which headings, paragraphs and stories are right.
struct OrderedScore {
    private(set) var headings = Tally()
    private(set) var paragraphs = Tally()
    private var moved = 0
    private var placed = 0
    private var stories = 0.0
    private var pages = 0

    /// The share of lines outside the longest run that keeps the file's order.
    var movedShare: Double { placed == 0 ? 0 : Double(moved) / Double(placed) }
    /// The mean of the pages' BCubed F1 (Bagga and Baldwin 1998), counted by lines.
    var storyF1: Double { stories / Double(max(1, pages)) }

    mutating func add(_ issue: Issue, _ page: OrderedText) {
        var order: [Int] = []
        var heads = Set<Int>()
        var starts = Set<Int>()
        var storyOf: [Int: Int] = [:]
        for (index, article) in issue.articles.enumerated() {
            heads.formUnion(article.sourceLines)
            let body = article.body.flatMap(\.sourceLines)
            order += article.sourceLines + body
            starts.formUnion(article.body.compactMap(\.sourceLines.first))
            for line in article.sourceLines + body { storyOf[line] = index }
        }
        headings.add(heads, page.headings)
        paragraphs.add(starts.subtracting(page.headings), page.paragraphStarts)
        placed += order.count
        moved += order.count - Self.longestRun(order)
        stories += Self.bcubed(storyOf, page.storyOf)
        pages += 1
    }

    /// The length of the longest ascending subsequence (patience sorting).
    private static func longestRun(_ numbers: [Int]) -> Int {
        var tails: [Int] = []
        for number in numbers {
            let place = tails.firstIndex { $0 >= number } ?? tails.count
            if place == tails.count { tails.append(number) } else { tails[place] = number }
        }
        return tails.count
    }

    private static func bcubed(_ found: [Int: Int], _ meant: [Int: Int]) -> Double {
        var both: [[Int]: Int] = [:]
        var clusters: [Int: Int] = [:]
        var classes: [Int: Int] = [:]
        for (line, story) in meant {
            classes[story, default: 0] += 1
            guard let cluster = found[line] else { continue }
            both[[story, cluster], default: 0] += 1
            clusters[cluster, default: 0] += 1
        }
        let precision = both.reduce(0.0) { $0 + Double($1.value * $1.value) / Double(clusters[$1.key[1]] ?? 1) }
        let recall = both.reduce(0.0) { $0 + Double($1.value * $1.value) / Double(classes[$1.key[0]] ?? 1) }
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) / Double(meant.count)
    }
}
