import NewsModel
import ScreenModel
import Wording

/// Asks for the paper that an issue of the library belongs to, and then for its date.
struct IssueNamePrompt: PromptState {
    private let issue: IssueSummary
    /// The paper, once it has been typed.
    private var paper: String?
    /// Whether the line is not a valid date.
    private var isWrong = false
    var line: LineEditor?

    var prompt: Prompt { .issueName(self) }

    init(_ issue: IssueSummary) {
        self.issue = issue
        line = LineEditor(issue.publication ?? "", isSelected: true)
    }

    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        var next = self
        next.isWrong = false
        switch key {
        case .enter:
            guard let paper else {
                next.paper = typed
                next.line = LineEditor(issue.reference.date ?? "", isSelected: true)
                break
            }
            guard let day = day(typed) else {
                next.isWrong = true
                break
            }
            return save(paper, day, &context)
        case .escape, .control("c"): return []
        case .tab where paper == nil: next.line = completions(context).first.map { LineEditor($0) } ?? line
        default: next.line?.press(key)
        }
        return [.ask(next.prompt)]
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        guard paper != nil else {
            let known = completions(context)
            line?.draw(
                in: &frame, sign: context.text("paper: "),
                status: known.isEmpty ? "" : context.text(TagPrompt.words(for: known)))
            return
        }
        let status: Phrase = isWrong ? "A day is written 2024-05-12, or left out." : "as 2024-05-12"
        line?.draw(
            in: &frame, sign: context.text("day: "), status: context.text(status),
            statusRole: isWrong ? .failure : .dim)
    }

    private var typed: String {
        String((line?.text ?? "").split(separator: " ").joined(separator: " "))
    }

    /// The papers of the library whose names begin with the typed text.
    private func completions(_ context: ReaderContext) -> [String] {
        let names = (context.library.shelf?.publications ?? []).compactMap(\.name)
        return names.filter { $0.hasPrefix(typed) && $0 != typed }
    }

    /// The date as it is stored, of `2024-05-12` or `12 May 2024`; empty for no date, `nil` if the text is not a valid
    /// date.
    private func day(_ typed: String) -> String? {
        if typed.isEmpty { return "" }
        let written = Destination(typed) ?? Destination(written: typed, newest: issue.reference.date ?? "")
        guard case .day(let day)? = written, day.count == 10, DayPrefix.isOne(day) else { return nil }
        return day
    }

    private func save(_ paper: String, _ day: String, _ context: inout ReaderContext) -> [Action] {
        let (publication, date) = (paper.isEmpty ? nil : paper, day.isEmpty ? nil : day)
        guard publication != issue.publication || date != issue.reference.date else { return [] }
        return [.effect(.library(.name(issue.reference.id, publication: publication, date: date)))]
    }
}
