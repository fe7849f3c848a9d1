extension IssueDraft {
    /// The draft as what a format answers, with notices about the file before its own.
    func content(notices: [String] = []) -> FormatContent {
        let (issue, lines) = issue()
        return .issue(issue, lines: lines, notices: notices + self.notices)
    }
}
