/// Addresses of a digital newspaper's files: `node_2.htm` is a page with its list of titles, `content_150899.htm` a story.
enum EPaperLinks {
    /// The number of the story that an address or a file's name ends in, `content_150899.htm?div=-1`.
    static func story(_ address: String) -> Int? { number(address, after: "content_") }

    /// The number of the page that an address or a file's name ends in, `node_2.htm`.
    static func page(_ address: String) -> Int? { number(address, after: "node_") }

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
