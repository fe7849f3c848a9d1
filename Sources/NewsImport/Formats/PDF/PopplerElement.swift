/// An element in the output of poppler's programs: its name, its attributes and its content.
///
/// Poppler escapes `<`, `>`, `&` and `"` but writes control characters unescaped, so that its output need not be
/// well-formed XML.
struct PopplerElement {
    let name: Substring
    private let attributes: Substring
    /// The text up to the end tag, including tags for bold and italic type.
    let content: Substring

    /// Calls `body` for each element with one of the given names, in order.
    static func read(_ bytes: [UInt8], names: Set<String>, _ body: (PopplerElement) -> Void) {
        let text = String(decoding: bytes, as: UTF8.self)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let element = PopplerElement(Substring(line)), names.contains(String(element.name)) else { continue }
            body(element)
        }
    }

    /// - Parameter line: an element, `<word xMin="36.0" …>THE</word>`; poppler writes one on each line.
    private init?(_ line: Substring) {
        let utf8 = line.utf8
        guard let start = utf8.firstIndex(of: UInt8(ascii: "<")), let end = utf8.firstIndex(of: UInt8(ascii: ">")),
            start < end
        else { return nil }
        let tag = line[line.index(after: start)..<end]
        let nameEnd = tag.utf8.firstIndex(of: UInt8(ascii: " ")) ?? tag.endIndex
        name = tag[..<nameEnd]
        attributes = tag[nameEnd...]
        let rest = line[line.index(after: end)...]
        content = rest.range(ofLast: "</\(name)>").map { rest[..<$0] } ?? rest
    }

    /// The raw value of an attribute.
    subscript(_ attribute: String) -> Substring? {
        let key = Array((" " + attribute + "=\"").utf8)
        let utf8 = attributes.utf8
        var start = utf8.startIndex
        while let index = utf8[start...].firstIndex(of: key[0]) {
            if utf8[index...].starts(with: key) {
                let value = utf8.index(index, offsetBy: key.count)
                return attributes[value..<(utf8[value...].firstIndex(of: UInt8(ascii: "\"")) ?? utf8.endIndex)]
            }
            start = utf8.index(after: index)
        }
        return nil
    }

    func number(_ attribute: String) -> Double? { self[attribute].flatMap { Double($0) } }

    /// The text with entities decoded and tags for type removed.
    var text: String {
        var text = ""
        var rest = content
        while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            text += rest[..<next]
            rest = rest[next...]
            guard let end = rest.firstIndex(of: rest.first == "<" ? ">" : ";") else { break }
            if rest.first == "&" { text += Self.character(rest[rest.index(after: rest.startIndex)..<end]) }
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    private static func character(_ entity: Substring) -> String {
        switch entity {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let digits = entity.drop { $0 == "#" || $0 == "x" }
            let value = UInt32(digits, radix: entity.hasPrefix("#x") ? 16 : 10)
            return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }
    }
}

extension Substring {
    /// The beginning of the last occurrence of `part`.
    fileprivate func range(ofLast part: String) -> Index? {
        let wanted = Array(part.utf8)
        guard utf8.count >= wanted.count else { return nil }
        var index = utf8.index(endIndex, offsetBy: -wanted.count)
        while true {
            if utf8[index...].starts(with: wanted) { return index }
            if index == startIndex { return nil }
            index = utf8.index(before: index)
        }
    }
}
