/// A user's decision about a page; lines are 1-based line numbers of the input.
public enum PageCorrection: Hashable, Sendable {
    /// The chunk that ends on this line goes on nowhere.
    case split(after: Int)
    /// The chunk that ends on line `after` goes on with the chunk that begins on line `with`.
    case join(after: Int, with: Int)
    /// The line is a part of the page of this kind.
    case role(SettledRole, line: Int)
    /// The paragraph or caption with line `line` belongs to the story that begins on line `under`.
    case file(line: Int, under: Int)
    /// The page is read in the order of its lines.
    case fileOrder

    /// What is decided: a page has one decision for each.
    public enum Subject: Hashable, Sendable {
        /// The boundary behind a line.
        case boundary(after: Int)
        case role(line: Int)
        case story(line: Int)
        case order
    }

    public var subject: Subject {
        switch self {
        case .split(let after), .join(let after, _): .boundary(after: after)
        case .role(_, let line): .role(line: line)
        case .file(let line, _): .story(line: line)
        case .fileOrder: .order
        }
    }
}

/// The kind of a line, as far as a user can settle it.
public enum SettledRole: String, CaseIterable, Hashable, Sendable {
    case headline, label, deck, byline, body, furniture
}

/// A change of what is decided about a page.
public enum CorrectionChange: Hashable, Sendable {
    /// Replaces the earlier decision about the same.
    case decide(PageCorrection)
    /// Leaves it to the reconstruction again.
    case forget(PageCorrection.Subject)

    public var subject: PageCorrection.Subject {
        switch self {
        case .decide(let correction): correction.subject
        case .forget(let subject): subject
        }
    }
}
