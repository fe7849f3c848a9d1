/// The file names of a digital newspaper, whose files are pages (each a list of titles) and stories: `node_2.htm`,
/// `node_A01.html` and `content_150899.htm`, `content_868_857123.htm`; `Page01NU.htm` and `Articel01002MT.htm`;
/// `20240506_001.htm` and `20240506_001_1.htm`; in an older system `nbs.D110000wcb_02.htm` and
/// `nw.D110000wcb_20240506_3-02.htm`.
enum EPaperLinks {
    /// The part of a story's file name that identifies it within its paper.
    static func story(_ address: String) -> String? {
        guard let name = pageName(address) else { return nil }
        return number(name, after: "content_") ?? number(name, after: "con-")
            ?? number(name, after: "articel", letters: 2) ?? olderStory(name)
            ?? dated(name, numbers: 2)
    }

    /// The part of a page's file name that identifies it within its issue.
    static func page(_ address: String) -> String? {
        guard let name = pageName(address) else { return nil }
        if let number = number(name, after: "node_") ?? number(name, after: "page", letters: 2) { return number }
        let parts = olderParts(name, of: "nbs.")
        return parts.count == 2 ? String(parts[1]) : dated(name, numbers: 1)
    }

    /// Whether the file with the first number is older than the file with the second.
    static func isBefore(_ one: String, _ other: String) -> Bool { (one.count, one) < (other.count, other) }

    /// The address without its query, by which links are matched to files: a story is saved once for each link that
    /// leads to it. Programs that save pages write `@` for `?` where the file system forbids that.
    static func withoutQuery(_ address: String) -> String {
        let name = address.utf8.lastIndex(of: UInt8(ascii: "/")) ?? address.startIndex
        return String(address[..<(address[name...].firstIndex { "?#@".contains($0) } ?? address.endIndex)])
    }

    /// The lowercase name of an HTML file without its extension, or `nil` for other files.
    private static func pageName(_ address: String) -> Substring? {
        let name = withoutQuery(address).split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), pageEndings.contains(name[dot...].lowercased()) else { return nil }
        return Substring(name[..<dot].lowercased())
    }

    static let pageEndings: Set<String> = [".htm", ".html", ".shtml"]

    /// The number after `prefix`: an optional letter for a part of the paper, then digits, followed by as many as
    /// `letters` letters that name the kind of file.
    private static func number(_ name: Substring, after prefix: String, letters: Int = 0) -> String? {
        guard name.hasPrefix(prefix) else { return nil }
        let number = name.dropFirst(prefix.count).dropLast(letters)
        let digits = number.drop { $0.isASCII && $0.isLetter }
        guard name.suffix(letters).allSatisfy({ $0.isASCII && $0.isLetter }), number.count - digits.count <= 1,
            digits.first?.isNumber == true, digits.allSatisfy({ $0.isDigit || $0 == "_" })
        else { return nil }
        return String(number)
    }

    /// The whole name, if it consists of a day followed by as many as `numbers` numbers: the page's, and perhaps the
    /// story's.
    private static func dated(_ name: Substring, numbers: Int) -> String? {
        let parts = name.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == numbers + 1, parts[0].count == 8, DayInText.first(in: String(parts[0])) != nil,
            parts.allSatisfy({ $0.allSatisfy { $0.isDigit } }),
            parts.dropFirst().allSatisfy({ (1...3).contains($0.count) })
        else { return nil }
        return String(name)
    }

    /// The parts of an older name after its prefix: the paper, perhaps the day, and a number.
    private static func olderParts(_ name: Substring, of prefix: String) -> [Substring] {
        name.hasPrefix(prefix) ? name.dropFirst(prefix.count).split(separator: "_") : []
    }

    /// The story's number in an older name: the page's number followed by the story's on its page in three digits.
    private static func olderStory(_ name: Substring) -> String? {
        let parts = olderParts(name, of: "nw.")
        guard parts.count == 3 else { return nil }
        let numbers = parts[2].split(separator: "-").map { Int($0) }
        guard numbers.count == 2, let story = numbers[0], let page = numbers[1], (1...999).contains(story),
            (1...999).contains(page)
        else { return nil }
        return String(page * 1_000 + story)
    }

    /// The day in a path: `html/2026-11/18/node_2.htm`, `layout/202611/21/node_01.html`,
    /// `content/20261121/Page01NU.htm`.
    static func day(in path: String) -> String? {
        let older = pageName(path).map { olderParts($0, of: "nw.") } ?? []
        if older.count == 3, let day = DayInText.first(in: String(older[1])) { return day.day }
        let parts = path.split(separator: "/").map { $0.filter { $0 != "-" } }
        for (month, day) in zip(parts, parts.dropFirst()) where month.count == 6 && (day.count == 2 || day.count == 1) {
            guard let year = Int(month.prefix(4)), let month = Int(month.suffix(2)), let day = Int(day) else {
                continue
            }
            let date = WrittenDate(year: year, month: month, day: day)
            if date.isPossible { return date.isoDay }
        }
        return parts.lazy.filter { $0.count == 8 }.compactMap { DayInText.first(in: String($0))?.day }.first
    }
}
