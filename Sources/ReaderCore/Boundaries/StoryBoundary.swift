import NewsModel
import Wording

/// A boundary between two chunks of the source in a story: they are joined, or one paragraph ends and the next begins.
struct StoryBoundary: Equatable, Sendable {
    /// The source line on which the chunk before ends.
    let after: Int
    /// The source line on which the chunk after begins; `nil` at the end of the story.
    let with: Int?
    /// The first character of the chunk after, if the chunks are joined; otherwise the last one of the chunk before.
    let position: TextPosition
    let isJoined: Bool
    /// The probability, 0 to 1, of a join found in the page itself.
    var confidence: Double?
    /// Whether the page leaves the boundary open: a join in doubt, or a paragraph that breaks off.
    var isDoubtful: Bool
    /// The user's decision about the boundary.
    var correction: PageCorrection?

    /// Whether stepping stops here: the boundary is in doubt, or the user's decision may be undone.
    var isStop: Bool { isDoubtful || correction != nil }

    /// A sign of one cell: in doubt, joined or split by the user; `nil` if there is no doubt.
    var sign: String? {
        switch correction {
        case .join: "="
        case .split: "/"
        default: isDoubtful ? "?" : nil
        }
    }

    /// The change that switches the boundary to its other state.
    var change: CorrectionChange {
        if correction != nil { return .forget(.boundary(after: after)) }
        guard let with, !isJoined else { return .decide(.split(after: after)) }
        return .decide(.join(after: after, with: with))
    }

    /// The line shown for the boundary in the source.
    var sourceLine: Int { with ?? after }

    /// A sentence for the user who steps to the boundary.
    var sentence: Phrase {
        switch correction {
        case .join: return "You joined line \(after) with line \(sourceLine): \(key: "x") undoes that."
        case .split: return "You split after line \(after): \(key: "x") undoes that."
        default: break
        }
        guard isJoined else { return "Line \(after) breaks off: \(key: "x") joins it with line \(sourceLine)." }
        guard let confidence else { return "Line \(after) goes on with line \(sourceLine): \(key: "x") splits." }
        let percent = Int((confidence * 100).rounded())
        return "Line \(after) goes on with line \(sourceLine), \(percent)% sure: \(key: "x") splits."
    }
}

extension Article {
    /// The boundaries of the body in reading order.
    ///
    /// - Parameter isTorn: whether paragraphs of the page were joined, so that others may be broken off.
    func boundaries(corrections: [PageCorrection], isTorn: Bool = true) -> [StoryBoundary] {
        let decided = Dictionary(corrections.map { ($0.subject, $0) }) { _, last in last }
        let breaksOff = body.map(\.breaksOff)
        // In a poem or a table every line breaks off, without being continued.
        let isProse = isTorn && breaksOff.count(where: \.self) * 3 <= body.count
        var boundaries: [StoryBoundary] = []
        for (number, paragraph) in body.enumerated() {
            let passage = Passage(rawValue: number)
            for join in paragraph.joins {
                guard let with = paragraph.line(following: join.after) else { continue }
                var boundary = StoryBoundary(
                    after: join.after, with: with, position: TextPosition(passage: passage, character: join.character),
                    isJoined: true, confidence: join.confidence, isDoubtful: join.doubtful)
                let decision = decided[.boundary(after: join.after)]
                if case .join(_, with)? = decision { boundary.correction = decision }
                boundaries.append(boundary)
            }
            guard let after = paragraph.sourceLines.last else { continue }
            let next = body.dropFirst(number + 1).first
            let last = max(0, paragraph.text.unicodeScalars.count - 1)
            var boundary = StoryBoundary(
                after: after, with: next?.sourceLines.first,
                position: TextPosition(passage: passage, character: last), isJoined: false,
                isDoubtful: isProse && breaksOff[number] && next?.kind == .paragraph)
            let decision = decided[.boundary(after: after)]
            if case .split? = decision { boundary.correction = decision }
            if boundary.with != nil || boundary.isStop { boundaries.append(boundary) }
        }
        return boundaries
    }
}

extension Paragraph {
    /// The first line of the chunk that follows the chunk ending on `line`.
    func line(following line: Int) -> Int? {
        guard let index = sourceLines.firstIndex(of: line), index + 1 < sourceLines.count else { return nil }
        return sourceLines[index + 1]
    }

    /// Whether the text ends inside a sentence, with a letter or a comma. Texts of fewer than 16 scalars may be
    /// signatures or dates and do not count.
    fileprivate var breaksOff: Bool {
        guard kind == .paragraph, let last = text.unicodeScalars.last else { return false }
        guard last.properties.isAlphabetic || ",，、".unicodeScalars.contains(last) else { return false }
        return text.unicodeScalars.prefix(16).count == 16
    }
}
