/// Paragraphs inside of headings, `<h1><p>…</p></h1>`: libxml2 ends the heading where the paragraph begins, so that it stays
/// without its text. Such paragraphs become spans, and their ends line breaks.
enum HeadingRepair {
    static func repaired(_ html: [UInt8]) -> [UInt8] {
        var repaired: [UInt8] = []
        var copied = 0
        var place = 0
        while let heading = nextHeading(in: html, from: place) {
            place = heading.text.upperBound
            guard containsParagraph(html[heading.text]) else { continue }
            repaired += html[copied..<heading.text.lowerBound]
            repaired += withoutParagraphs(html[heading.text])
            copied = heading.text.upperBound
        }
        return copied == 0 ? html : repaired + html[copied...]
    }

    /// Bytes; a heading without an end is not looked for any further.
    private static let longestHeading = 4_000

    /// The text between `<h1…>` and `</h1>`, for all six levels.
    private static func nextHeading(in html: [UInt8], from start: Int) -> (text: Range<Int>, level: UInt8)? {
        html.withUnsafeBufferPointer { html in
            var place = start
            while place + 3 < html.count {
                defer { place += 1 }
                guard html[place] == UInt8(ascii: "<"), html[place + 1] | 0x20 == UInt8(ascii: "h"),
                    (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(html[place + 2])
                else { continue }
                let limit = min(html.count, place + longestHeading)
                guard let open = (place..<limit).first(where: { html[$0] == UInt8(ascii: ">") }) else { continue }
                var end = open + 1
                while end + 3 < limit {
                    if html[end] == UInt8(ascii: "<"), html[end + 1] == UInt8(ascii: "/"),
                        html[end + 2] | 0x20 == UInt8(ascii: "h"), html[end + 3] == html[place + 2]
                    {
                        return (open + 1..<end, html[place + 2])
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

    /// Whether `<p>`, `<p …>` or their ends begin at `place`.
    private static func isTag(_ place: Int, in text: ArraySlice<UInt8>, name: UInt8) -> Bool {
        guard text[place] == UInt8(ascii: "<") else { return false }
        let start = place + 1 < text.endIndex && text[place + 1] == UInt8(ascii: "/") ? place + 2 : place + 1
        guard start + 1 < text.endIndex, text[start] | 0x20 == name else { return false }
        return text[start + 1] == UInt8(ascii: ">") || text[start + 1] == UInt8(ascii: " ")
            || text[start + 1] == UInt8(ascii: "\n")
    }

    private static func withoutParagraphs(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var place = text.startIndex
        while place < text.endIndex {
            guard isTag(place, in: text, name: UInt8(ascii: "p")) else {
                result.append(text[place])
                place += 1
                continue
            }
            if text[place + 1] == UInt8(ascii: "/") {
                result += Array("</span><br>".utf8)
                place = (text[place...].firstIndex(of: UInt8(ascii: ">")) ?? text.endIndex - 1) + 1
            } else {
                result += Array("<span".utf8)
                place += 2
            }
        }
        return result
    }
}
