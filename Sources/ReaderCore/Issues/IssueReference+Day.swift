import NewsModel
import Wording

extension IssueReference {
    /// Whether a name contains the date, such as `20240512`, `2024年5月12日` or `[Sun, 12 May 2024]`.
    func isDated(by name: String) -> Bool {
        let day = (date ?? "").split(separator: "-").compactMap { Int($0) }
        guard day.count == 3 else { return false }
        let numbers = name.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
        if numbers.contains(day[0] * 10_000 + day[1] * 100 + day[2]) || numbers.contains(day) { return true }
        let words = name.split { !$0.isLetter && !$0.isNumber }.compactMap { Int($0) ?? Language.month(named: $0) }
        return words.contains([day[2], day[1], day[0]]) || words.contains([day[1], day[2], day[0]])
    }

    /// Whether the title adds to the paper's name and the date, which are shown beside it: `《新闻联播》 (20240512)` does
    /// not.
    func saysMore(than paper: String) -> Bool {
        guard let title else { return false }
        let rest = title.replacing(paper, with: "")
        return rest.split { !$0.isLetter }.contains { word in
            !word.allSatisfy { "年月日期第星一二三四五六天".contains($0) } && !Language.namesPartOfDay(word)
        }
    }

    /// A name without the date, which stands beside it: `weidu` for `weidu-2020-12-02`, `《新闻联播》` for
    /// `《新闻联播》 (20240512)`.
    func undated(_ name: String) -> String {
        let day = (date ?? "").split(separator: "-")
        let written = day.count == 3 ? ["-", "", "_", "."].map { day.joined(separator: $0) } : []
        let bracketed = zip("([（", ")]）").flatMap { open, close in written.map { "\(open)\($0)\(close)" } }
        guard let range = (bracketed + written).lazy.compactMap({ name.firstRange(of: $0) }).first else { return name }
        let signs = "-_. "
        let (before, after) = (name[..<range.lowerBound], name[range.upperBound...].drop(while: signs.contains))
        let rest = before + after
        let end = rest.lastIndex { !signs.contains($0) }
        return end.map { String(rest[...$0]) } ?? name
    }
}
