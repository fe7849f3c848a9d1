/// A note that the user has written in an editor. Its file exists until the note is stored.
struct WrittenNote: Sendable {
    let text: String
    let file: TemporaryNote
}
