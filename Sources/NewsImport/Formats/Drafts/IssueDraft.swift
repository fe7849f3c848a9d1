import NewsModel

/// An issue as a format gives it, before its lines are numbered.
struct IssueDraft: Equatable {
    var title: String?
    var publication: String?
    var edition: String?
    /// `YYYY-MM-DD`.
    var date: String?
    var language: String?
    var source: String?
    var sections: [SectionDraft] = []
    /// What is printed around the stories.
    var furniture: [String] = []
    /// What the reader should know of the import: one sentence each.
    var notices: [String] = []

    var stories: [StoryDraft] { sections.flatMap(\.stories) }
}
