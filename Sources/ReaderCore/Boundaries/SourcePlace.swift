import NewsModel

/// A place in the source: it stays the same however the page is joined.
struct SourcePlace: Equatable, Sendable {
    /// The line on which the piece begins that the place is in.
    let line: Int
    /// Scalars from the piece's beginning.
    let character: Int
}

extension Article {
    /// Where in the source a place of the text comes from.
    func sourcePlace(of position: TextPosition) -> SourcePlace? {
        let piece = pieces(of: position.passage).last { $0.start <= position.character }
        return piece.map { SourcePlace(line: $0.line, character: position.character - $0.start) }
    }

    /// Where the text of a place in the source stands here; `nil` if it stands elsewhere.
    func position(of place: SourcePlace) -> TextPosition? {
        for passage in passages {
            guard let piece = pieces(of: passage).first(where: { $0.line == place.line }) else { continue }
            return TextPosition(passage: passage, character: piece.start + place.character)
        }
        return nil
    }

    /// The pieces that a passage was joined of: the first line of each, and the scalar at which it begins.
    private func pieces(of passage: Passage) -> [(line: Int, start: Int)] {
        if let photo = photo(of: passage) { return photo.sourceLines.prefix(1).map { ($0, 0) } }
        guard body.indices.contains(passage.rawValue) else { return sourceLines.prefix(1).map { ($0, 0) } }
        let paragraph = body[passage.rawValue]
        return paragraph.sourceLines.prefix(1).map { ($0, 0) }
            + paragraph.joins.compactMap { join in
                paragraph.line(following: join.after).map { ($0, join.character) }
            }
    }
}
