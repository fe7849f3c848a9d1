import Library
import Wording

/// Counts the outcomes of an import.
struct ImportSummary {
    private var outcomes: [ImportOutcome: Int] = [:]
    private var stories = 0
    var failures = 0

    mutating func count(_ outcome: ImportOutcome, stories: Int) {
        outcomes[outcome, default: 0] += 1
        self.stories += stories
    }

    var issues: Int { outcomes.values.reduce(0, +) }

    /// A sentence such as `3 issues with 96 stories: 2 added, 1 updated, 0 unchanged.`
    var sentence: Phrase {
        let counts: [Phrase] = [
            "\(outcomes[.added] ?? 0) added", "\(outcomes[.updated] ?? 0) updated",
            "\(outcomes[.unchanged] ?? 0) unchanged",
        ]
        let issues = Phrase.counted(issues, "issue")
        let all: Phrase = "\(issues) with \(counted: stories, "story", "stories"): \(counts.joined())."
        return failures == 0 ? all : "\(all) \(failures) could not be imported."
    }
}
