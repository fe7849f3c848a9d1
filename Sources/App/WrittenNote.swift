/// A note that the user has written in an editor. Its file exists until the note is stored.
struct WrittenNote: Sendable {
    let text: String
    /// The encoding that it was read as; `nil` for UTF-8.
    let encoding: String?
    let file: TemporaryNote
}
