import ArgumentParser
import Foundation
import PageReconstruction

/// Fits the weights of the reconstruction on shattered pages and writes them as Swift.
struct FitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", abstract: "Fit the weights of the reconstruction on shattered pages.")

    @Argument(help: "The folder with the transcripts.", completion: .directory)
    var corpus: String

    @Option(help: "Pages in each order.")
    var pages = 150

    @Option(help: "Where the weights go.")
    var output = "Sources/PageReconstruction/Weights/FittedWeights.swift"

    func run() throws {
        let shatterer = Shatterer(texts: try Corpus.texts(in: URL(filePath: corpus), part: .fitted))
        let shattered = ShatteredPage.Order.allCases.flatMap { order in
            (0..<pages).map { shatterer.page(order, seed: UInt64(10_000 + $0)) }
        }
        var weights = Weights.fitted
        weights.headings = []
        for look in 0..<2 {
            var samples: [(features: [Double], isRight: Bool)] = []
            for page in shattered {
                for heading in FittingSamples.headings(page.lines, looks: weights.headings, weights: weights) {
                    samples.append((heading.features, page.truth[heading.line]?.role == .heading))
                }
            }
            let fitted = Regression.logistic(samples, count: FittingSamples.headingCount)
            weights.headings.append(fitted)
            let wrong = samples.filter { (Regression.odds($0.features, fitted) > 0) != $0.isRight }.count
            print("headings, look \(look + 1): \(samples.count) samples, \(wrong) wrong")
        }
        try fitJoins(shattered, &weights)
        calibrate(shattered, &weights)
        fitStories(shattered, &weights)
        try write(weights)
    }

    /// One weight at a time, up or down as long as the stories come out better.
    private func fitStories(_ shattered: [ShatteredPage], _ weights: inout Weights) {
        let sample = stride(from: 0, to: shattered.count, by: max(1, shattered.count / 150)).map { shattered[$0] }
        func quality(_ weights: Weights) -> Double {
            var score = Score()
            for page in sample {
                score.add(PageReconstruction.page(from: page.lines, corrections: [], weights: weights).issue, page)
            }
            return score.storyF1
        }
        var best = quality(weights)
        print("stories: \(best)")
        let shares = 1...6
        for factor in [1.6, 1.25] {
            for index in weights.stories.indices {
                for direction in [1.0, -1.0] {
                    var trial = weights
                    let value = weights.stories[index]
                    if shares.contains(index) {
                        // A probability moves by its odds.
                        let odds = log(value / (1 - value)) + direction * log(factor) * 1.5
                        trial.stories[index] = 1 / (1 + exp(-odds))
                    } else if index > 8 {
                        trial.stories[index] = value + direction * (factor - 1)
                    } else {
                        trial.stories[index] = direction > 0 ? value * factor : value / factor
                    }
                    let result = quality(trial)
                    guard result > best else { continue }
                    best = result
                    weights = trial
                    break
                }
            }
            print("stories: \(best) \(weights.stories.map { String(format: "%.3f", $0) })")
        }
    }

    private func fitJoins(_ shattered: [ShatteredPage], _ weights: inout Weights) throws {
        weights.joins =
            [1, 1, 1, -1, 1, 0, -1, 1, 0.5, 0.5] + [Double](repeating: 0, count: FittingSamples.joinCount - 11) + [1]
        weights.openEnds = [-1] + [Double](repeating: 0, count: FittingSamples.openEndCount - 1)
        weights.places = (0..<FittingSamples.placeCount).map { $0 == 0 ? 0.5 : 0.05 }
        for round in 0..<3 {
            var places = [Double](repeating: 1, count: FittingSamples.placeCount)
            var samples: [Regression.Choice] = []
            for page in shattered {
                let next = Dictionary(page.seams.map { ($0.after, $0.with) }, uniquingKeysWith: { first, _ in first })
                for end in FittingSamples.openEnds(page.lines, weights: weights) {
                    let right = next[end.line].flatMap { line in end.lines.firstIndex(of: line) }
                    if let right { places[end.places[right]] += 1 }
                    samples.append(Regression.Choice(options: end.features, none: end.openEnd, right: right))
                }
            }
            (weights.joins, weights.openEnds) = Regression.choice(
                samples, joins: weights.joins, openEnds: weights.openEnds, epochs: 12)
            let sum = places.reduce(0, +)
            weights.places = places.map { $0 / sum }
            let right = samples.filter { Regression.best($0, weights.joins, weights.openEnds) == $0.right }.count
            print("joins, round \(round + 1): \(samples.count) ends, \(right) right")
        }
    }

    /// The odds that a join is right, and the probability below which the undoubted would be wrong too often.
    private func calibrate(_ shattered: [ShatteredPage], _ weights: inout Weights) {
        weights.calibration = [0, 1]
        var samples: [(features: [Double], isRight: Bool)] = []
        var there = 0
        for page in shattered {
            there += page.seams.count
            for join in FittingSamples.joins(page.lines, weights: weights) {
                let odds = log(join.confidence / (1 - join.confidence))
                samples.append(([1, odds], page.seams.contains(.init(after: join.after, with: join.with))))
            }
        }
        weights.calibration = Regression.logistic(samples, count: 2)
        let sorted = samples.map {
            (p: 1 / (1 + exp(-Regression.odds($0.features, weights.calibration))), isRight: $0.isRight)
        }
        .sorted { $0.p > $1.p }
        var right = 0
        for (index, sample) in sorted.enumerated() {
            if sample.isRight { right += 1 }
            if Double(right) / Double(index + 1) >= 0.985 { weights.doubtfulBelow = sample.p }
        }
        let undoubted = sorted.filter { $0.p >= weights.doubtfulBelow }
        print(
            "doubtful below \(weights.doubtfulBelow): \(undoubted.count) undoubted, \(undoubted.filter(\.isRight).count) right, of \(there)"
        )
    }

    private func write(_ weights: Weights) throws {
        func list(_ numbers: [Double]) -> String {
            "[" + numbers.map { String(format: "%.4f", $0) }.joined(separator: ", ") + "]"
        }
        let source = """
            extension Weights {
                /// Written by `benchmarks fit`, on \(pages) pages in each of five orders, shattered from the texts of a corpus of
                /// Chinese television news that were neither counted for the language model nor measured on.
                package static let fitted = Weights(
                    headings: [\(weights.headings.map(list).joined(separator: ",\n            "))],
                    joins: \(list(weights.joins)),
                    openEnds: \(list(weights.openEnds)),
                    places: \(list(weights.places)),
                    calibration: \(list(weights.calibration)), doubtfulBelow: \(String(format: "%.4f", weights.doubtfulBelow)),
                    stories: \(list(weights.stories)))
            }

            """
        try source.write(toFile: output, atomically: true, encoding: .utf8)
    }
}
