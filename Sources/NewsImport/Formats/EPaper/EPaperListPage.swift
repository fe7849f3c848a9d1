/// The first view of a page of a digital newspaper: its image with a map of areas, and the list of its stories' titles.
struct EPaperListPage {
    /// A story in the page's list.
    struct Entry: Equatable {
        var number: String
        var address: String
        var title: String?
    }

    var path: String
    var publication: String?
    var date: String?
    var label: EPaperPageLabel?
    var entries: [Entry] = []
    /// All pages of the issue, as listed on this page.
    var pages: [(address: String, label: EPaperPageLabel)] = []

    /// Fails if the page lists no stories.
    init?(_ page: MarkupNode, path: String) {
        self.path = path
        let links = page.elements { $0.name == "a" || $0.name == "area" }
        entries = Self.entries(links, path: path)
        guard !entries.isEmpty else { return nil }
        let properties = EPaperProperties(of: page)
        readPages(links)
        let title = Self.title(of: page)
        date =
            properties["date"].flatMap { WrittenDate($0)?.isoDay } ?? EPaperLinks.day(in: path)
            ?? EPaperDate.first(in: page) ?? title.day
        label = ownLabel(in: page, properties)
        publication = properties["papername"] ?? title.publication.map { Self.withoutLabel($0, label) }
    }

    // MARK: The list of titles

    /// The stories in the order of the list. Only links that also occur in the map are stories of this page, because
    /// links to those of other pages are beside the list.
    private static func entries(_ links: [MarkupNode], path: String) -> [Entry] {
        var areas: [String] = []
        var titles: [String: Entry] = [:]
        var order: [String] = []
        for link in links {
            guard let address = link["href"]?.trimmedToContent, let number = EPaperLinks.story(address) else {
                continue
            }
            if link.name == "area" {
                if !areas.contains(number) { areas.append(number) }
                let entry = Entry(number: number, address: resolved(address, path), title: link["title"] ?? link["alt"])
                if titles[number] == nil { titles[number] = entry }
            } else if !isStep(link) {
                let isNew = !order.contains(number)
                let title = link.lineText
                if isNew { order.append(number) }
                if isNew || titles[number]?.title == nil {
                    titles[number] = Entry(
                        number: number, address: resolved(address, path), title: title ?? titles[number]?.title)
                }
            }
        }
        let listed = areas.isEmpty ? order : order.filter(areas.contains) + areas.filter { !order.contains($0) }
        return listed.compactMap { titles[$0] }
    }

    /// Whether a link leads to the previous or next story: `上一篇`, `下一篇`.
    private static func isStep(_ link: MarkupNode) -> Bool { link.hasClass("preart") }

    private static func resolved(_ address: String, _ path: String) -> String {
        WebAddress.resolve(EPaperLinks.withoutQuery(address), against: path)
    }

    // MARK: The page and its issue

    private mutating func readPages(_ links: [MarkupNode]) {
        for link in links where link.name == "a" {
            guard let address = link["href"], EPaperLinks.page(address) != nil, let text = link.lineText,
                let label = EPaperPageLabel(text)
            else { continue }
            let resolved = Self.resolved(address, path)
            if !pages.contains(where: { $0.address == resolved }) { pages.append((resolved, label)) }
        }
    }

    /// The label above the list, or the label of the page's link to itself.
    private func ownLabel(in page: MarkupNode, _ properties: EPaperProperties) -> EPaperPageLabel? {
        let own = pages.first { $0.address == EPaperLinks.withoutQuery(path) }?.label
        let number = properties["pagenum"].flatMap { EPaperPageLabel("第" + $0 + "版") }
        let printed = EPaperDate.labels(in: page)
        if let number {
            let known = ([own].compactMap(\.self) + printed + pages.map(\.label)).filter { $0.key == number.key }
            return EPaperPageLabel(
                number: number.number, name: properties["pagename"] ?? known.lazy.compactMap(\.name).first)
        }
        return own ?? printed.first
    }

    /// The paper's name in the title of the page, and the day after it: `晚潮报--要闻`, `晚潮报 2024年05月06日 第01版`.
    private static func title(of page: MarkupNode) -> (publication: String?, day: String?) {
        guard let title = page.first(named: "title")?.textContent.trimmedToContent else { return (nil, nil) }
        let day = DayInText.first(in: title)
        let end = title.firstRange(of: "--")?.lowerBound ?? day?.range.lowerBound ?? title.endIndex
        return (title[..<end].withoutDigitalEdition.trimmedToContent, day?.day)
    }

    /// The paper's name in `晚潮报-01版:要闻`, and in `晚潮报-要闻` if the page is labelled so.
    private static func withoutLabel(_ name: String, _ label: EPaperPageLabel?) -> String {
        // The site's name may follow the paper's: `晚潮报-晚潮网`.
        if name.hasSuffix("网"), let mark = name.lastIndex(of: "-"), name[..<mark].hasSuffix("报") {
            return String(name[..<mark])
        }
        var rest = Substring(name)
        while let mark = rest.firstIndex(where: { "-_ ".contains($0) }) {
            rest = rest[rest.index(after: mark)...]
            if EPaperPageLabel(String(rest)) != nil || rest == label?.name ?? "" {
                return name[..<mark].trimmedToContent ?? name
            }
        }
        return name
    }
}

extension Substring {
    /// The paper's name before the words for a digital edition: `晚潮报` in `晚潮报数字报-要闻`.
    var withoutDigitalEdition: Substring {
        guard var name = firstRange(of: "数字报").map({ self[..<$0.lowerBound] }) else { return self }
        while let last = name.last, "-_ ".contains(last) { name.removeLast() }
        return name
    }
}
