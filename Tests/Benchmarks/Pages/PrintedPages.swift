/// Stories set in columns, as a PDF whose words are placed as in a newspaper.
struct PrintedPages {
    /// A story with the lines in which it was set.
    struct Story {
        let headline: String
        let paragraphs: [String]
        fileprivate(set) var lines: [String] = []
    }

    private(set) var stories: [Story] = []
    private var contents: [String] = []
    private var random: PageRandom
    private let isWide: Bool
    private let columns: Int
    private let column: Double

    private static let (width, height, margin, gutter) = (842.0, 1191.0, 36.0, 12.0)
    private static let (em, lead, headSize) = (9.0, 12.0, 20.0)

    /// - Parameter isWide: whether the texts are set without spaces, as Chinese is.
    init(_ texts: [Corpus.Text], isWide: Bool, seed: UInt64) {
        random = PageRandom(seed: seed)
        self.isWide = isWide
        columns = random.number(4...6)
        column = (Self.width - 2 * Self.margin - Double(columns - 1) * Self.gutter) / Double(columns)
        var rest = texts[...]
        while !rest.isEmpty { page(&rest) }
    }

    /// Sets a page: rows of stories side by side, each in the columns below its headline.
    private mutating func page(_ rest: inout ArraySlice<Corpus.Text>) {
        var content = ""
        var top = Self.margin
        while top < Self.height - 200, !rest.isEmpty {
            var (first, bottom) = (0, top)
            while first < columns, let text = rest.first {
                let left = columns - first
                var count = min(left, random.number(1...3))
                if left - count == 1 { count = left }
                guard let set = story(text, columns: count, first: first, top: top, most: Self.height - Self.margin)
                else { break }
                content += set.content
                bottom = max(bottom, set.bottom)
                stories.append(set.story)
                rest.removeFirst()
                first += count
            }
            if first == 0 { break }
            top = bottom + 18
        }
        // A story longer than a page is left out.
        if content.isEmpty { rest.removeFirst() } else { contents.append(content) }
    }

    private func story(
        _ text: Corpus.Text, columns count: Int, first: Int, top: Double, most: Double
    ) -> (story: Story, content: String, bottom: Double)? {
        let left = Self.margin + Double(first) * (column + Self.gutter)
        let wide = Double(count) * column + Double(count - 1) * Self.gutter
        var story = Story(headline: text.title, paragraphs: text.paragraphs)
        var content = ""
        var y = top + Self.headSize
        for line in lines(text.title, width: wide, size: Self.headSize, indent: 0) {
            content += word(line.text, x: left, y: y, size: Self.headSize)
            y += Self.headSize * 1.2
        }
        let indent = isWide ? 2 * Self.em : Self.em
        let lines = text.paragraphs.flatMap { self.lines($0, width: column, size: Self.em, indent: indent) }
        let rows = (lines.count + count - 1) / count
        guard y + Double(rows) * Self.lead <= most else { return nil }
        for (number, line) in lines.enumerated() {
            let x = left + Double(number / rows) * (column + Self.gutter) + line.indent
            content += set(line, x: x, y: y + Double(number % rows) * Self.lead)
        }
        story.lines = lines.map(\.text)
        return (story, content, y + Double(rows) * Self.lead)
    }

    private struct Line {
        var text: String
        let indent: Double
        var isLast = false
    }

    private func lines(_ text: String, width: Double, size: Double, indent: Double) -> [Line] {
        var lines = [Line(text: "", indent: indent)]
        for piece in pieces(text) {
            let now = lines[lines.count - 1]
            if !now.text.isEmpty, now.indent + measure((now.text + piece).trimmed, size) > width {
                lines.append(Line(text: piece, indent: 0))
            } else {
                lines[lines.count - 1].text += piece
            }
        }
        for index in lines.indices { lines[index].text = lines[index].text.trimmed }
        lines[lines.count - 1].isLast = true
        return lines
    }

    /// Words with the space after them, and ideographs with the punctuation after them.
    private func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for scalar in text.unicodeScalars {
            let last = pieces.last?.unicodeScalars.last
            let isMark = "，。、；：！？”’）》…".unicodeScalars.contains(scalar)
            let joins = last.map { isMark || !Self.isWide(scalar) && !Self.isWide($0) && $0 != " " } ?? false
            if joins { pieces[pieces.count - 1].unicodeScalars.append(scalar) } else { pieces.append(String(scalar)) }
        }
        return pieces
    }

    /// Sets a line, justified unless it is the last of its paragraph.
    private func set(_ line: Line, x: Double, y: Double) -> String {
        let words = line.text.split(separator: " ")
        guard !isWide, !line.isLast, words.count > 1 else { return word(line.text, x: x, y: y, size: Self.em) }
        let letters = words.reduce(0) { $0 + measure(String($1), Self.em) }
        let blank = (column - line.indent - letters) / Double(words.count - 1)
        var (x, content) = (x, "")
        for text in words {
            content += word(String(text), x: x, y: y, size: Self.em)
            x += measure(String(text), Self.em) + blank
        }
        return content
    }

    private func word(_ text: String, x: Double, y: Double, size: Double) -> String {
        let hex = text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
        return "BT /F1 \(size) Tf 1 0 0 1 \(x) \(Self.height - y) Tm <\(hex)> Tj ET\n"
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x2E80 || "“”‘’…—·".unicodeScalars.contains(scalar)
    }

    private func measure(_ text: String, _ size: Double) -> Double {
        text.utf16.reduce(0) { $0 + (0x20...0x24F ~= $1 ? size / 2 : size) }
    }

    /// The pages as one file, with a font whose codes are UTF-16 and which needs no glyphs, because nobody draws it.
    var pdf: [UInt8] {
        let kids = contents.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ")
        let map =
            "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
            + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end"
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(contents.count) >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [5 0 R] >>",
            "<< /Length \(map.utf8.count) >>\nstream\n\(map)\nendstream",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 1000 /W [32 591 500] /CIDSystemInfo << /Registry "
                + "(Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Plain "
                + "/Flags 4 /Ascent 880 /Descent -120 >> >>",
        ]
        for (number, content) in contents.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(Self.width) \(Self.height)] /Resources << /Font << /F1 3 0 R >> "
                    + ">> /Contents \(7 + 2 * number) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var (out, places) = ("%PDF-1.4\n", [Int]())
        for (number, object) in objects.enumerated() {
            places.append(out.utf8.count)
            out += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = out.utf8.count
        let rows = places.map { String(repeating: "0", count: 10 - "\($0)".count) + "\($0) 00000 n \n" }.joined()
        return Array(
            (out + "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + rows
                + "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF").utf8)
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
