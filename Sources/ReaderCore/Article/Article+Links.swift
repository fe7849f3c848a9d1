import NewsModel

extension Article {
    /// The web addresses that stand in the text or that it links to, in reading order, followed by the address of the
    /// story itself.
    var links: [String] {
        var links: [String] = []
        let ofText = passages.flatMap { passage in
            (text(of: passage).map(Self.links) ?? [])
                + (body.indices.contains(passage.rawValue) ? body[passage.rawValue].links : [])
        }
        for link in ofText + [source].compactMap(\.self) where Self.isOnTheWeb(link) && !links.contains(link) {
            links.append(link)
        }
        return links
    }

    /// The address of the story in rows of `width` cells; of a very long one the beginning.
    func sourceRows(width: Int) -> [String] {
        let mostRows = 3
        guard let source, width > 0 else { return [] }
        return String(source.prefix(mostRows * width + 1)).lines(fitting: width, most: mostRows)
    }

    private static func links(in text: String) -> [String] {
        text.split { $0.isWhitespace || "<>\"“”「」《》()（），。、；！".contains($0) }.compactMap { word in
            guard let start = word.firstRange(of: "http")?.lowerBound else { return nil }
            var link = word[start...]
            // Drop punctuation that ends a sentence after the address.
            while let last = link.last, ".,;:!?'".contains(last) { link.removeLast() }
            return String(link)
        }
    }

    /// Whether an address may be opened: the text of a file must not open files or start programs.
    private static func isOnTheWeb(_ link: String) -> Bool {
        ["http://", "https://"].contains { link.hasPrefix($0) && link.count > $0.count }
    }
}
