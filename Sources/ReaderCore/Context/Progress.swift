/// The progress of reading a story.
enum Progress: Equatable, Sendable {
    case unread, begun, read

    /// One cell of the contents.
    var sign: String {
        switch self {
        case .unread: "•"
        case .begun: "›"
        case .read: " "
        }
    }
}
