/// Removes forms, share buttons, lists of links and boxes without text from a story.
struct ContentCleaning {
    let weighsNames: Bool
    let cleansConditionally: Bool

    func clean(_ story: MarkupNode) {
        let dataTables = story.elements { $0.name == "table" && isOfData($0) }
        cleanConditionally(story, ["form", "fieldset"], keeping: dataTables)
        remove(story, ["object", "embed", "footer", "link", "aside"])
        for child in story.children { removeShares(in: child) }
        remove(story, ["iframe", "input", "textarea", "select", "button"])
        for heading in story.elements(named: "h1", "h2") where heading.nameWeight(weighsNames) < 0 { heading.remove() }
        cleanConditionally(story, ["table"], keeping: dataTables)
        cleanConditionally(story, ["ul"], keeping: dataTables)
        cleanConditionally(story, ["div"], keeping: dataTables)
    }

    private func remove(_ story: MarkupNode, _ names: Set<String>) {
        for node in story.elements(where: { names.contains($0.name) }) { node.remove() }
    }

    private func removeShares(in node: MarkupNode) {
        let shares = node.elements { element in
            guard NameHints.sharing.occur(in: element.hintName) else { return false }
            let words = element.hintName.lowercased().split { !($0.isLetter || $0.isNumber) }
            return words.contains("share") || words.contains("sharedaddy")
        }
        for share in shares where TextMeasure(of: share).length < 500 { share.remove() }
    }

    private func cleanConditionally(_ story: MarkupNode, _ names: Set<String>, keeping tables: [MarkupNode]) {
        guard cleansConditionally else { return }
        for node in story.elements(where: { names.contains($0.name) }).reversed() where node.parent != nil {
            if isInData(node, tables) || node.hasAncestor(named: "code") { continue }
            if isRemoved(node) { node.remove() }
        }
    }

    private func isInData(_ node: MarkupNode, _ tables: [MarkupNode]) -> Bool {
        if tables.isEmpty { return false }
        if tables.contains(where: { $0 === node }) { return true }
        let around = node.ancestors(atMost: .max)
        if tables.contains(where: { table in around.contains { $0 === table } }) { return true }
        return node.first { inner in tables.contains { $0 === inner } } != nil
    }

    /// The rules of Readability.js, `_cleanConditionally`, in its order and with its numbers.
    private func isRemoved(_ node: MarkupNode) -> Bool {
        let measure = TextMeasure(of: node)
        let weight = node.nameWeight(weighsNames)
        if weight < 0 { return true }
        guard measure.commas < 10 else { return false }
        let counts = ContentCounts(of: node)
        if counts.isPlaceholder { return true }
        let isList = node.name == "ul" || node.name == "ol" || measure.length > 0 && counts.shareInLists > 0.9
        let isInFigure = node.hasAncestor(named: "figure")
        let isDoubtful =
            !isInFigure && counts.images > 1 && Double(counts.paragraphs) / Double(counts.images) < 0.5
            || !isList && counts.items - 100 > counts.paragraphs
            || counts.inputs > counts.paragraphs / 3
            || !isList && !isInFigure && counts.headingDensity < 0.9 && measure.length < 25
                && (counts.images == 0 || counts.images > 2) && measure.linkDensity > 0
            || !isList && weight < 25 && measure.linkDensity > 0.2
            || weight >= 25 && measure.linkDensity > 0.5
            || counts.embeds == 1 && measure.length < 75 || counts.embeds > 1
            || counts.images == 0 && counts.textDensity == 0
        guard isDoubtful, isList else { return isDoubtful }
        let isSimple = node.children.allSatisfy { $0.children.filter(\.isElement).count <= 1 }
        return !(isSimple && counts.images == counts.items)  // a gallery
    }

    /// Whether a table holds data, judged by its parts or its size as in Readability.js, `_markDataTables`.
    private func isOfData(_ table: MarkupNode) -> Bool {
        if table["role"] == "presentation" || table["datatable"] == "0" { return false }
        if table["summary"] != nil { return true }
        if table.first(where: { $0.name == "caption" && !$0.children.isEmpty }) != nil { return true }
        if table.first(where: { ["col", "colgroup", "tfoot", "thead", "th"].contains($0.name) }) != nil { return true }
        if table.first(named: "table") != nil { return false }
        let rows = table.elements(named: "tr")
        let columns = rows.map { $0.elements(named: "td").count }.max() ?? 0
        if rows.count == 1 || columns == 1 { return false }
        return rows.count >= 10 || columns > 4 || rows.count * columns > 10
    }
}
