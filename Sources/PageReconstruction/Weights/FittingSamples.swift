/// The features of a page that the reconstruction decides by, exposed for fitting their weights.
package struct FittingSamples {
    /// A block that may be a heading, as seen in either pass.
    package struct Heading {
        package let line: Int
        package let features: FeatureVector<HeadingFeature>
    }

    /// An open end with all its possible continuations.
    package struct OpenEnd {
        package let line: Int
        /// The first lines of the options.
        package let lines: [Int]
        package let features: [FeatureVector<JoinFeature>]
        package let relations: [JoinRelation]
        package let openEnd: FeatureVector<OpenEndFeature>
    }

    /// The heading candidates of a page as seen in the pass after those in `looks`.
    package static func headings(_ lines: SourceLines, looks: [FeatureVector<HeadingFeature>], weights: Weights)
        -> [Heading]
    {
        let blocks = PageBlocks(lines, corrections: []).blocks
        let features = HeadingFeatures(
            blocks: blocks, signs: PageSigns(blocks),
            sureRoles: PageRoles.sureRoles(
                blocks, signs: BlockSigns.all(blocks), settled: blocks.map { _ in nil }))
        var weights = weights
        weights.headings = looks
        let likely = PageRoles.likelyHeadings(features, weights: weights)
        return blocks.indices.filter { features.isCandidate[$0] }.map {
            Heading(line: blocks[$0].firstLine, features: features.features($0, likely: likely))
        }
    }

    /// The blocks of a page, identified by their first lines, as the choice of roles sees them.
    package struct Roles {
        package let lines: [Int]
        package let features: [FeatureVector<RoleFeature>]
        /// By block, the role settled by a pattern, if any.
        let fixed: [LineRole?]

        /// The likeliest roles among those in `allowed`. If `isFree`, all roles are possible, and those not allowed
        /// score `margin` more.
        package func decode(
            _ weights: ScriptRoleWeights, allowed: [Set<LineRole>], isFree: Bool, margin: Double
        ) -> [LineRole] {
            RoleModel(weights: weights).decode(features) { block, role in
                if let fixed = fixed[block] { return fixed == role ? 0 : -1000 }
                let isRight = allowed[block].isEmpty || allowed[block].contains(role)
                return isRight ? 0 : isFree ? margin : -1000
            }
        }
    }

    package static func roles(_ lines: SourceLines, weights: Weights) -> Roles {
        let text = PageBlocks(lines, corrections: [])
        let blocks = text.blocks
        let signs = BlockSigns.all(blocks)
        guard TextOrder.holdsWholeChinese(text) || TextOrder.mayBeTorn(text) else {
            return Roles(
                lines: blocks.map(\.firstLine), features: Array(RoleFeatures(blocks, signs: signs).features),
                fixed: blocks.map { _ in nil })
        }
        let sure = PageRoles.sureRoles(blocks, signs: signs, settled: blocks.map { _ in nil })
        let features = HeadingFeatures(blocks: blocks, signs: PageSigns(blocks), sureRoles: sure)
        let likely = PageRoles.likelyHeadings(features, weights: weights)
        let measured = PageRoles.measured(blocks, signs: signs, sure: sure, likely: likely, features: features)
        return Roles(lines: blocks.map(\.firstLine), features: measured.features, fixed: measured.fixed)
    }

    /// Adjacent heading lines, with nothing but captions between them.
    package static func headingPairs(
        _ lines: SourceLines, weights: Weights
    ) -> [(first: Int, second: Int, features: FeatureVector<HeadingPairFeature>)] {
        let page = PageAnalysis(lines, corrections: [], weights: weights)
        let blocks = page.blocks
        let roles = page.roles.roles
        var pairs: [(first: Int, second: Int, features: FeatureVector<HeadingPairFeature>)] = []
        let runs = blocks.indices.filter { roles[$0] != .caption && roles[$0] != .furniture }
            .split { roles[$0] == .body || roles[$0] == .section }
        for run in runs {
            let lineCount = run.count { roles[$0] == .heading }
            var linesAbove = 0
            for (first, second) in zip(run, run.dropFirst()) {
                linesAbove = roles[first] == .heading ? linesAbove + 1 : 0
                guard roles[first] == .heading, roles[second] == .heading else { continue }
                let pair = HeadingPair(
                    first: first, second: second, linesAbove: linesAbove, lineCount: lineCount,
                    disorder: page.disorder)
                pairs.append((blocks[first].firstLine, blocks[second].firstLine, pair.features(blocks, page.signs)))
            }
        }
        return pairs
    }

    /// The open ends of a page, with the relation of each option weighted for the page.
    package static func openEnds(_ lines: SourceLines, weights: Weights) -> [OpenEnd] {
        let page = PageAnalysis(lines, corrections: [], weights: weights)
        let (blocks, choice) = (page.blocks, page.choice)
        let shares = choice.scores(headings: page.headings).relations
        let bodies = choice.features.bodies
        return choice.features.ends.enumerated().map { row, end in
            let terms = choice.relationTerms(row, shares)
            let options = choice.options[row]
            return OpenEnd(
                line: blocks[bodies[end]].lastLine,
                lines: options.map { blocks[bodies[$0.start]].firstLine },
                features: options.indices.map { index in
                    var features = choice.features.features(end, options[index].start)
                    features[.relation] = terms[index]
                    return features
                },
                relations: options.map(\.relation), openEnd: choice.features.openEndFeatures(end))
        }
    }

    /// A step from one chunk of text to the next, as `StoryLabels` sees it.
    package struct StoryStep {
        /// The kind of boundary; `nil` for text below headings.
        package let boundary: ChunkBoundary?
        /// The first lines of the headings directly above the chunk.
        package let headings: [Int]
        /// The last line of the text before the chunk.
        package let before: Int
        package let line: Int
    }

    /// The steps of a page at which the page itself must show the story, the first lines of its headings in page order,
    /// and the number of headings directly above others with no text in between.
    package static func stories(
        _ lines: SourceLines, weights: Weights
    ) -> (steps: [StoryStep], headings: [Int], stacked: Int) {
        let page = PageAnalysis(lines, corrections: [], weights: weights)
        let (blocks, headings) = (page.blocks, page.headings)
        let bodies = page.choice.features.bodies
        let chains = page.joiner(corrections: [], weights: weights).chains(bodies, blockCount: blocks.count)
        let steps = StoryLabels.steps(
            blocks: blocks, bodies: bodies, signs: page.signs, headings: headings, chains: chains)
        let heads = headings.groups.map { blocks[$0.first].firstLine }
        return (
            steps.map { step in
                StoryStep(
                    boundary: step.boundary, headings: headings.above(bodies[step.position]).map { heads[$0] },
                    before: blocks[bodies[step.position - 1]].lastLine, line: blocks[bodies[step.position]].firstLine)
            }, heads, bodies.map { headings.above($0).count }.filter { $0 > 1 }.reduce(0, +)
        )
    }

    /// Each join in the page, by its lines, with its probability, which is uncalibrated if `weights` has no
    /// calibration.
    package static func joins(_ lines: SourceLines, weights: Weights) -> [(after: Int, with: Int, confidence: Double)] {
        let page = PageAnalysis(lines, corrections: [], weights: weights)
        return page.joiner(corrections: [], weights: weights).ties.map {
            (page.blocks[$0.from].lastLine, page.blocks[$0.to].firstLine, $0.confidence)
        }
    }
}
