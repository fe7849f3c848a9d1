/// The first pass over a page: removes what is certainly not story, turns text between line breaks into paragraphs, and
/// collects the elements to be scored.
struct HTMLPreparation {
    let title: String?
    let strictness: MainContent.Strictness
    private(set) var elementsToScore: [MarkupNode] = []
    private(set) var byline: String?
    private var mayRemoveTitle = true

    init(title: String?, strictness: MainContent.Strictness) {
        self.title = title
        self.strictness = strictness
    }

    mutating func prepare(_ body: MarkupNode) {
        for node in body.elements(where: {
            Self.neverText.contains($0.name) || MarkupElements.isForHearersOrHands($0)
        }) { node.remove() }
        for node in body.elements(named: "font") { node.name = "span" }
        // A deck in one line with the text: `<strong class="end_summary">`.
        for node in body.elements(named: "strong", "b") where NameHints.deck.occur(in: node.hintName) {
            node.name = "p"
        }
        BreakParagraphs.replace(in: body)
        walk(body, isInTable: false, isInCode: false)
    }

    private static let neverText: Set<String> = ["script", "noscript", "style", "template", "link", "meta", "title"]

    private mutating func walk(_ node: MarkupNode, isInTable: Bool, isInCode: Bool) {
        for child in node.children where child.isElement {
            guard child.parent === node else { continue }
            if isRemoved(child, isInTable: isInTable, isInCode: isInCode) {
                child.remove()
                continue
            }
            let kept = take(child)
            walk(kept, isInTable: isInTable || kept.name == "table", isInCode: isInCode || kept.name == "code")
        }
    }

    private mutating func isRemoved(_ node: MarkupNode, isInTable: Bool, isInCode: Bool) -> Bool {
        if MarkupElements.isHidden(node) || node["aria-hidden"] == "true" && !node.hasClass("fallback-image") {
            return true
        }
        if node["aria-modal"] == "true", node["role"] == "dialog" { return true }
        if takeByline(node) || isTitle(node) { return true }
        if strictness.removesUnlikely, node.name != "body", node.name != "a" {
            let name = node.hintName
            if !isInTable, !isInCode, NameHints.unlikely.occur(in: name), !NameHints.maybe.occur(in: name) {
                return true
            }
            if let role = node["role"], Self.unlikelyRoles.contains(role) { return true }
        }
        return Self.vanishWhenEmpty.contains(node.name) && node.hasNoContent
    }

    private static let unlikelyRoles: Set<String> = [
        "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
    ]
    private static let vanishWhenEmpty: Set<String> = ["div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6"]
    private static let givesPoints: Set<String> = ["section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre"]

    /// Takes the first element marked as the author's name whose text is short enough.
    private mutating func takeByline(_ node: MarkupNode) -> Bool {
        guard byline == nil else { return false }
        let isNamed =
            node["rel"] == "author" || node["itemprop"]?.contains("author") ?? false
            || NameHints.byline.occur(in: node.hintName)
        guard isNamed, let text = node.textContent.trimmedToContent, text.count < 100,
            !PageFurniture.isEditor(text), !text.hasPrefix("原标题")
        else { return false }
        let name = node.first { $0["itemprop"]?.contains("name") ?? false }?.textContent.trimmedToContent ?? text
        byline = PersonName.name(in: name)
        return true
    }

    private mutating func isTitle(_ node: MarkupNode) -> Bool {
        guard mayRemoveTitle, node.name == "h1" || node.name == "h2", let title else { return false }
        guard TitleWords.similarity(title, node.textContent) > 0.75 else { return false }
        mayRemoveTitle = false
        return true
    }

    /// Collects the elements to be scored; an element without blocks becomes a paragraph. Returns the element now in
    /// its place.
    private mutating func take(_ node: MarkupNode) -> MarkupNode {
        if Self.givesPoints.contains(node.name) { elementsToScore.append(node) }
        guard node.name == "div" else { return node }
        wrapPhrases(in: node)
        if let only = node.onlyParagraph, TextMeasure(of: node).linkDensity < 0.25 {
            node.replace(by: only)
            elementsToScore.append(only)
            return only
        }
        if !node.containsBlock {
            node.name = "p"
            elementsToScore.append(node)
        }
        return node
    }

    /// Wraps runs of text and inline elements in paragraphs of their own.
    private func wrapPhrases(in node: MarkupNode) {
        guard node.children.contains(where: { !$0.isPhrasing }) else { return }
        var children: [MarkupNode] = []
        var run: [MarkupNode] = []
        func endRun() {
            while let last = run.last, last.isBlank { run.removeLast() }
            if !run.isEmpty {
                let paragraph = MarkupNode(element: "p")
                for phrase in run { paragraph.append(phrase) }
                children.append(paragraph)
            }
            run = []
        }
        let old = node.children
        node.removeChildren()  // one at a time is slow
        for child in old {
            if !child.isPhrasing {
                endRun()
                children.append(child)
            } else if !run.isEmpty || !child.isBlank {
                run.append(child)
            }
        }
        endRun()
        node.replaceChildren(by: children)
    }
}
