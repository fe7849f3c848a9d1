/// What the fitting program asks of a page: the very features that the reconstruction decides by.
package struct FittingSamples {
    /// One block that may be a heading, in the first look and in the second.
    package struct Heading {
        package let line: Int
        package let features: [Double]
    }

    /// One open end with all that it might go on with.
    package struct OpenEnd {
        package let line: Int
        /// First lines of the options.
        package let lines: [Int]
        package let features: [[Double]]
        package let places: [Int]
        package let openEnd: [Double]
    }

    package static let headingCount = HeadingFeatures.count
    package static let joinCount = JoinFeatures.count
    package static let openEndCount = JoinFeatures.openEndCount
    package static let placeCount = JoinPlace.allCases.count

    /// The candidates of a page as the look number `looks.count` sees them.
    package static func headings(_ lines: [SourceLine], looks: [[Double]], weights: Weights) -> [Heading] {
        let blocks = PageBlocks(lines, corrections: []).blocks
        let features = HeadingFeatures(
            blocks: blocks, signs: PageSigns(blocks), sureRoles: PageRoles.sureRoles(blocks, pieces: []))
        var weights = weights
        weights.headings = looks
        let likely = PageRoles.likelyHeadings(features, weights: weights)
        return blocks.indices.filter { features.isCandidate[$0] }.map {
            Heading(line: blocks[$0].firstLine, features: features.features($0, likely: likely))
        }
    }

    /// The open ends of a page; the last feature of each option is what the page says of its place.
    package static func openEnds(_ lines: [SourceLine], weights: Weights) -> [OpenEnd] {
        let blocks = PageBlocks(lines, corrections: []).blocks
        let signs = PageSigns(blocks)
        let roles = PageRoles(blocks, signs: signs, pieces: [], weights: weights)
        let choice = JoinChoice(JoinFeatures(blocks: blocks, roles: roles.roles, signs: signs))
        let (scores, none) = choice.scores(weights)
        let shares = choice.placeShares(scores, none, weights)
        let bodies = choice.features.bodies
        return choice.features.ends.indices.map { row in
            let terms = choice.placeTerms(row, shares)
            let options = choice.options[row]
            return OpenEnd(
                line: blocks[bodies[choice.features.ends[row]]].lastLine,
                lines: options.map { blocks[bodies[$0.start]].firstLine },
                features: options.indices.map { options[$0].features + [terms[$0]] },
                places: options.map(\.place.rawValue), openEnd: choice.openEnds[row])
        }
    }

    /// Each join that the page gets, by its lines, with its probability before calibration if `weights` has none.
    package static func joins(_ lines: [SourceLine], weights: Weights) -> [(after: Int, with: Int, confidence: Double)]
    {
        let blocks = PageBlocks(lines, corrections: []).blocks
        let signs = PageSigns(blocks)
        let roles = PageRoles(blocks, signs: signs, pieces: [], weights: weights)
        let choice = JoinChoice(JoinFeatures(blocks: blocks, roles: roles.roles, signs: signs))
        return Joiner(choice, blocks: blocks, corrections: [], weights: weights).ties.map {
            (blocks[$0.from].lastLine, blocks[$0.to].firstLine, $0.confidence)
        }
    }
}
