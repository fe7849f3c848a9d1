extension WrittenDate {
    /// The date that `text` tells, in whatever shape: ISO 8601, RFC 822, C's `asctime`, `May 3, 2024 8:15 PM`,
    /// `3. Mai 2024`, `2024年5月3日`, `2024/5/3`. `nil` where it tells none, or one that does not exist.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longestText else { return nil }
        var reading = DateReading(TimestampTokens.tokens(of: text))
        guard let date = reading.date() else { return nil }
        self = date
    }

    /// Bytes; a sentence is no date.
    private static let longestText = 200
}
