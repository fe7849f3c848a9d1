/// The pages of a file, as far as its lines state them: a line with a page's number begins a page where such lines have
/// ascending numbers and text in between.
struct FilePages: Equatable, Sendable {
    struct Page: Equatable, Sendable {
        /// The number of its first line.
        let firstLine: Int
        var folio: PageFolio?
    }

    /// The pages in order; the first one contains the first line.
    private(set) var pages: [Page]
    /// The numbers of the lines that state a page.
    private(set) var folioLines: Set<Int> = []
    /// The numbers of the lines that begin a page without a form feed or an extractor's mark.
    private(set) var starts: Set<Int> = []

    /// The numbers of the lines that list pages one below another, as a table of contents does.
    private(set) var contents: Set<Int> = []

    private struct Stated {
        /// The index of the line.
        let index: Int
        let folio: PageFolio

        /// Whether pages are numbered in this order: `A2`, `A3`, `B1`.
        func precedes(_ other: Stated) -> Bool {
            guard let number = folio.number, let next = other.folio.number else { return false }
            return (letter, number) < (other.letter, next)
        }

        private var letter: String {
            folio.name?.unicodeScalars.first.flatMap { $0.isUpperLatin ? String($0) : nil } ?? ""
        }
    }

    /// The number of lines at the head or the foot of a page that may contain its folio.
    private static let headLines = 6
    private static let footLines = 2

    init(_ lines: FactLines) {
        pages = [Page(firstLine: 1)]
        let all = Self.stated(lines)
        let inBox = Set(all.map(\.index).filter { Self.isAmongEntries($0, lines) })
        let others = all.filter { !inBox.contains($0.index) }
        let entries = inBox.union(
            zip(others, others.dropFirst()).filter { $1.index == $0.index + 1 && $0.folio != $1.folio }
                .flatMap { [$0.index, $1.index] })
        contents = Set(entries.map { lines.lines[$0].number })
        let stated = all.filter { !entries.contains($0.index) }
        if lines.pageCount > 1 {
            number(marked: stated, lines)
        } else if Self.isAscending(stated, lines) {
            begin(at: stated, lines)
        }
    }

    /// The folio of the page that contains a line.
    func folio(at line: Int) -> PageFolio? { pages.last { $0.firstLine <= line }?.folio }

    /// Whether the line and the next or the previous one are pages with the titles of their stories: `2版 稻田里养出生态鱼`.
    private static func isAmongEntries(_ index: Int, _ lines: FactLines) -> Bool {
        func isEntry(_ at: Int) -> Bool {
            guard lines.lines.indices.contains(at) else { return false }
            let text = lines.lines[at].text.drop { $0 == " " || $0 == "\u{3000}" }
            let rest = text.drop { $0.isASCII && $0.isNumber }
            return rest.count < text.count && rest.first == "版" && rest.dropFirst().contains { $0 != " " }
        }
        return isEntry(index) && (isEntry(index - 1) || isEntry(index + 1))
    }

    private static func stated(_ lines: FactLines) -> [Stated] {
        lines.lines.indices.compactMap { index in
            guard lines.lines[index].mayStatePage, !IssueFacts.leadsAway(lines.lines[index].text) else { return nil }
            return PageFolio(pageLine: lines.tokens(at: index)).map { Stated(index: index, folio: $0) }
        }
    }

    // MARK: Pages between form feeds or marks

    /// Numbers pages by the folios at their heads and feet, otherwise by their marks.
    private mutating func number(marked stated: [Stated], _ lines: FactLines) {
        let all = lines.lines
        let first = (0..<lines.pageCount).map { page in all.firstIndex { $0.page == page } ?? all.count }
        pages = first.enumerated().map { page, start in
            let end = page + 1 < first.count ? first[page + 1] : all.count
            let folios = stated.filter {
                (start..<end).contains($0.index)
                    && ($0.index < start + Self.headLines || $0.index >= end - Self.footLines)
            }
            folioLines.formUnion(folios.map { all[$0.index].number })
            let numbers = Set(folios.map(\.folio.number))
            return Page(
                firstLine: page == 0 || start == all.count ? 1 : all[start].number,
                folio: numbers.count == 1 ? folios[0].folio : nil)
        }
        addUnstated()
    }

    /// Numbers the pages without a folio, if all others differ from their place in the file by the same number.
    private mutating func addUnstated() {
        let offsets = Set(pages.indices.compactMap { page in pages[page].folio?.number.map { $0 - page } })
        guard offsets.count == 1, let offset = offsets.first else { return }
        for page in pages.indices where pages[page].folio == nil && page + offset > 0 {
            pages[page].folio = PageFolio(number: page + offset, name: nil)
        }
    }

    // MARK: Pages that only their folios separate

    /// The number of lines that take the place of a paragraph between two folios.
    private static let leastLines = 8

    /// Whether the lines state ascending pages with text in between, as the entries of a table of contents do not.
    private static func isAscending(_ stated: [Stated], _ lines: FactLines) -> Bool {
        guard let first = stated.first, stated.count > 1 || !isAtHead(first, lines) && first.folio.number == 2 else {
            return false
        }
        return zip(stated, stated.dropFirst()).allSatisfy { above, below in
            let between = lines.lines[(above.index + 1)..<below.index]
            return above.precedes(below) && (between.count >= leastLines || between.contains(where: \.isRunningText))
        }
    }

    /// Whether the first folio is at the head of the first page.
    private static func isAtHead(_ first: Stated, _ lines: FactLines) -> Bool {
        first.index < headLines && !lines.lines[first.index].isBehindText
    }

    private mutating func begin(at stated: [Stated], _ lines: FactLines) {
        let all = lines.lines
        folioLines = Set(stated.map { all[$0.index].number })
        let isAtHead = Self.isAtHead(stated[0], lines)
        let isAtFoot = !isAtHead && stated.last.map { $0.index >= all.count - Self.footLines } ?? false
        if isAtFoot {
            pages = stated.enumerated().map { page, line in
                let first = page == 0 ? 1 : all[stated[page - 1].index + 1].number
                return Page(firstLine: first, folio: line.folio)
            }
        } else {
            // The first page of a paper has its name instead of a number.
            let isSecond = stated[0].folio.number == 2
            pages = isAtHead ? [] : [Page(firstLine: 1, folio: isSecond ? PageFolio(number: 1, name: nil) : nil)]
            pages += stated.map { Page(firstLine: all[$0.index].number, folio: $0.folio) }
        }
        starts = Set(pages.dropFirst().map(\.firstLine))
    }
}
