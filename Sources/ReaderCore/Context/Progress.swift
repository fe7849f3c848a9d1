/// The progress of reading a story.
enum Progress: Equatable, Sendable {
    case unread, begun, read

    /// The sign in the contents, one cell wide.
    var sign: String {
        switch self {
        case .unread: "•"
        case .begun: "›"
        case .read: " "
        }
    }
}
