import UnicodeText

/// The pieces of rules and boxes, one per cell: box-drawing characters if the terminal shows them in one cell,
/// otherwise ASCII.
struct BoxDrawing {
    struct Piece: Equatable {
        let text: String
        let column: Int
    }

    private let pieces: [String]  // rule, top left, top right, bottom left, bottom right, side, bullet

    init(ambiguous: AmbiguousWidth) {
        pieces = ambiguous == .narrow ? ["─", "┌", "┐", "└", "┘", "│", "•"] : ["-", "+", "+", "+", "+", "|", "-"]
    }

    func rule(width: Int) -> [Piece] {
        (0..<width).map { Piece(text: pieces[0], column: $0) }
    }

    var bullet: [Piece] { [Piece(text: pieces[6], column: 0)] }

    func number(_ number: Int) -> [Piece] {
        "\(number).".enumerated().map { Piece(text: String($1), column: $0) }
    }

    func top(width: Int) -> [Piece] { line(width, pieces[1], pieces[2]) }

    func bottom(width: Int) -> [Piece] { line(width, pieces[3], pieces[4]) }

    func sides(width: Int) -> [Piece] {
        [Piece(text: pieces[5], column: 0), Piece(text: pieces[5], column: width - 1)]
    }

    private func line(_ width: Int, _ left: String, _ right: String) -> [Piece] {
        rule(width: width).map { piece in
            if piece.column == 0 { return Piece(text: left, column: 0) }
            return piece.column == width - 1 ? Piece(text: right, column: piece.column) : piece
        }
    }
}
