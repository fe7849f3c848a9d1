import NewsModel

extension SearchScreen {
    /// The next hit outside the open issues.
    enum FartherHit {
        case found(SearchHit)
        case none
        /// Unknown until these requests are answered.
        case unknown([LibraryRequest])
    }

    /// Selects the next, or previous, story in the library's results whose issue is not open: `n` and `N` have already
    /// passed through the open ones.
    mutating func goFarther(by step: Int, _ context: inout ReaderContext) -> FartherHit {
        let questions = search.questions(storiesWanted: nil, library: &context.library)
        if !questions.isEmpty || search.awaitsLibrary { return .unknown(questions) }
        let isOpen = found.map { context.stories.open.story(of: $0) != nil }
        let counts = counts(isOpen, context)
        let isSure = counts.before < found.count || !search.answer.hasMore
        let next =
            step > 0
            ? found.indices.dropFirst(counts.after).first { !isOpen[$0] && !visited.contains(found[$0].issue.id) }
            : found.indices.prefix(counts.before).last { !isOpen[$0] }
        if let next, isSure {
            list.select(next)
            visited.insert(found[next].issue.id)
            return .found(found[next])
        }
        guard search.answer.hasMore, step > 0 || !isSure else { return .none }
        return .unknown(search.questions(storiesWanted: found.count, library: &context.library))
    }

    /// The number of found stories before the user's place, and up to and including it. The place is that of the first
    /// story of an open issue or, if the library does not have the issue, that of the issue's date.
    private func counts(_ isOpen: [Bool], _ context: ReaderContext) -> (before: Int, after: Int) {
        let selected = list.selection
        if isOpen.indices.contains(selected), isOpen[selected] { return (selected, selected + 1) }
        if let open = isOpen.firstIndex(of: true) { return (open, open + 1) }
        guard let day = context.stories.issues.first?.issue.date else { return (0, 0) }
        let older = found.firstIndex { ($0.issue.date ?? "") < day } ?? found.count
        return (older, older)
    }
}
