/// Repairs headings that contain paragraphs: `<h1><p>…</p></h1>`. libxml2 ends the heading where the paragraph begins,
/// which leaves the heading empty. The paragraphs become spans, and their ends line breaks.
enum HeadingRepair {
    static func repaired(_ html: [UInt8]) -> [UInt8] {
        var repaired: [UInt8] = []
        var copied = 0
        var index = 0
        while let heading = nextHeading(in: html, from: index) {
            index = heading.text.upperBound
            guard containsParagraph(html[heading.text]) else { continue }
            repaired += html[copied..<heading.text.lowerBound]
            repaired += withoutParagraphs(html[heading.text])
            copied = heading.text.upperBound
        }
        return copied == 0 ? html : repaired + html[copied...]
    }

    /// The length in bytes within which the end of a heading is searched for.
    private static let longestHeading = 4_000

    /// The text between `<h1…>` and `</h1>`, for all six levels.
    private static func nextHeading(in html: [UInt8], from start: Int) -> (text: Range<Int>, level: UInt8)? {
        html.withUnsafeBufferPointer { html in
            var index = start
            while index + 3 < html.count {
                defer { index += 1 }
                guard html[index] == UInt8(ascii: "<"), html[index + 1] | 0x20 == UInt8(ascii: "h"),
                    (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(html[index + 2])
                else { continue }
                let limit = min(html.count, index + longestHeading)
                guard let open = (index..<limit).first(where: { html[$0] == UInt8(ascii: ">") }) else { continue }
                var end = open + 1
                while end + 3 < limit {
                    if html[end] == UInt8(ascii: "<"), html[end + 1] == UInt8(ascii: "/"),
                        html[end + 2] | 0x20 == UInt8(ascii: "h"), html[end + 3] == html[index + 2]
                    {
                        return (open + 1..<end, html[index + 2])
                    }
                    end += 1
                }
            }
            return nil
        }
    }

    private static func containsParagraph(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.contains { isTag($0, in: text, name: UInt8(ascii: "p")) }
    }

    /// Whether a start or end tag of the given one-letter name begins at `index`.
    private static func isTag(_ index: Int, in text: ArraySlice<UInt8>, name: UInt8) -> Bool {
        guard text[index] == UInt8(ascii: "<") else { return false }
        let start = index + 1 < text.endIndex && text[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
        guard start + 1 < text.endIndex, text[start] | 0x20 == name else { return false }
        return text[start + 1] == UInt8(ascii: ">") || text[start + 1] == UInt8(ascii: " ")
            || text[start + 1] == UInt8(ascii: "\n")
    }

    private static func withoutParagraphs(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard isTag(index, in: text, name: UInt8(ascii: "p")) else {
                result.append(text[index])
                index += 1
                continue
            }
            if text[index + 1] == UInt8(ascii: "/") {
                result += Array("</span><br>".utf8)
                index = (text[index...].firstIndex(of: UInt8(ascii: ">")) ?? text.endIndex - 1) + 1
            } else {
                result += Array("<span".utf8)
                index += 2
            }
        }
        return result
    }
}
