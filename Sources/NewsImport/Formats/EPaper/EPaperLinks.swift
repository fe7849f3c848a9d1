/// Addresses of a digital newspaper's files, each a page with its list of titles or a story: `node_2.htm`, `node_A01.html`
/// and `content_150899.htm`, `content_868_857123.htm`; `Page01NU.htm` and `Articel01002MT.htm`; `20240506_001.htm` and
/// `20240506_001_1.htm`; in an older system `nbs.D110000wcb_02.htm` and `nw.D110000wcb_20240506_3-02.htm`.
enum EPaperLinks {
    /// What tells the story among those of its paper, in the name of its file.
    static func story(_ address: String) -> String? {
        guard let name = pageName(address) else { return nil }
        return number(name, after: "content_") ?? number(name, after: "articel", letters: 2) ?? olderStory(name)
            ?? dated(name, numbers: 2)
    }

    /// What tells the page among those of its issue, in the name of its file.
    static func page(_ address: String) -> String? {
        guard let name = pageName(address) else { return nil }
        if let number = number(name, after: "node_") ?? number(name, after: "page", letters: 2) { return number }
        let parts = olderParts(name, of: "nbs.")
        return parts.count == 2 ? String(parts[1]) : dated(name, numbers: 1)
    }

    /// Whether the file of the first number was made before that of the second.
    static func isBefore(_ one: String, _ other: String) -> Bool { (one.count, one) < (other.count, other) }

    /// An address without its query, by which links find files: a story is saved once for each way to it. Programs that save
    /// pages write `@` where file systems have no `?`.
    static func withoutQuery(_ address: String) -> String {
        let name = address.utf8.lastIndex(of: UInt8(ascii: "/")) ?? address.startIndex
        return String(address[..<(address[name...].firstIndex { "?#@".contains($0) } ?? address.endIndex)])
    }

    /// The name of a page of HTML in small letters, without its ending; `nil` for other files.
    private static func pageName(_ address: String) -> Substring? {
        let name = withoutQuery(address).split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), pageEndings.contains(name[dot...].lowercased()) else { return nil }
        return Substring(name[..<dot].lowercased())
    }

    static let pageEndings: Set<String> = [".htm", ".html", ".shtml"]

    /// The number behind `prefix`: the letter of a part of the paper, digits, and before the end as many `letters` as name
    /// the kind of file.
    private static func number(_ name: Substring, after prefix: String, letters: Int = 0) -> String? {
        guard name.hasPrefix(prefix) else { return nil }
        let number = name.dropFirst(prefix.count).dropLast(letters)
        let digits = number.drop { $0.isASCII && $0.isLetter }
        guard name.suffix(letters).allSatisfy({ $0.isASCII && $0.isLetter }), number.count - digits.count <= 1,
            digits.first?.isNumber == true, digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "_" })
        else { return nil }
        return String(number)
    }

    /// A name that begins with the day, and goes on with the page's number and perhaps the story's.
    private static func dated(_ name: Substring, numbers: Int) -> String? {
        let parts = name.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == numbers + 1, parts[0].count == 8, WrittenDay.first(in: String(parts[0])) != nil,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            parts.dropFirst().allSatisfy({ (1...3).contains($0.count) })
        else { return nil }
        return String(name)
    }

    /// The parts of an older name behind its prefix: the paper, perhaps the day, and a number.
    private static func olderParts(_ name: Substring, of prefix: String) -> [Substring] {
        name.hasPrefix(prefix) ? name.dropFirst(prefix.count).split(separator: "_") : []
    }

    /// The page's number, and the story's on its page in three digits.
    private static func olderStory(_ name: Substring) -> String? {
        let parts = olderParts(name, of: "nw.")
        guard parts.count == 3 else { return nil }
        let numbers = parts[2].split(separator: "-").map { Int($0) }
        guard numbers.count == 2, let story = numbers[0], let page = numbers[1], (1...999).contains(story),
            (1...999).contains(page)
        else { return nil }
        return String(page * 1_000 + story)
    }

    /// The day in a path, `html/2026-11/18/node_2.htm`, `layout/202611/21/node_01.html` or `content/20261121/Page01NU.htm`.
    static func day(in path: String) -> String? {
        let older = pageName(path).map { olderParts($0, of: "nw.") } ?? []
        if older.count == 3, let day = WrittenDay.first(in: String(older[1])) { return day.day }
        let parts = path.split(separator: "/").map { $0.filter { $0 != "-" } }
        for (month, day) in zip(parts, parts.dropFirst()) where month.count == 6 && (day.count == 2 || day.count == 1) {
            guard let year = Int(month.prefix(4)), let month = Int(month.suffix(2)), let day = Int(day) else {
                continue
            }
            let date = WrittenDate(year: year, month: month, day: day)
            if date.isPossible { return date.isoDay }
        }
        return parts.lazy.filter { $0.count == 8 }.compactMap { WrittenDay.first(in: String($0))?.day }.first
    }
}
