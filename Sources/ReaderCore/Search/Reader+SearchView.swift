import ScreenModel
import UnicodeText

extension Reader {
    func drawResults(in frame: inout Frame) {
        guard let search = searches.last else { return }
        let answer = search.answer
        drawBar(
            search.typed.isEmpty ? "Search" : "“\(search.typed)”", subtitle: "in \(search.scope.place)",
            right: search.query.isEmpty ? "" : answer.status, in: &frame)
        if !answer.found.isEmpty {
            search.results.draw(answer.found, inIssue: search.scope == .issue, in: &frame)
        } else if search.query.isEmpty {
            frame.putSentences(
                [
                    "党建 平台   stories with both", "“党建平台”   with the phrase", "-word   without the word",
                    "headline: byline: section: tag:   in one place", "from:2020-12 to:2021   is:unread is:bookmarked",
                    "zhanggaina, zgn   Chinese by its pinyin",
                ], role: .dim)
        } else if let problem = search.problem {
            frame.putSentences([problem])
        } else if answer.total == 0 {
            frame.putSentences(["No story in \(search.scope.place) has “\(search.typed)” in it."], role: .dim)
        }
        let byTime = search.scope == .issue ? "o as printed" : "o newest first"
        let order = search.order == .newest ? "o by relevance" : byTime
        drawStatus(["Enter opens", "/ refine", order, "S save", "q back"], right: "", in: &frame)
    }

    /// The line being typed, with what each scope counts; above it what is wrong with the query.
    func drawPrompt(_ prompt: Prompt, in frame: inout Frame, row: Int) {
        guard let search = searches.last else { return }
        var parts = scopeParts(of: search, isShort: false)
        if Self.cells(of: parts) > size.columns / 2 { parts = scopeParts(of: search, isShort: true) }
        let status = parts.map(\.text).joined(separator: "  ")
        prompt.draw(in: &frame, row: row, sign: "/", status: status, statusRole: .dim)
        var column = size.columns - DisplayWidth.cells(of: status) - 1
        for part in parts where column >= 9 {
            column = frame.put(part.text, row: row, column: column, role: part.role) + 2
        }
        if let problem = search.problem {
            frame.put(String(repeating: " ", count: size.columns), row: row - 1, column: 0)
            frame.putShortened(problem, row: row - 1, column: 1, limit: size.columns - 1, role: .failure)
        }
    }

    /// The scope in force stands in brackets, so that it is seen without colours.
    private func scopeParts(of search: Search, isShort: Bool) -> [(text: String, role: Role)] {
        var parts: [(text: String, role: Role)] = []
        if search.query.isEmpty, search.scopes.count > 1, !isShort { parts.append(("Tab", .key)) }
        if search.query.readsPinyin { parts.append(("拼", .notice)) }
        for (scope, count) in search.counts {
            let words = isShort && !count.isEmpty ? [count] : [scope.name, count].filter { !$0.isEmpty }
            let text = words.joined(separator: " ")
            if scope == search.scope {
                parts.append(("[\(text)]", search.query.isEmpty || !search.isFruitless ? .notice : .failure))
            } else {
                parts.append((text, .dim))
            }
        }
        return parts
    }

    private static func cells(of parts: [(text: String, role: Role)]) -> Int {
        parts.reduce(0) { $0 + DisplayWidth.cells(of: $1.text) + 2 }
    }
}
