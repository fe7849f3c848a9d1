import NewsModel

/// A position in the source, which does not depend on how the page is joined.
struct SourcePosition: Equatable, Sendable {
    /// The line on which the chunk with the position begins.
    let line: Int
    /// The offset in scalars from the start of the chunk.
    let character: Int
}

extension Article {
    /// The source of a position in the text.
    func sourcePosition(of position: TextPosition) -> SourcePosition? {
        let chunk = chunks(of: position.passage).last { $0.start <= position.character }
        return chunk.map { SourcePosition(line: $0.line, character: position.character - $0.start) }
    }

    /// The position of a part of the source in the text; `nil` if it is not in this story.
    func position(of source: SourcePosition) -> TextPosition? {
        for passage in passages {
            guard let chunk = chunks(of: passage).first(where: { $0.line == source.line }) else { continue }
            return TextPosition(passage: passage, character: chunk.start + source.character)
        }
        return nil
    }

    /// The chunks that a passage was joined from: the first line of each, and the scalar at which it begins.
    private func chunks(of passage: Passage) -> [(line: Int, start: Int)] {
        if let photo = photo(of: passage) { return photo.sourceLines.prefix(1).map { ($0, 0) } }
        guard body.indices.contains(passage.rawValue) else { return sourceLines.prefix(1).map { ($0, 0) } }
        let paragraph = body[passage.rawValue]
        return paragraph.sourceLines.prefix(1).map { ($0, 0) }
            + paragraph.joins.compactMap { join in
                paragraph.line(following: join.after).map { ($0, join.character) }
            }
    }
}
