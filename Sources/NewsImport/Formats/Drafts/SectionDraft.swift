/// A group of stories, as its format gives it.
struct SectionDraft: Equatable {
    var name: String?
    var page: Int?
    var file: String?
    var stories: [StoryDraft] = []
}
