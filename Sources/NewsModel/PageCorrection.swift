/// The user's decision about a page. Lines are numbers of input lines, from 1.
public enum PageCorrection: Hashable, Sendable {
    /// The chunk that ends on this line is not continued.
    case split(after: Int)
    /// The chunk that ends on line `after` continues with the chunk that begins on line `with`.
    case join(after: Int, with: Int)
    /// The line has this role.
    case role(SettledRole, line: Int)
    /// The paragraph or caption that contains line `line` belongs to the story that begins on line `under`.
    case file(line: Int, under: Int)
    /// The page is read in the order of its lines.
    case fileOrder

    /// The question that a decision answers; a page has at most one decision for each.
    public enum Subject: Hashable, Sendable {
        /// The boundary after a line.
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

/// The roles that a user can give to a line.
public enum SettledRole: String, CaseIterable, Hashable, Sendable {
    case headline, label, deck, byline, body, furniture
}

/// A change to the decisions about a page.
public enum CorrectionChange: Hashable, Sendable {
    /// Replaces the earlier decision about the same subject.
    case decide(PageCorrection)
    /// Leaves the subject to the reconstruction again.
    case forget(PageCorrection.Subject)

    public var subject: PageCorrection.Subject {
        switch self {
        case .decide(let correction): correction.subject
        case .forget(let subject): subject
        }
    }
}
