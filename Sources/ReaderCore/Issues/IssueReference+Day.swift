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
}
