/// Counts the letters drawn on a page in the output of `pdftocairo -svg`, where each letter is a use of a glyph.
enum DrawnGlyphs {
    static func count(_ svg: [UInt8]) -> Int {
        var count = 0
        var glyph: Substring?
        var blanks: Set<Substring> = []
        PopplerElement.read(svg, names: ["symbol", "g", "path", "use"]) { element in
            switch element.name {
            case "use":
                guard let name = element["xlink:href"]?.dropFirst(), name.hasPrefix("glyph") else { return }
                if !blanks.contains(name) { count += 1 }
            case "path":
                // Spaces are drawn as well, as glyphs without an outline.
                if let glyph, element["d"]?.isEmpty ?? true { blanks.insert(glyph) }
                glyph = nil
            default: glyph = element["id"].flatMap { $0.hasPrefix("glyph") ? $0 : nil }
            }
        }
        return count
    }
}
