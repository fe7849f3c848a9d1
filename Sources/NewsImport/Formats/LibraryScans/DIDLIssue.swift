import NewsModel

/// Issues of the Dutch national library (Delpher): articles are zones on pages, described in DIDL.
enum DIDLIssue {
    /// The issue under `root`, a `DIDL` element; `files` holds the text files by name.
    static func draft(_ root: XMLElement, files: [String: [UInt8]]) -> IssueDraft {
        var draft = IssueDraft()
        var alto = AltoFiles(files)
        let issue = root.child("Item") ?? root
        describe(issue, in: &draft)
        let pages = altoNames(in: root)
        var sections: [SectionDraft] = [SectionDraft()]
        for item in root.descendants("Item") where item.children("Component").contains(where: isZoning) {
            guard role(of: item).hasPrefix("article") else { continue }
            let story = story(item, pages: pages, files: &alto)
            if !story.isEmpty { sections[0].stories.append(story) }
        }
        draft.sections = sections
        draft.furniture = alto.unused(in: files.keys.sorted())
        return draft
    }

    private static func describe(_ issue: XMLElement, in draft: inout IssueDraft) {
        guard let description = issue.child("Component")?.descendants("dcx").first else { return }
        draft.publication = description.child("title")?.trimmedText
        draft.date = description.child("date")?.trimmedText.flatMap { WrittenDate($0)?.isoDay }
        draft.edition = description.child("issuenumber")?.trimmedText
        draft.language = description.children("language").count == 1 ? description.child("language")?.trimmedText : nil
        draft.source = description.children("identifier").compactMap(\.trimmedText).first { $0.hasPrefix("http") }
    }

    private static func role(of element: XMLElement) -> String {
        element.child("Descriptor")?.child("Statement")?.trimmedText ?? ""
    }

    private static func isZoning(_ component: XMLElement) -> Bool { role(of: component).contains("zoning") }

    /// The name of each page's text file, by the page's id.
    private static func altoNames(in root: XMLElement) -> [String: String] {
        var names: [String: String] = [:]
        for item in root.descendants("Item") {
            guard let id = item["identifier"],
                let component = item.children("Component").first(where: { role(of: $0) == "alto" }),
                let resource = component.child("Resource"), let name = resource["filename"] ?? resource["ref"]
            else { continue }
            names[id] = name
        }
        return names
    }

    private static func story(_ item: XMLElement, pages: [String: String], files: inout AltoFiles) -> StoryDraft {
        var story = StoryDraft()
        let description = item.children("Component").lazy.compactMap { $0.descendants("dcx").first }.first
        story.guid = description?.child("recordIdentifier")?.trimmedText ?? item["identifier"]
        story.source = description?.children("identifier").compactMap(\.trimmedText).first { $0.hasPrefix("http") }
        story.categories = category(description?.child("subject")?.trimmedText).map { [$0] } ?? []
        let parts = item.children("Component").filter(isZoning).flatMap { $0.descendants("article-part") }
        for part in parts.sorted(by: { order($0) < order($1) }) {
            let name = part.descendants("blocks").first?["alto"] ?? part["pageid"].flatMap { pages[$0] }
            guard let name else { continue }
            for block in blocks(of: part, in: name, files: &files) {
                let text = AltoText.text(of: [block])
                if !text.isEmpty { story.body.append(Paragraph(text)) }
            }
        }
        takeHeadline(description?.child("title")?.trimmedText, of: &story)
        return story
    }

    private static func order(_ part: XMLElement) -> Int { part["order"].flatMap { Int($0) } ?? 0 }

    /// The blocks whose centres lie within the zones, zone by zone.
    private static func blocks(of part: XMLElement, in file: String, files: inout AltoFiles) -> [AltoBlock] {
        let zones = part.descendants("area").map { area in
            AltoBox(
                left: number(area["hpos"]), top: number(area["vpos"]), width: number(area["width"]),
                height: number(area["height"]))
        }
        let all = files.blocks(of: file)
        var taken: [AltoBlock] = []
        for zone in zones {
            for block in all where zone.contains(centreOf: block.box) && !taken.contains(where: { $0.id == block.id }) {
                taken += files.take(block.id, in: file)
            }
        }
        return taken
    }

    private static func number(_ text: String?) -> Double { text.flatMap { Double($0) } ?? 0 }

    /// Makes the first block the headline if it equals the title. Otherwise the title is only the beginning of the
    /// text.
    private static func takeHeadline(_ title: String?, of story: inout StoryDraft) {
        guard let title, let first = story.body.first, first.text.lettersAndDigits == title.lettersAndDigits else {
            return
        }
        story.headline = first.text
        story.body.removeFirst()
    }

    private static func category(_ subject: String?) -> String? {
        switch subject?.lowercased() {
        case nil, "artikel": nil
        case "advertentie": "Advertisement"
        case "familiebericht": "Family notice"
        case "illustratie met onderschrift": "Illustration"
        default: subject
        }
    }
}
