import Wording

/// The reach of a search.
enum SearchScope: Int, CaseIterable, Equatable, Sendable {
    case story, issue, library

    /// A word for the prompt.
    var name: Phrase {
        switch self {
        case .story: "story"
        case .issue: "issue"
        case .library: "library"
        }
    }

    /// The scope as named in a sentence.
    var phrase: Phrase {
        switch self {
        case .story: "this story"
        case .issue: "this issue"
        case .library: "the library"
        }
    }
}
