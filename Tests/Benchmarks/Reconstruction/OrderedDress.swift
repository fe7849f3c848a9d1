import PageReconstruction

/// The forms in which files hold text that is in order.
enum OrderedDress: String, CaseIterable {
    /// One paragraph in each line, without blank lines.
    case paragraphs
    case blankLines = "blank lines"
    /// Wrapped lines, with paragraphs indented by two characters.
    case indented
    /// Wrapped lines, with blank lines between paragraphs.
    case ragged = "wrapped"
    /// Narrow lines without punctuation, like the scans of old papers.
    case narrow

    private var measure: Int? {
        switch self {
        case .paragraphs, .blankLines: nil
        case .indented, .ragged: 18
        case .narrow: 14
        }
    }

    private static let marks = Set("，。、；：？！“”（）《》—…·")

    /// A page with the texts one below another.
    func page(of texts: [Corpus.Text]) -> OrderedText {
        var page = OrderedText()
        for (story, text) in texts.enumerated() {
            let hasBlanks = self == .blankLines || self == .indented || self == .ragged
            if hasBlanks, story > 0 { page.add("") }
            page.add(self == .narrow ? String(plain(text.title).prefix(12)) : text.title, story: story, isHeading: true)
            if hasBlanks { page.add("") }
            for (index, paragraph) in text.paragraphs.enumerated() {
                if index > 0, self == .blankLines || self == .ragged { page.add("") }
                let text = self == .narrow ? plain(paragraph) : paragraph
                for (part, line) in lines(of: self == .indented ? "　　" + text : text).enumerated() {
                    page.add(line, story: story, beginsParagraph: part == 0)
                }
            }
        }
        return page
    }

    private func plain(_ text: String) -> String { String(text.filter { !Self.marks.contains($0) && $0 != " " }) }

    private func lines(of text: String) -> [String] {
        guard let measure else { return [text] }
        var lines = [""]
        for character in text {
            // A mark that may not begin a line is squeezed in at the end of the line.
            if lines[lines.count - 1].count >= measure, !"，。、；：？！”）》".contains(character) { lines.append("") }
            lines[lines.count - 1].append(character)
        }
        return lines
    }
}

/// A page in order, with the true properties of its lines.
struct OrderedText {
    private(set) var lines = SourceLines()
    private(set) var headings = Set<Int>()
    private(set) var paragraphStarts = Set<Int>()
    private(set) var storyOf: [Int: Int] = [:]
    /// By line, the roles that are correct for it.
    private(set) var roles: [Int: Set<LineRole>] = [:]

    /// Adds a line with the given correct roles.
    mutating func add(_ text: String, _ roles: Set<LineRole>) {
        lines.append(text)
        self.roles[lines.count] = roles
    }

    mutating func add(_ text: String, story: Int? = nil, isHeading: Bool = false, beginsParagraph: Bool = false) {
        let number = lines.count + 1
        lines.append(text)
        guard let story else { return }
        storyOf[number] = story
        roles[number] = isHeading ? [.headline, .deck] : [.body]
        if isHeading { headings.insert(number) }
        if beginsParagraph { paragraphStarts.insert(number) }
    }
}
