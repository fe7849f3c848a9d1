import NewsModel
import ScreenModel
import Wording

extension SourceScreen {
    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        let join: [Hint]? = taken.map {
            [Hint("X", does: "joins line \($0.line) with this one"), Hint("J", does: "next story")]
        }
        return (
            (join ?? [Hint("x", does: "splits or joins above")]) + [
                Hint("}", does: "doubt"), Hint("s", does: "text"), .leave,
            ], ""
        )
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        frame.putBar(
            context.text("Source"), subtitle: article.article.title,
            right: selected.map { label(of: $0, context) } ?? "")
        let stops = article.stops
        for (offset, row) in rows.dropFirst(list.top).prefix(context.listRows).enumerated() {
            let y = offset + 1
            if let line = row.textLine {
                ArticleLines.draw(
                    line, of: layout, article: article.article, search: article.search, in: &frame, row: y,
                    column: geometry.textColumn)
                BoundarySigns.draw(
                    stops, onLine: line, of: layout, selected: selected?.boundary, in: &frame, row: y,
                    column: geometry.textColumn, signColumn: geometry.textColumn - 2)
            }
            if let chunk = row.chunk {
                let isFirst = chunks[chunk].rows.lowerBound == list.top + offset
                draw(chunk, row.source, isFirst: isFirst, in: &frame, row: y)
            }
        }
        if geometry.isBeside {
            let column = geometry.textColumn + layout.measure + 1
            for row in 1..<max(1, frame.size.rows - 1) { frame.put("│", row: row, column: column, role: .rule) }
        }
    }

    private func label(of chunk: Chunk, _ context: ReaderContext) -> String {
        let pages = places(context)?.pages ?? []
        guard let place = selectedPlace(context), pages.indices.contains(place.place.page - 1) else {
            return context.text("line \(chunk.line)")
        }
        return context.text("line \(chunk.line) · page \(place.place.page)") + " "
            + place.sign(on: pages[place.place.page - 1])
    }

    private func places(_ context: ReaderContext) -> SourcePlaces? {
        context.stories.issue(of: article.story).places(of: context.stories[article.story].section)
    }

    /// The place where the selected line was printed, if known.
    func selectedPlace(_ context: ReaderContext) -> LinePlace? {
        guard let line = selected?.line, let places = places(context), places.lines.indices.contains(line - 1) else {
            return nil
        }
        return places.lines[line - 1]
    }

    /// The page of the issue that the selected line was printed on; in an issue of several files, each file has its own
    /// pages.
    func pageOfSelection(_ context: ReaderContext) -> Int? {
        guard let place = selectedPlace(context)?.place, let first = context.stories[article.story].article.places.first
        else { return nil }
        let isOfParts = context.stories.issue(of: article.story).places == nil
        return isOfParts ? first.page : place.page
    }

    private func draw(_ number: Int, _ text: String, isFirst: Bool, in frame: inout Frame, row: Int) {
        let chunk = chunks[number]
        frame.put(text, row: row, column: geometry.sourceColumn, role: .text)
        guard isFirst else { return }
        let digits = String(chunk.line)
        let right = geometry.sourceColumn - 1
        frame.put(digits, row: row, column: right - digits.count, role: .dim)
        if let sign = chunk.boundary?.sign { frame.put(sign, row: row, column: geometry.signColumn, role: .doubt) }
        if number == list.selection { frame.paint(row: row, columns: geometry.signColumn..<right, role: .selection) }
    }
}
