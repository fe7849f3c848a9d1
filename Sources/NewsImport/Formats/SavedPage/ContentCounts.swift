/// Counts within an element that decide whether it belongs to a story.
struct ContentCounts {
    private(set) var paragraphs = 0
    private(set) var images = 0
    private(set) var items = 0
    private(set) var inputs = 0
    private(set) var embeds = 0
    private var headingLength = 0
    private var textLength = 0
    private var listLength = 0
    private let length: Int
    /// Whether the element is only a placeholder for an advertisement or for text to be loaded.
    let isPlaceholder: Bool

    init(of node: MarkupNode) {
        length = TextMeasure(of: node).length
        isPlaceholder =
            length <= 20 && Self.placeholders.contains((node.textContent.trimmedToContent ?? "").lowercased())
        count(node, isInHeading: false, isInText: false, isInList: false)
    }

    var headingDensity: Double { share(headingLength) }
    /// The share of the text that is inside text elements.
    var textDensity: Double { share(textLength) }
    var shareInLists: Double { share(listLength) }

    private func share(_ part: Int) -> Double { length == 0 ? 0 : Double(part) / Double(length) }

    private mutating func count(_ node: MarkupNode, isInHeading: Bool, isInText: Bool, isInList: Bool) {
        for child in node.children where child.isElement {
            switch child.name {
            case "p": paragraphs += 1
            case "img": images += 1
            case "li": items += 1
            case "input": inputs += 1
            case "object", "embed", "iframe": embeds += 1
            default: break
            }
            let isHeading = MarkupElements.headingLevel(of: child) != nil
            let isText = Self.ofText.contains(child.name)
            let isList = child.name == "ul" || child.name == "ol"
            if isHeading && !isInHeading || isText && !isInText || isList && !isInList {
                let length = TextMeasure(of: child).length
                if isHeading && !isInHeading { headingLength += length }
                if isText && !isInText { textLength += length }
                if isList && !isInList { listLength += length }
            }
            count(
                child, isInHeading: isInHeading || isHeading, isInText: isInText || isText,
                isInList: isInList || isList)
        }
    }

    private static let ofText: Set<String> = MarkupNode.blocksInDivision.union(["span", "li", "td"])

    private static let placeholders: Set<String> = [
        "ad", "advertising", "advertisement", "pub", "publicité", "werb", "werbung", "广告", "реклама", "anuncio",
        "loading", "loading...", "loading…", "正在加载", "正在加载…", "正在加载...", "загрузка", "chargement", "cargando",
    ]
}
