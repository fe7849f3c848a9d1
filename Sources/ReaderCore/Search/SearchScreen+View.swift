import NewsModel
import ScreenModel
import TextSearch
import UnicodeText
import Wording

extension SearchScreen {
    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        guard showsList else { return base.state.hints(context) }
        let byTime: Hint = search.scope == .issue ? Hint("o", does: "as printed") : Hint("o", does: "newest first")
        return (
            [
                Hint(.enter, does: "open"), Hint("/", does: "refine"),
                search.order == .newest ? Hint("o", does: "by relevance") : byTime, Hint("S", does: "save"), .leave,
            ], ""
        )
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        guard showsList else { return base.state.draw(in: &frame, context) }
        let answer = search.answer
        let typed = search.query.typed
        let title: Phrase =
            typed.isEmpty ? "Search  in \(search.scope.phrase)" : "“\(typed)”  in \(search.scope.phrase)"
        frame.putBar(context.text(title), right: search.query.isEmpty ? "" : context.text(answer.status))
        if !answer.found.isEmpty {
            drawStories(in: &frame, context)
        } else if search.query.isEmpty {
            let examples: [Phrase] = [
                "党建 平台   stories with both", "“党建平台”   with the phrase", "-word   without the word",
                "headline: byline: section: tag:   in one place", "from:2020-12 to:2021   is:unread is:bookmarked",
                "zhanggaina, zgn   Chinese by its pinyin",
            ]
            frame.putSentences(examples.map(context.text), role: .dim)
        } else if let problem = search.problem {
            frame.putSentences([context.text(problem)])
        } else if answer.total == 0 {
            frame.putSentences([context.text(noHit(context))], role: .dim)
        }
    }

    /// The sentence that says where nothing was found.
    private func noHit(_ context: ReaderContext) -> Phrase {
        let typed = search.query.typed
        guard search.scope == .library else { return context.noOpenHit(of: search.query) }
        // If issues were opened directly, the number of issues in the library is not known.
        guard let issues = context.library.shelf?.count, context.library.shownFilter.isEmpty else {
            return "“\(typed)” is in no story of the library."
        }
        return "“\(typed)” is in no story of the library; looked in \(counted: issues, "issue")."
    }

    /// Draws the line being typed, with the count of each scope, and above it any problem with the query.
    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext) {
        var parts = scopeParts(isShort: false, context)
        if Self.cells(of: parts) > frame.size.columns / 2 { parts = scopeParts(isShort: true, context) }
        let status = parts.map(\.text).joined(separator: "  ")
        line.draw(in: &frame, sign: "/", status: status)
        let row = frame.size.rows - 1
        var column = frame.size.columns - DisplayWidth.cells(of: status) - 1
        // The line itself needs the first nine cells.
        for part in parts where column >= 9 {
            column = frame.put(part.text, row: row, column: column, role: part.role) + 2
        }
        if let problem = search.problem ?? context.expressions.shortfall(of: search.query) {
            frame.put(String(repeating: " ", count: frame.size.columns), row: row - 1, column: 0)
            frame.putShortened(
                context.text(problem), row: row - 1, column: 1, limit: frame.size.columns - 1, role: .failure)
        }
    }

    /// The scopes with their counts. The current one is in brackets, which can be seen without colours.
    private func scopeParts(isShort: Bool, _ context: ReaderContext) -> [(text: String, role: Role)] {
        var parts: [(text: String, role: Role)] = []
        if search.query.isEmpty, search.scopes.count > 1, !isShort { parts.append(("Tab", .key)) }
        if search.query.readsPinyin { parts.append(("拼", .notice)) }
        for (scope, count) in search.counts.map({ ($0, context.text($1)) }) {
            let words = isShort && !count.isEmpty ? [count] : [context.text(scope.name), count].filter { !$0.isEmpty }
            let text = words.joined(separator: " ")
            if scope == search.scope {
                parts.append(("[\(text)]", search.query.isEmpty || !search.isFruitless ? .notice : .failure))
            } else {
                parts.append((text, .dim))
            }
        }
        return parts
    }

    /// The sign of a hit whose reading only begins with the typed syllables, or has them as initials.
    private static let partSign = "拼…"

    private static func cells(of parts: [(text: String, role: Role)]) -> Int {
        parts.reduce(0) { $0 + DisplayWidth.cells(of: $1.text) + 2 }
    }

    // MARK: - The list

    private func drawStories(in frame: inout Frame, _ context: ReaderContext) {
        let wholeReadings = search.query.wholeReadings
        let columns = frame.size.columns
        let fit = max(1, (frame.size.rows - 2) / Self.rowsEach)
        for (offset, story) in search.answer.found.dropFirst(list.top).prefix(fit).enumerated() {
            let row = 1 + offset * Self.rowsEach
            // On a narrow screen, give a long headline room at the expense of the paper's name.
            let free = columns - 5 - DisplayWidth.cells(of: context.setup.shown(story.article.headline))
            let right = origin(of: story, columns: max(17, min(max(24, columns / 2), columns < 100 ? free : columns)))
            let start = columns - 1 - DisplayWidth.cells(of: right)
            frame.put(right, row: row, column: start, role: .dim)
            let hits = drawHeadline(of: story, in: &frame, row: row, limit: max(12, start - 2), context)
            if row + 1 < frame.size.rows - 1 {
                if story.position.passage == .headline {
                    // The hit is in the headline, which need not be shown twice.
                    let below = [story.article.byline, story.section].compactMap(\.self).first { !$0.isEmpty }
                    frame.putShortened(below ?? "", row: row + 1, column: 4, limit: columns - 1, role: .byline)
                } else {
                    let isPart = wholeReadings.map { SearchableText(story.match).matches(of: $0).isEmpty } ?? false
                    drawContext(of: story, isPart: isPart, in: &frame, row: row + 1, context)
                }
            }
            if list.top + offset == list.selection {
                frame.paint(row: row, columns: 0..<columns, role: .selection)
                for hit in hits { frame.paint(row: row, columns: hit, role: .currentMatch) }
            }
        }
    }

    /// The paper and the date, preceded by the section if there is room; a paper's name may be shortened or dropped,
    /// but never the date.
    private func origin(of story: SearchHit, columns cells: Int) -> String {
        let file = story.issue.title ?? ""
        let paper = story.publication.flatMap { $0.isEmpty ? nil : $0 } ?? file
        let day = story.issue.date ?? ""
        let parts = [story.section ?? "", paper, day].filter { !$0.isEmpty }
        for dropped in 0..<max(1, parts.count - 1) {
            let whole = parts.dropFirst(dropped).joined(separator: " · ")
            if DisplayWidth.cells(of: whole) <= cells, dropped > 0 || search.scope == .issue || paper.isEmpty {
                return whole
            }
        }
        let room = cells - DisplayWidth.cells(of: day) - 3
        // A character or two of a name say nothing.
        let shown = room < 6 && DisplayWidth.cells(of: paper) > room ? "" : DisplayWidth.shortened(paper, to: room)
        return [shown, day].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Draws the headline with its hits; if the first hit would not be visible, the headline begins shortly before it.
    ///
    /// - Returns: the columns of the hits.
    private func drawHeadline(
        of story: SearchHit, in frame: inout Frame, row: Int, limit: Int, _ context: ReaderContext
    ) -> [Range<Int>] {
        let scalars = Array(context.setup.shown(story.article.headline).unicodeScalars)
        func text(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)]))
        }
        func cells(_ range: Range<Int>) -> Int { DisplayWidth.cells(of: text(range)) }
        let hits = rangesInHeadline(of: story)
        var (start, column) = (0, 2)
        if let first = hits.first, cells(0..<first.upperBound) > limit - 3 {
            let before = Self.end(of: text(0..<first.lowerBound), fitting: limit / 3)
            start = first.lowerBound - before.unicodeScalars.count
            column = frame.put("…", row: row, column: column, role: .dim)
        }
        let shown = String(String.UnicodeScalarView(scalars[start...]))
        let end = frame.putShortened(shown, row: row, column: column, limit: limit, role: .headline)
        let columns = hits.map { hit in
            let left = column + cells(start..<max(start, hit.lowerBound))
            return left..<max(left, min(end, left + cells(hit)))
        }
        for hit in columns { frame.paint(row: row, columns: hit, role: .match) }
        return columns
    }

    /// The hits in the headline. Matching a regular expression may take any time, so only the known hit is used for
    /// one.
    private func rangesInHeadline(of story: SearchHit) -> [Range<Int>] {
        if !search.query.isRegularExpression {
            return SearchableText(story.article.headline).matches(of: search.query, in: .headline)
        }
        guard story.position.passage == .headline else { return [] }
        let start = story.position.character
        return [start..<start + story.match.unicodeScalars.count]
    }

    /// The number of characters that may be left out to begin behind a mark.
    private static let farthestMark = 8

    /// The end of a text in at most `cells` cells, beginning with a whole word, if possible behind a mark.
    private static func end(of text: String, fitting cells: Int) -> Substring {
        var room = cells
        let start = text.indices.reversed().prefix { index in
            room -= DisplayWidth.cells(of: text[index])
            return room >= 0
        }.last
        guard let start, start > text.startIndex else { return start == nil ? "" : text[...] }
        func isWestern(_ character: Character) -> Bool {
            character != " " && character.unicodeScalars.first.map { $0.value < 0x2E80 } ?? false
        }
        let end = text[start...]
        // A text that begins behind a mark begins with a sense of its own.
        if let mark = end.prefix(farthestMark).firstIndex(where: { "，。；：！？、".contains($0) }) {
            return end[end.index(after: mark)...].drop { "”’」』）》 ".contains($0) }
        }
        guard isWestern(text[text.index(before: start)]) else { return end.drop { " ”’」』）》".contains($0) } }
        // A number is shown with what it counts, or not at all.
        let rest = end.drop(while: isWestern).drop { "年月日时分".contains($0) }
        // Show a part of a word that is longer than the room.
        return rest.isEmpty ? end : rest.drop { $0 == " " }
    }

    /// Draws the hit in its context. The words before it take at most a third of the row, so that the hit is always
    /// visible.
    private func drawContext(
        of story: SearchHit, isPart: Bool, in frame: inout Frame, row: Int, _ context: ReaderContext
    ) {
        let parts = context.setup.shown([story.before, story.match, story.after])
        let end = frame.size.columns - (isPart ? DisplayWidth.cells(of: Self.partSign) + 1 : 0)
        if isPart { frame.put(Self.partSign, row: row, column: end, role: .dim) }
        let limit = end - (story.matchCount > 1 ? 6 : 1)
        let before = Self.end(of: parts[0], fitting: frame.size.columns / 3)
        var column = 4
        if before.startIndex > parts[0].startIndex { column = frame.put("…", row: row, column: column, role: .dim) }
        column = frame.put(String(before), row: row, column: column, limit: limit, role: .text)
        column = frame.put(parts[1], row: row, column: column, limit: limit, role: .match)
        frame.putWords(parts[2], row: row, column: column, limit: limit)
        if story.matchCount > 1 {
            let count = story.matchCount < 1000 ? "×\(story.matchCount)" : "×1k"
            frame.put(count, row: row, column: end - 1 - DisplayWidth.cells(of: count), role: .dim)
        }
    }
}
