/// The frame that calibre's news download puts around a story: bars of links, and the address of the original story.
enum CalibreTrailer {
    /// Removes the bars from the page.
    ///
    /// - Returns: the address of the story, if a bar or one of the last lines contains it.
    static func take(from page: MarkupNode) -> String? {
        var source: String?
        var hasBars = false
        for bar in page.elements(where: isBar) where bar.parent != nil {
            source = source ?? address(in: bar)
            line(of: bar).remove()
            hasBars = true
        }
        guard hasBars, let body = page.first(named: "body") else { return source }
        splitLooseText(in: body)
        return source ?? addressInLastLines(of: body)
    }

    /// Wraps loose text in paragraphs: some recipes leave text without an element, its paragraphs separated by blank
    /// lines.
    private static func splitLooseText(in body: MarkupNode) {
        guard body.children.contains(where: { $0.kind == .text && !$0.isBlank }) else { return }
        var children: [MarkupNode] = []
        for child in body.children {
            let texts = child.kind == .text && !child.isBlank ? paragraphs(child.content) : []
            guard texts.count > 0 else {
                children.append(child)
                continue
            }
            for text in texts {
                let paragraph = MarkupNode(element: "p")
                paragraph.append(MarkupNode(text: text))
                children.append(paragraph)
            }
        }
        body.replaceChildren(by: children)
    }

    private static func paragraphs(_ text: String) -> [String] {
        var paragraphs = [""]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                paragraphs.append("")
            } else {
                paragraphs[paragraphs.count - 1] += line + "\n"
            }
        }
        let filled = paragraphs.filter { !$0.isEmpty }
        return paragraphs.count > 1 && text.contains { $0.isNewline } ? filled : []
    }

    /// The line that ends with a link to the source: `This article was downloaded by calibre from …`, in any language.
    private static func line(of bar: MarkupNode) -> MarkupNode {
        guard bar.name == "a", let line = bar.parent, line.name == "p", TextMeasure(of: line).length < longestLine
        else { return bar }
        return line
    }

    /// The length of the longest line with an address, in characters.
    private static let longestLine = 400

    private static func isBar(_ node: MarkupNode) -> Bool {
        node.classes.contains { $0.hasPrefix("calibre_navbar") || $0.hasPrefix("calibre-navbar") }
            || node["rel"] == "calibre-downloaded-from"
    }

    private static func address(in bar: MarkupNode) -> String? {
        let links = ([bar] + bar.elements(named: "a")).filter { $0.name == "a" }
        let source =
            links.first { $0["rel"] == "calibre-downloaded-from" }
            ?? links.first { $0["href"]?.hasPrefix("http") ?? false }
        return source?["href"]
    }

    /// The address in a line `[查看原文](https://…)`, which some recipes write near the end. The line itself stays.
    private static func addressInLastLines(of body: MarkupNode) -> String? {
        body.children.suffix(8).lazy.compactMap { address(inLine: $0.textContent.trimmedToContent ?? "") }.first
    }

    private static func address(inLine text: String) -> String? {
        guard text.first == "[", text.last == ")", let middle = text.firstRange(of: "](") else { return nil }
        let address = String(text[middle.upperBound...].dropLast())
        return WebAddress.scheme(of: address)?.hasPrefix("http") ?? false && !address.contains(" ") ? address : nil
    }

    /// Whether the page is a list of feeds or stories.
    static func isList(_ page: MarkupNode) -> Bool {
        page.first { $0.classes.contains { $0.hasPrefix("calibre_feed_list") } } != nil
    }

    /// The dates that a list gives for its stories, by the path of each story.
    static func dates(in page: MarkupNode, path: String) -> [String: WrittenDate] {
        var dates: [String: WrittenDate] = [:]
        for entry in page.elements(named: "li") {
            guard let link = entry.first(where: { $0.name == "a" && $0["href"] != nil }), let reference = link["href"],
                let text = entry.first(where: { $0.classes.contains { $0.hasPrefix("article_date") } })?.lineText,
                let date = WrittenDate(text), date.day != nil
            else { continue }
            dates[EPUBPath.resolve(reference, from: path).path] = date
        }
        return dates
    }
}
