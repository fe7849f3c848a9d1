import Library

/// The outcome of an import, counted.
struct ImportSummary {
    private var outcomes: [ImportOutcome: Int] = [:]
    private var stories = 0
    var failures = 0

    mutating func count(_ outcome: ImportOutcome, stories: Int) {
        outcomes[outcome, default: 0] += 1
        self.stories += stories
    }

    var issues: Int { outcomes.values.reduce(0, +) }

    /// `3 issues with 96 stories: 2 added, 1 updated, 0 unchanged.`
    var sentence: String {
        let parts: [(ImportOutcome, String)] = [(.added, "added"), (.updated, "updated"), (.unchanged, "unchanged")]
        let counts = parts.map { "\(outcomes[$0.0] ?? 0) \($0.1)" }.joined(separator: ", ")
        let failed = failures == 0 ? "" : " \(failures) could not be imported."
        return "\(issues) \(issues == 1 ? "issue" : "issues") with \(stories) \(stories == 1 ? "story" : "stories"): "
            + "\(counts).\(failed)"
    }
}
