import NewsModel

/// The lines typed into a prompt before, for `↑` and `↓`.
struct TypedHistory: Equatable, Sendable {
    /// The index of the line shown, from 0 for the latest; `nil` for the line being typed.
    private var shown: Int?
    private var draft = ""

    /// The line `step` places further back than the one shown, or `typed` itself before the latest; `nil` if there is
    /// none.
    mutating func line(by step: Int, in lines: [String], from typed: String) -> LineEditor? {
        let index = (shown ?? -1) + step
        guard index < lines.count, index >= -1 else { return nil }
        if shown == nil { draft = typed }
        shown = index < 0 ? nil : index
        return LineEditor(index < 0 ? draft : lines[index])
    }
}

extension ReaderContext {
    /// Adds a line at the beginning of a prompt's history.
    mutating func rememberTyped(_ line: String, into prompt: Memory.PromptKind) -> [Action] {
        guard line.contains(where: { $0 != " " }) else { return [] }
        typed[prompt] = [line] + (typed[prompt] ?? []).filter { $0 != line }
        return [.effect(.remember(.typed(line, into: prompt)))]
    }
}
