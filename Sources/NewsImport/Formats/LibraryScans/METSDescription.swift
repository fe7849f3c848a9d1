/// The description of an issue or an article in MODS or Dublin Core.
struct METSDescription: Equatable {
    /// The parts of the title, in document order.
    private(set) var titles: [String] = []
    private(set) var partNumber: String?
    private(set) var date: WrittenDate?
    private(set) var languages: [String] = []
    private(set) var authors: [String] = []

    init(_ section: XMLElement) {
        guard let mods = section.descendants("mods").first else {
            readDublinCore(section)
            return
        }
        for element in mods.children {
            switch element.name {
            case "titleInfo": readTitle(element)
            case "language": languages += element.children("languageTerm").compactMap(\.trimmedText)
            case "originInfo": readOrigin(element)
            case "name": readName(element)
            default: break
            }
        }
    }

    private mutating func readDublinCore(_ section: XMLElement) {
        titles = section.descendants("title").prefix(1).compactMap(\.trimmedText)
        languages = section.descendants("language").compactMap(\.trimmedText)
        authors = section.descendants("creator").compactMap(\.trimmedText)
        date = section.descendants("date").lazy.compactMap { $0.trimmedText.flatMap { WrittenDate($0) } }.first
    }

    private mutating func readTitle(_ element: XMLElement) {
        guard let title = element.child("title")?.text, let line = FeedText.plain(title).line else { return }
        let article = element.child("nonSort")?.trimmedText.map {
            $0.hasSuffix("'") || $0.hasSuffix("’") ? $0 : $0 + " "
        }
        titles.append((article ?? "") + line)
        partNumber = partNumber ?? element.child("partNumber")?.trimmedText.flatMap(Self.known)
    }

    /// The parts of a number that are known: `nº 288` of `Jg. unknown, nº 288`.
    private static func known(_ number: String) -> String? {
        number.split(separator: ",").compactMap(\.trimmedToContent)
            .filter { !$0.lowercased().hasSuffix("unknown") }.joined(separator: ", ").trimmedToContent
    }

    private mutating func readOrigin(_ element: XMLElement) {
        for issued in element.children("dateIssued") {
            if date == nil { date = issued.trimmedText.flatMap { WrittenDate($0) } }
        }
    }

    private mutating func readName(_ element: XMLElement) {
        let name =
            element.child("displayForm")?.trimmedText
            ?? element.children("namePart").compactMap(\.trimmedText).joined(separator: " ").trimmedToContent
        if let name { authors.append(name) }
    }
}
