import NewsModel

extension LinePlace {
    /// An arrow to the part of the page that the line is in, out of nine: `↖` for the top left, `·` for the centre.
    func sign(on size: PageSize) -> String {
        func third(_ place: Double, of whole: Double) -> Int { max(0, min(2, Int(place / max(1, whole) * 3))) }
        let row = third(place.box.middle, of: size.height)
        return Self.signs[row][third(place.box.center, of: size.width)]
    }

    private static let signs = [["↖", "↑", "↗"], ["←", "·", "→"], ["↙", "↓", "↘"]]
}
