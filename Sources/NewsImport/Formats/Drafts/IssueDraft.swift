import NewsModel
import Wording

/// An issue as its format gives it, before its lines are numbered.
struct IssueDraft: Equatable {
    var title: String?
    var publication: String?
    var edition: String?
    /// The day as `YYYY-MM-DD`.
    var date: String?
    var language: String?
    var source: String?
    var sections: [SectionDraft] = []
    /// Texts printed around the stories.
    var furniture: [String] = []
    /// Sentences for the user about the import, one for each kind of problem.
    var notices: [Phrase] = []

    var stories: [StoryDraft] { sections.flatMap(\.stories) }
}
