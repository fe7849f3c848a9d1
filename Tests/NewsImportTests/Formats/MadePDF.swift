/// A small PDF whose pages all have one content.
struct MadePDF {
    var content: [UInt8]
    var filter = ""
    var pages = 1
    /// More entries of each page.
    var page = ""
    var font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica"

    init(_ content: String) { self.content = Array(content.utf8) }

    /// A heading of 24 points and two lines below it.
    static let story =
        "BT /F1 24 Tf 50 740 Td (Harbour opens) Tj /F1 10 Tf 0 -40 Td (The old harbour was opened in the morning) Tj "
        + "0 -12 Td (and two hundred people looked on.) Tj ET\n"

    var bytes: [UInt8] {
        let kids = (0..<pages).map { "\(4 + $0) 0 R" }.joined(separator: " ")
        var objects: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>".utf8),
            Array("<< /Length \(content.count) \(filter) >>\nstream\n".utf8) + content + Array("\nendstream".utf8),
        ]
        let leaf =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] \(page) /Resources << /Font << /F1 << \(font) >> >> >> "
            + "/Contents 3 0 R >>"
        objects += Array(repeating: Array(leaf.utf8), count: pages)
        var out = Array("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (number, object) in objects.enumerated() {
            places.append(out.count)
            out += Array("\(number + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let table = out.count
        let rows = places.map { String(repeating: "0", count: 10 - "\($0)".count) + "\($0) 00000 n \n" }.joined()
        return out
            + Array(
                ("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + rows
                    + "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF").utf8)
    }
}
