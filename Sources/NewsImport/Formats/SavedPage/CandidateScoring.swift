/// Scores the elements of a page to find its story.
///
/// Source of the rules and of their numbers: Mozilla's Readability.js, `_grabArticle`.
struct CandidateScoring {
    let weighsNames: Bool
    private var points: [ObjectIdentifier: Double] = [:]

    init(weighsNames: Bool) { self.weighsNames = weighsNames }

    /// The story in `body`, gathered under a new element.
    mutating func story(in body: MarkupNode, scoring elements: [MarkupNode]) -> MarkupNode {
        let candidates = score(elements)
        let best = candidates.first.map { $0.node }
        guard let best, best.name != "body", best.parent != nil else {
            let page = MarkupNode(element: "div")
            let children = body.children
            body.removeChildren()  // one at a time is slow
            for child in children { page.append(child) }
            return page
        }
        return gathered(around: widened(best, among: candidates))
    }

    private func value(_ node: MarkupNode) -> Double { points[ObjectIdentifier(node)] ?? 0 }

    /// The length in characters of the shortest text that scores.
    private static let shortestText = 25
    /// The number of ancestors that a text adds points to.
    private static let scoredAncestors = 5
    private static let mostCandidates = 5
    /// The share of the best candidate's points that others need to vote for an ancestor they share, and their number.
    private static let nearShare = 0.75
    private static let leastVotes = 3
    /// The share of the story's points that a sibling of it needs, and the least number.
    private static let siblingShare = 0.2
    private static let leastSiblingPoints = 10.0

    private typealias Candidate = (node: MarkupNode, points: Double)

    /// Each text adds points to its five nearest ancestors, fewer to more distant ones. Returns the five best.
    private mutating func score(_ elements: [MarkupNode]) -> [Candidate] {
        var candidates: [MarkupNode] = []
        for element in elements where element.parent != nil {
            let measure = TextMeasure(of: element)
            guard measure.length >= Self.shortestText else { continue }
            // A point for the element, one for each part between commas, and one for each hundred characters up to three.
            let gain = 2 + Double(measure.commas) + min(Double(measure.length / 100), 3)
            for (level, ancestor) in element.ancestors(atMost: Self.scoredAncestors).enumerated()
            where ancestor.name != "html" {
                if points[ObjectIdentifier(ancestor)] == nil {
                    points[ObjectIdentifier(ancestor)] = start(ancestor)
                    candidates.append(ancestor)
                }
                let divider = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
                points[ObjectIdentifier(ancestor), default: 0] += gain / divider
            }
        }
        for candidate in candidates {
            points[ObjectIdentifier(candidate), default: 0] *= 1 - TextMeasure(of: candidate).linkDensity
        }
        let ranked = candidates.enumerated().sorted {
            let (one, other) = (value($0.element), value($1.element))
            return one == other ? $0.offset < $1.offset : one > other
        }
        return ranked.prefix(Self.mostCandidates).map { ($0.element, value($0.element)) }
    }

    private func start(_ node: MarkupNode) -> Double {
        let own: Double =
            switch node.name {
            case "div": 5
            case "pre", "td", "blockquote": 3
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form": -3
            case "h1", "h2", "h3", "h4", "h5", "h6", "th": -5
            default: 0
            }
        return own + node.nameWeight(weighsNames)
    }

    /// The best candidate, or an ancestor that several good candidates share or that scores higher.
    private mutating func widened(_ best: MarkupNode, among candidates: [Candidate]) -> MarkupNode {
        var top = shared(best, among: candidates) ?? best
        if points[ObjectIdentifier(top)] == nil { points[ObjectIdentifier(top)] = start(top) }
        var last = value(top)
        let threshold = last / 3
        var parent = top.parent
        while let current = parent, current.name != "body" {
            parent = current.parent
            guard let own = points[ObjectIdentifier(current)] else { continue }
            if own < threshold { break }
            if own > last {
                top = current
                break
            }
            last = own
        }
        while let parent = top.parent, parent.name != "body", parent.parent != nil,
            parent.children.filter(\.isElement).count == 1
        {
            top = parent
        }
        if points[ObjectIdentifier(top)] == nil { points[ObjectIdentifier(top)] = start(top) }
        return top
    }

    /// The innermost ancestor of the best candidate that at least three others with nearly as many points share.
    private func shared(_ best: MarkupNode, among candidates: [Candidate]) -> MarkupNode? {
        let near = candidates.dropFirst().filter { $0.points / max(value(best), 0.001) >= Self.nearShare }
        guard near.count >= Self.leastVotes else { return nil }
        let around = near.map { Set($0.node.ancestors(atMost: .max).map(ObjectIdentifier.init)) }
        for ancestor in best.ancestors(atMost: .max) where ancestor.name != "body" {
            if around.filter({ $0.contains(ObjectIdentifier(ancestor)) }).count >= Self.leastVotes { return ancestor }
        }
        return nil
    }

    /// The element and those of its siblings that belong to it: scored, of the same class, or paragraphs of text.
    private func gathered(around top: MarkupNode) -> MarkupNode {
        let story = MarkupNode(element: "div")
        let threshold = max(Self.leastSiblingPoints, value(top) * Self.siblingShare)
        let className = top["class"] ?? ""
        let siblings = top.parent?.children ?? [top]
        let chosen = siblings.filter { sibling in
            guard sibling.isElement else { return false }
            let bonus = !className.isEmpty && sibling["class"] == className ? value(top) * Self.siblingShare : 0
            let isScored = points[ObjectIdentifier(sibling)].map { $0 + bonus >= threshold } ?? false
            return sibling === top || isScored || isText(sibling)
        }
        top.parent?.removeChildren()  // one at a time is slow
        for sibling in chosen {
            if !Self.staysItself.contains(sibling.name) { sibling.name = "div" }
            story.append(sibling)
        }
        return story
    }

    private static let staysItself: Set<String> = ["div", "article", "section", "p", "ol", "ul"]

    private func isText(_ node: MarkupNode) -> Bool {
        guard node.name == "p" else { return false }
        let measure = TextMeasure(of: node)
        if measure.length > 80 { return measure.linkDensity < 0.25 }
        guard measure.length > 0, measure.linkDensity == 0 else { return false }
        let text = node.textContent
        return text.contains(". ") || text.trimmedToContent?.last == "."
    }
}

extension MarkupNode {
    /// Points for the names of an element: class and id each add 25 if they suggest a story and subtract 25 if they do
    /// not.
    func nameWeight(_ weighsNames: Bool) -> Double {
        guard weighsNames else { return 0 }
        var weight = 0.0
        for name in [self["class"], self["id"]] {
            guard let name, !name.isEmpty else { continue }
            if NameHints.negative.occur(in: name) || name.split(separator: " ").contains("hid") { weight -= 25 }
            if NameHints.positive.occur(in: name) { weight += 25 }
        }
        return weight
    }
}
