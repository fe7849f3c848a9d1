/// Stories that stand together, as a format gives them.
struct SectionDraft: Equatable {
    var name: String?
    var page: Int?
    var file: String?
    var stories: [StoryDraft] = []
}
