import NewsModel

/// Moves paragraphs and captions to the stories that the user has filed them under.
struct Filing {
    private let orders: [(line: Int, under: Int)]
    private let blocks: [Block]

    init(_ corrections: [PageCorrection], blocks: [Block]) {
        orders = corrections.compactMap { correction in
            guard case .file(let line, let under) = correction else { return nil }
            return (line, under)
        }
        self.blocks = blocks
    }

    /// The elements after moving what was filed. An order is ignored if no paragraph contains its line, or no story
    /// begins with its other line.
    func filed(_ elements: [PageArticles.Element]) -> [PageArticles.Element] {
        var elements = elements
        for order in orders {
            guard let target = elements.firstIndex(where: { isStory($0, of: order.under) }) else { continue }
            for source in elements.indices where source != target {
                guard case .article(var from) = elements[source], case .article(var to) = elements[target] else {
                    continue
                }
                if let chain = from.chains.firstIndex(where: { holds($0.blocks, order.line) }) {
                    let moved = from.chains.remove(at: chain)
                    to.chains.insert(moved, at: to.chains.firstIndex { $0.first > moved.first } ?? to.chains.count)
                } else if let caption = from.captions.firstIndex(where: { holds([$0], order.line) }) {
                    to.captions.append(from.captions.remove(at: caption))
                } else {
                    continue
                }
                elements[source] = .article(from)
                elements[target] = .article(to)
                break
            }
        }
        return elements.filter { element in
            if case .article(let draft) = element { !draft.isEmpty } else { true }
        }
    }

    private func holds(_ indices: [Int], _ line: Int) -> Bool { indices.contains { blocks[$0].lines.contains(line) } }

    /// Whether the story begins on the line, with its heading or, without one, with its text.
    private func isStory(_ element: PageArticles.Element, of line: Int) -> Bool {
        guard case .article(let draft) = element else { return false }
        let heading = draft.headings + draft.bylines
        return holds(heading.isEmpty ? draft.chains.prefix(1).map(\.first) + draft.captions.prefix(1) : heading, line)
    }
}
