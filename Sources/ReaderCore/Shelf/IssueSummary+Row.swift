import NewsModel

extension IssueSummary {
    /// The name that a user knows it by: its title, or the file's name.
    var name: String {
        let name = reference.title ?? String(source.split(separator: "/").last ?? "")
        return edition.map { "\(name) · \($0)" } ?? name
    }

    /// Whether it has something that is still to be read.
    var isUnread: Bool { !isFinished && storiesRead < stories }

    /// The sign of how far it has been read, of one cell.
    var sign: String {
        if isFinished { return "✓" }
        return storiesRead == 0 ? "•" : storiesRead < stories ? "›" : " "
    }
}
