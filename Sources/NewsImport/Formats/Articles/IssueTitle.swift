import PageReconstruction

/// The publication and the day in a heading: `河口日报 2025年8月10日（星期日）`, `《新闻联播》 (20220926)`.
struct IssueTitle: Equatable {
    var publication: String?
    /// The day as `YYYY-MM-DD`.
    var date: String?

    init(_ text: String) {
        guard let found = DayInText.first(in: text) else {
            if text.hasPrefix("《"), text.hasSuffix("》"), text.count <= 30 {
                publication = String(text.dropFirst().dropLast())
            }
            return
        }
        date = found.day
        let rest = String(text[..<found.range.lowerBound]) + " " + String(text[found.range.upperBound...])
        publication = Self.name(in: rest)
    }

    /// The title without an issue number at its end: `柳荫周刊 2031年第14期`.
    static func withoutNumber(_ title: String) -> String {
        let words = title.split { $0.isWhitespace || $0 == "·" }
        guard words.count > 1, let last = words.last, last.contains("第"), last.hasSuffix("期") else { return title }
        return title[..<last.startIndex].trimmedToContent ?? title
    }

    /// The publication: what remains of a title without its day, day of the week and issue number.
    private static func name(in text: String) -> String? {
        var name = text
        for weekday in ["星期", "周", "礼拜"] {
            for day in "一二三四五六日天" { name = name.replacing(weekday + String(day), with: " ") }
        }
        for day in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] {
            if let found = name.lowercased().firstRange(of: day), name.lowercased().count == name.count {
                let start = name.index(
                    name.startIndex,
                    offsetBy: name.lowercased().distance(from: name.lowercased().startIndex, to: found.lowerBound))
                name.replaceSubrange(start..<name.index(start, offsetBy: day.count), with: " ")
            }
        }
        let words = name.split { $0.isWhitespace || "()（）[]【】,，·|—–-_:：".contains($0) }
        let kept = words.filter { word in
            !(word.hasPrefix("第") && (word.hasSuffix("期") || word.hasSuffix("版")))
                && !(word.hasPrefix("总") && word.hasSuffix("期"))
                && !word.hasPrefix("农历") && word != "今日" && !word.allSatisfy(\.isNumber)
        }
        var joined = kept.joined(separator: " ")
        if joined.hasPrefix("《"), joined.hasSuffix("》") { joined = String(joined.dropFirst().dropLast()) }
        return joined.isEmpty || joined.count > 40 ? nil : joined
    }
}
