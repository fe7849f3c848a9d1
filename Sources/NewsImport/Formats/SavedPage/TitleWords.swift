/// Compares and splits titles.
enum TitleWords {
    /// The share, 0 to 1, of the second text that also occurs in the first, compared by words, or by characters in
    /// scripts without spaces.
    static func similarity(_ first: String, _ second: String) -> Double {
        let own = Set(words(first))
        let others = words(second)
        guard !own.isEmpty, !others.isEmpty else { return 0 }
        let added = others.filter { !own.contains($0) }.reduce(0) { $0 + $1.count }
        let all = others.reduce(0) { $0 + $1.count }
        return 1 - Double(added) / Double(all)
    }

    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        for run in text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
            if run.unicodeScalars.contains(where: \.isSetWithoutSpaces) {
                words += run.map(String.init)
            } else {
                words.append(String(run))
            }
        }
        return words
    }

    /// The headline and the site's name in a page title: `Tram returns | The Evening Buoy`.
    static func split(_ title: String) -> (headline: String, site: String?) {
        for mark in [" | ", "_", " - ", " – ", " — ", "--", " » ", " · ", " :: ", "｜"] {
            guard let range = lastRange(of: mark, in: title) else { continue }
            let headline = title[..<range.lowerBound]
            let site = title[range.upperBound...].trimmedToContent
            guard let head = headline.trimmedToContent, let site, isLong(head), !isLong(site) || head.count > site.count
            else {
                continue
            }
            let inner = split(head)
            return mark == "_" || inner.site == nil ? (inner.headline, site) : (head, site)
        }
        if let mark = title.lastIndex(of: "-"), let site = title[title.index(after: mark)...].trimmedToContent,
            isPaper(site), let headline = title[..<mark].withoutEndingHyphens, isLong(headline)
        {
            return (headline, site)
        }
        return (title, nil)
    }

    /// Whether a name is like those of Chinese papers and sites, which may follow a bare hyphen.
    private static func isPaper(_ name: String) -> Bool {
        (3...10).contains(name.count) && ["报", "報", "网", "網", "在线", "客户端"].contains(where: name.hasSuffix)
    }

    /// Whether a text is long enough to be a headline: four words, or four characters in scripts without spaces.
    private static func isLong(_ text: String) -> Bool { words(text).count >= 4 }

    private static func lastRange(of mark: String, in text: String) -> Range<String.Index>? {
        var end = text.endIndex
        while end > text.startIndex {
            end = text.index(before: end)
            if text[end...].hasPrefix(mark) { return end..<text.index(end, offsetBy: mark.count) }
        }
        return nil
    }
}

extension Substring {
    /// The text without hyphens at its end, left where a title was split between two hyphens: `大桥通车` for `大桥通车-`.
    fileprivate var withoutEndingHyphens: String? {
        let end = lastIndex { $0 != "-" && !$0.isWhitespace }
        return end.flatMap { self[...$0].trimmedToContent }
    }
}
