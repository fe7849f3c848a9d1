/// The amount of text in an element, and how much of it is links.
struct TextMeasure: Equatable {
    /// The number of characters, with a run of white space counted as one.
    var length = 0
    var commas = 0
    /// The number of characters in links; those of links within the page count less.
    var linkLength = 0.0
    private var endsWithSpace = true

    init(of node: MarkupNode) { add(node) }

    /// The share of the text that is in links, 0 to 1.
    var linkDensity: Double { length == 0 ? 0 : linkLength / Double(length) }

    private mutating func add(_ node: MarkupNode) {
        switch node.kind {
        case .text: add(node.content)
        case .comment: break
        case .element:
            let before = length
            for child in node.children { add(child) }
            if node.name == "a" {
                let isOfPage = node["href"].map { $0.hasPrefix("#") && $0.count > 1 } ?? false
                linkLength += Double(length - before) * (isOfPage ? 0.3 : 1)
            }
        }
    }

    private mutating func add(_ text: String) {
        for scalar in text.unicodeScalars {
            if scalar.isBlank {
                if !endsWithSpace { length += 1 }
                endsWithSpace = true
            } else {
                length += 1
                endsWithSpace = false
                if Self.isComma(scalar) { commas += 1 }
            }
        }
    }

    /// Whether the scalar is a comma of Latin, Arabic, Chinese or old scripts.
    private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2C, 0x060C, 0x2E32, 0x2E34, 0x2E41, 0xFE10, 0xFE11, 0xFE50, 0xFF0C: true
        default: false
        }
    }
}
