import ArgumentParser
import Foundation
import PageReconstruction

/// Fits the weights of the reconstruction on shattered pages and writes them as Swift source.
struct FitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", abstract: "Fit the weights of the reconstruction on shattered pages.")

    @Argument(help: "The folder with the transcripts.", completion: .directory)
    var corpus: String

    @Option(help: "Pages in each order.")
    var pages = 150

    @Flag(help: "Fit the stories alone, which are weighed last.")
    var storiesOnly = false

    @Flag(help: "Fit the roles of lines alone.")
    var rolesOnly = false

    @Option(help: "The folder where the weights go.", completion: .directory)
    var output = "Sources/PageReconstruction/Weights"

    func run() throws {
        let shatterer = Shatterer(
            texts: try Corpus.texts(in: URL(filePath: corpus), part: .fitted), indents: 0.2, displaced: 0.2)
        let shattered = ShatteredPage.Order.allCases.flatMap { order in
            (0..<pages).map { shatterer.page(order, seed: UInt64(10_000 + $0)) }
        }
        var weights = Weights.fitted
        let fitted = fitRoles(shatterer, weights)
        weights.roles.eastAsian = fitted.eastAsian
        let roles = URL(filePath: output).deletingLastPathComponent().appending(path: "Roles")
        try RoleWeightsSource(weights: fitted.eastAsian, pages: pages).write(to: roles)
        if rolesOnly { return }
        if !storiesOnly {
            fitHeadings(shattered, &weights)
            fitJoins(shattered, &weights)
            fitHeadingPairs(shattered, &weights)
        }
        countBoundaries(shattered, &weights)
        calibrate(shattered, &weights)
        fitStories(shattered, &weights)
        try WeightsSource(weights: weights, pages: pages).write(to: URL(filePath: output))
    }

    /// Fits the weights of roles, starting from those set by hand, on Chinese pages with all structures, clean and
    /// shattered pages, text in order in every dress, and Western pages.
    private func fitRoles(_ shatterer: Shatterer, _ weights: Weights) -> ScriptRoleWeights {
        var samples: [RoleFitting.Sample] = []
        // As many pages with all structures as stories alone in every order, so that neither costs the other headings.
        for seed in 0..<UInt64(pages * 5) {
            samples.append(
                RoleFitting.Sample(shatterer.page(.clean, seed: 20_000 + seed, isStructured: true), weights: weights))
        }
        for seed in 0..<UInt64(pages * 2) {
            samples.append(RoleFitting.Sample(WesternPage.page(seed: 30_000 + seed), weights: weights))
        }
        for order in ShatteredPage.Order.allCases {
            for seed in 0..<UInt64(pages) {
                samples.append(RoleFitting.Sample(shatterer.page(order, seed: 40_000 + seed), weights: weights))
            }
        }
        for dress in OrderedDress.allCases {
            var random = PageRandom(seed: 5)
            for _ in 0..<pages {
                let texts = (0..<random.number(3...9)).map { _ in random.pick(shatterer.texts) }
                samples.append(RoleFitting.Sample(dress.page(of: texts), weights: weights))
            }
        }
        return RoleFitting(samples).fitted(from: ScriptRoleWeights(western: .set, eastAsian: .set))
    }

    private func fitHeadings(_ shattered: [ShatteredPage], _ weights: inout Weights) {
        weights.headings = []
        for look in 0..<2 {
            var samples: [(features: [Double], isRight: Bool)] = []
            for page in shattered {
                for heading in FittingSamples.headings(page.lines, looks: weights.headings, weights: weights) {
                    samples.append((heading.features.values, page.truth[heading.line]?.role == .heading))
                }
            }
            let fitted = Regression.logistic(samples, count: HeadingFeature.allCases.count)
            weights.headings.append(FeatureVector(values: fitted))
            let wrong = samples.filter { (Regression.odds($0.features, fitted) > 0) != $0.isRight }.count
            print("headings, look \(look + 1): \(samples.count) samples, \(wrong) wrong")
        }
    }

    private func fitHeadingPairs(_ shattered: [ShatteredPage], _ weights: inout Weights) {
        let samples = shattered.flatMap { page in
            FittingSamples.headingPairs(page.lines, weights: weights).map { pair in
                (
                    features: pair.features.values,
                    isRight: page.truth[pair.first]?.story == page.truth[pair.second]?.story
                )
            }
        }
        let fitted = Regression.logistic(samples, count: HeadingPairFeature.allCases.count)
        weights.headingPairs = FeatureVector(values: fitted)
        let wrong = samples.filter { (Regression.odds($0.features, fitted) > 0) != $0.isRight }.count
        print("pairs of headings: \(samples.count) samples, \(wrong) wrong")
    }

    /// Changes one weight at a time, up or down as long as the stories improve.
    private func fitStories(_ shattered: [ShatteredPage], _ weights: inout Weights) {
        func quality(_ weights: Weights, _ pages: [ShatteredPage]) -> Double {
            var score = Score()
            for page in pages {
                score.add(PageRebuilder.page(from: page.lines, corrections: [], weights: weights).issue, page)
            }
            return score.storyF1
        }
        /// The logarithm makes the same relative reduction of errors equally good in every order.
        func qualityOfAll(_ weights: Weights) -> Double {
            ShatteredPage.Order.allCases.reduce(0) { sum, order in
                sum - log(1.0001 - quality(weights, shattered.filter { $0.order == order }))
            }
        }
        for (index, order) in ShatteredPage.Order.allCases.enumerated() {
            let own = shattered.filter { $0.order == order }
            var best = quality(weights, own)
            for strength in [2.0, 20, 60, 200] {
                for handicap in [0.0, 4, 16, 100] {
                    var trial = weights
                    trial.orders[index].strength = strength
                    trial.orders[index].handicap = handicap
                    let result = quality(trial, own)
                    if result > best { (best, weights) = (result, trial) }
                }
            }
            print("\(order): \(best) with \(weights.orders[index].strength), \(weights.orders[index].handicap)")
        }
        var best = qualityOfAll(weights)
        print("stories: \(best)")
        for factor in [1.6, 1.25] {
            for weight in StoryWeight.allCases {
                for direction in [1.0, -1.0] {
                    var trial = weights
                    let value = weights.stories[weight]
                    // Evidence for a photo story is changed by addition, other weights by multiplication.
                    let isAdded = weight == .photoStory || weight == .photoStoryAboveHeading
                    trial.stories[weight] =
                        isAdded ? value + direction * (factor - 1) : direction > 0 ? value * factor : value / factor
                    let result = qualityOfAll(trial)
                    guard result > best else { continue }
                    best = result
                    weights = trial
                    break
                }
            }
            print("stories: \(best) \(weights.stories.values.map { String(format: "%.3f", $0) })")
        }
    }

    private func fitJoins(_ shattered: [ShatteredPage], _ weights: inout Weights) {
        weights.joins = [
            .firstCharacter: 1, .secondCharacter: 1, .thirdCharacter: 1, .beginsAsParagraph: -1, .opensAndCloses: 1,
            .closesOnly: -1, .sharedWords: 1, .sharedWithPrevious: 0.5, .sharedWithNext: 0.5, .relation: 1,
        ]
        weights.openEnds = [.bias: -1]
        let even = FeatureVector<JoinRelation>(values: JoinRelation.allCases.map { $0 == .next ? 0.5 : 0.05 })
        weights.orders = ShatteredPage.Order.allCases.map { _ in
            OrderShares(relations: even, stacked: 0.5, strength: 6, handicap: 0)
        }
        for round in 0..<3 {
            var samples: [Regression.Choice] = []
            for (index, order) in ShatteredPage.Order.allCases.enumerated() {
                var relations = FeatureVector<JoinRelation>(values: JoinRelation.allCases.map { _ in 0.3 })
                for page in shattered where page.order == order {
                    let next = Dictionary(
                        page.boundaries.map { ($0.after, $0.with) }, uniquingKeysWith: { first, _ in first })
                    for end in FittingSamples.openEnds(page.lines, weights: weights) {
                        let right = next[end.line].flatMap { line in end.lines.firstIndex(of: line) }
                        if let right, end.relations.count > 1 { relations[end.relations[right]] += 1 }
                        samples.append(
                            Regression.Choice(
                                options: end.features.map(\.values), none: end.openEnd.values, right: right))
                    }
                }
                let sum = relations.values.reduce(0, +)
                weights.orders[index].relations = FeatureVector(values: relations.values.map { $0 / sum })
            }
            let (joins, openEnds) = Regression.choice(
                samples, joins: weights.joins.values, openEnds: weights.openEnds.values, epochs: 12)
            weights.joins = FeatureVector(values: joins)
            weights.openEnds = FeatureVector(values: openEnds)
            let right = samples.filter { Regression.best($0, joins, openEnds) == $0.right }.count
            print("joins, round \(round + 1): \(samples.count) ends, \(right) right")
        }
    }

    /// Counts, for each order, how often the story stays the same at each kind of boundary.
    private func countBoundaries(_ shattered: [ShatteredPage], _ weights: inout Weights) {
        var orders = weights.orders
        for (index, order) in ShatteredPage.Order.allCases.enumerated() {
            var stays = [Tally](repeating: Tally(found: 4, right: 2, there: 0), count: ChunkBoundary.allCases.count)
            var headed = Tally(found: 4, right: 2, there: 0)
            var stacked = Tally(found: 20, right: 2, there: 0)
            var onward = Tally(found: 4, right: 2, there: 0)
            var first = Tally(found: 4, right: 2, there: 0)
            var back = Tally(found: 4, right: 1, there: 0)
            var past = Tally(found: 4, right: 2, there: 0)
            for page in shattered where page.order == order {
                let (steps, headings, stackedHere) = FittingSamples.stories(page.lines, weights: weights)
                stacked.found += headings.count
                stacked.right += stackedHere
                let stories = headings.map { page.truth[$0]?.story }
                for step in steps {
                    let before = page.truth[step.before]?.story
                    let story = page.truth[step.line]?.story
                    guard let boundary = step.boundary else {
                        let heads = step.headings.map { page.truth[$0]?.story }
                        if heads.count == 1 {
                            headed.add(heads[0] == story)
                        } else if (heads.first == story) != (heads.last == story) {
                            first.add(heads.first == story)
                        }
                        if !heads.contains(story) { past.add(before == story) }
                        continue
                    }
                    stays[boundary.rawValue].add(before == story)
                    if before != story, let position = stories.firstIndex(of: before) {
                        onward.add(position + 1 < stories.count && stories[position + 1] == story)
                        back.add(position > 0 && stories[position - 1] == story)
                    }
                }
            }
            orders[index].stay = FeatureVector(values: stays.map(\.precision))
            orders[index].headed = headed.precision
            orders[index].onward = onward.precision
            orders[index].firstHeading = first.precision
            orders[index].pastHeading = past.precision
            orders[index].back = back.precision
            orders[index].stacked = stacked.precision
        }
        weights.orders = orders
    }

    /// Fits the odds that a join is right, and the probability below which joins would be wrong too often.
    private func calibrate(_ shattered: [ShatteredPage], _ weights: inout Weights) {
        weights.calibration = .init(offset: 0, slope: 1)
        var samples: [(features: [Double], isRight: Bool)] = []
        var there = 0
        for page in shattered {
            there += page.boundaries.count
            for join in FittingSamples.joins(page.lines, weights: weights) {
                let odds = log(join.confidence / (1 - join.confidence))
                samples.append(([1, odds], page.boundaries.contains(.init(after: join.after, with: join.with))))
            }
        }
        let fitted = Regression.logistic(samples, count: 2)
        weights.calibration = .init(offset: fitted[0], slope: fitted[1])
        let sorted = samples.map {
            (p: 1 / (1 + exp(-Regression.odds($0.features, fitted))), isRight: $0.isRight)
        }
        .sorted { $0.p > $1.p }
        var right = 0
        for (index, sample) in sorted.enumerated() {
            if sample.isRight { right += 1 }
            // On pages that were not fitted joins are right slightly less often; the target there is .98.
            if Double(right) / Double(index + 1) >= 0.989 { weights.doubtfulBelow = sample.p }
        }
        let undoubted = sorted.filter { $0.p >= weights.doubtfulBelow }
        print(
            "doubtful below \(weights.doubtfulBelow): \(undoubted.count) undoubted, \(undoubted.filter(\.isRight).count) right, of \(there)"
        )
    }
}
