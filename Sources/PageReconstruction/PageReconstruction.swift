import NewsModel

/// Puts the text of a newspaper page, cut up and mixed by its extraction, back together.
public enum PageReconstruction {
    /// The issue that the lines are a page of: every line that is not blank stands in exactly one place of it.
    public static func issue(from lines: [SourceLine], corrections: [JoinCorrection] = []) -> Issue {
        let blocks = PageBlocks(lines, corrections: corrections).blocks
        let roles = PageRoles(blocks, pieces: pieces(corrections))
        let chains = Joiner(blocks: blocks, roles: roles.roles, corrections: corrections).chains()
        let elements = PageArticles(blocks: blocks, roles: roles.roles).elements(chains)
        return IssueBuilder(blocks: blocks, roles: roles, doubtfulBelow: 0.8).issue(elements)
    }

    /// Lines that a reader has joined or split are text, whatever they look like.
    private static func pieces(_ corrections: [JoinCorrection]) -> Set<Int> {
        var lines = Set<Int>()
        for correction in corrections {
            switch correction {
            case .split(let after): lines.insert(after)
            case .join(let after, let with): lines.formUnion([after, with])
            }
        }
        return lines
    }
}
