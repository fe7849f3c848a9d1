/// A small PDF whose pages all have one content.
struct MadePDF {
    var content: [UInt8]
    var filter = ""
    var pages = 1
    /// More entries of each page.
    var page = ""
    /// Its fonts, `F1` the first.
    var fonts = ["/Type /Font /Subtype /Type1 /BaseFont /Helvetica"]

    init(_ content: String) { self.content = Array(content.utf8) }

    /// A heading of 24 points and two lines below it.
    static let story =
        "BT /F1 24 Tf 50 740 Td (Harbour opens) Tj /F1 10 Tf 0 -40 Td (The old harbour was opened in the morning) Tj "
        + "0 -12 Td (and two hundred people looked on.) Tj ET\n"

    /// A font whose codes are those of UTF-16 and which needs to be drawn by nobody: a letter takes half an em, an ideograph
    /// one.
    ///
    /// - Parameter isUpright: whether its characters stand below one another.
    static func unicode(isUpright: Bool = false) -> String {
        odd("/Type0 /Encoding /Identity-\(isUpright ? "V" : "H") /ToUnicode 4 0 R", codes: "/DW 1000 /W [32 591 500]")
    }

    /// A font that does not say which letters its glyphs show.
    static let unmapped = odd("/Type0 /Encoding /Identity-H", codes: "")

    private static func odd(_ kind: String, codes: String) -> String {
        "/Type /Font /Subtype \(kind) /BaseFont /Plain /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain "
            + "\(codes) /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type "
            + "/FontDescriptor /FontName /Plain /Flags 4 /Ascent 880 /Descent -120 >> >>]"
    }

    /// A line that begins at a place, in points from the left and from the bottom.
    static func line(_ text: String, x: Double, y: Double, size: Double = 10, font: Int = 1) -> String {
        let codes = text.utf16.map { String(65_536 + Int($0), radix: 16).dropFirst() }.joined()
        return "BT /F\(font) \(size) Tf 1 0 0 1 \(x) \(y) Tm <\(codes)> Tj ET\n"
    }

    var bytes: [UInt8] {
        let kids = (0..<pages).map { "\(5 + $0) 0 R" }.joined(separator: " ")
        let map =
            "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
            + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end"
        let fonts = fonts.enumerated().map { "/F\($0.offset + 1) << \($0.element) >>" }.joined(separator: " ")
        var objects: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>".utf8),
            Array("<< /Length \(content.count) \(filter) >>\nstream\n".utf8) + content + Array("\nendstream".utf8),
            Array("<< /Length \(map.utf8.count) >>\nstream\n\(map)\nendstream".utf8),
        ]
        let leaf =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] \(page) /Resources << /Font << \(fonts) >> >> "
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
