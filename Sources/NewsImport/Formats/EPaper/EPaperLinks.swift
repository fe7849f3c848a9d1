/// Addresses of a digital newspaper's files: `node_2.htm` is a page with its list of titles, `content_150899.htm` a story;
/// in an older system `nbs.D110000wcb_02.htm` and `nw.D110000wcb_20240506_3-02.htm`.
enum EPaperLinks {
    /// The number of the story that an address or a file's name ends in, `content_150899.htm?div=-1`.
    static func story(_ address: String) -> Int? { number(address, after: "content_") ?? olderStory(address) }

    /// The story's number on its page behind the page's.
    private static func olderStory(_ address: String) -> Int? {
        guard let parts = olderParts(address, of: "nw."), parts.count == 3 else { return nil }
        let numbers = parts[2].split(separator: "-").map { Int($0) }
        guard numbers.count == 2, let story = numbers[0], let page = numbers[1], (1...999).contains(story),
            (1...999).contains(page)
        else { return nil }
        return page * 1_000 + story
    }

    /// The parts of an older name between its prefix and its ending: the paper, perhaps the day, and a number.
    private static func olderParts(_ address: String, of prefix: String) -> [Substring]? {
        let name = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
        guard name.hasPrefix(prefix), let end = name.lastIndex(of: "."), [".htm", ".html"].contains(name[end...]) else {
            return nil
        }
        return name[..<end].dropFirst(prefix.count).split(separator: "_")
    }

    /// The number of the page that an address or a file's name ends in, `node_2.htm`.
    static func page(_ address: String) -> Int? {
        if let number = number(address, after: "node_") { return number }
        guard let parts = olderParts(address, of: "nbs."), parts.count == 2 else { return nil }
        return Int(parts[1])
    }

    private static func number(_ address: String, after prefix: String) -> Int? {
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let name = path.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? ""
        guard name.lowercased().hasPrefix(prefix) else { return nil }
        let digits = name.dropFirst(prefix.count).prefix { $0.isASCII && $0.isNumber }
        let rest = name.dropFirst(prefix.count + digits.count).lowercased()
        return rest == ".htm" || rest == ".html" || rest == ".shtml" ? Int(digits) : nil
    }

    /// The day in a path, `html/2026-11/18/node_2.htm` or `layout/202611/21/node_01.html`.
    static func day(in path: String) -> String? {
        if let parts = olderParts(path, of: "nw."), parts.count == 3, let day = WrittenDay.first(in: String(parts[1])) {
            return day.day
        }
        let parts = path.split(separator: "/").map { $0.filter { $0 != "-" } }
        for (month, day) in zip(parts, parts.dropFirst()) where month.count == 6 && (day.count == 2 || day.count == 1) {
            guard let year = Int(month.prefix(4)), let month = Int(month.suffix(2)), let day = Int(day) else {
                continue
            }
            let date = WrittenDate(year: year, month: month, day: day)
            if date.isPossible { return date.isoDay }
        }
        return nil
    }
}
