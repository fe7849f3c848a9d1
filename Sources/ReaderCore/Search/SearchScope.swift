/// How far a search looks.
enum SearchScope: Int, CaseIterable, Equatable, Sendable {
    case story, issue, library

    /// One word for the prompt.
    var name: String {
        switch self {
        case .story: "story"
        case .issue: "issue"
        case .library: "library"
        }
    }

    /// Where, in a sentence.
    var place: String {
        switch self {
        case .story: "this story"
        case .issue: "this issue"
        case .library: "the library"
        }
    }
}
