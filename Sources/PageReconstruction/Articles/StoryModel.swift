import Glibc

extension StoryLabels {
    /// The text of a page as states that follow one another, and how one follows another at each seam.
    struct Model {
        let bodies: [Int]
        let headings: HeadingGroups
        let labelCount: Int
        let order: Weights.Order
        let weights: [Double]
        private let seam: [Seam]
        /// By place, the places that it is tied to, with the confidence of the tie.
        private let ties: [[(place: Int, confidence: Double)]]

        init(
            blocks: [Block], bodies: [Int], signs: PageSigns, headings: HeadingGroups, chains: [Chain], labelCount: Int,
            order: Weights.Order, weights: [Double]
        ) {
            self.bodies = bodies
            self.headings = headings
            self.labelCount = labelCount
            self.order = order
            self.weights = weights
            var placeOf = [Int](repeating: 0, count: blocks.count)
            for (place, block) in bodies.enumerated() { placeOf[block] = place }
            var ties = [[(place: Int, confidence: Double)]](repeating: [], count: bodies.count)
            for chain in chains {
                for (index, confidence) in chain.confidences.enumerated() {
                    let from = placeOf[chain.blocks[index]]
                    let to = placeOf[chain.blocks[index + 1]]
                    ties[from].append((to, confidence))
                    ties[to].append((from, confidence))
                }
            }
            self.ties = ties
            let tail = bodies.lastIndex { !headings.above($0).isEmpty } ?? 0
            seam = bodies.indices.map { place in
                guard place > 0 else { return .plain }
                let before = bodies[place - 1]
                if signs[bodies[place]].opensWithDateline { return .opening }
                if TextEnds.hasSignOff(blocks[before].folded) { return .ending }
                let isTied = ties[place].contains { $0.place == place - 1 }
                let comesFromElsewhere = ties[place].contains { $0.place != place + 1 && $0.place != place - 1 }
                let isColumn = !isTied && (!signs[before].isComplete || comesFromElsewhere)
                return place > tail ? (isColumn ? .tailColumn : .tail) : isColumn ? .column : .plain
            }
        }

        /// What the page is taken for before it is looked at: the shares of each kind of seam at which the story goes on,
        /// then of headings that head the text below them, then of changes that lead to the next story and of those back to
        /// the one before.
        struct Seams {
            var stay: [Double]
            var headed: Double
            var onward: Double
            var back: Double
        }

        func startSeams() -> Seams {
            Seams(
                stay: Array(order.seams[..<StoryLabels.seamCount]),
                headed: order.seams[StoryLabels.seamCount],
                onward: order.seams[StoryLabels.seamCount + 1], back: order.seams[StoryLabels.seamCount + 4])
        }

        /// Adds the evidence of the pieces that a piece is tied to.
        func addTies(_ posteriors: StoryTable, to emissions: inout StoryTable) {
            for place in bodies.indices {
                for tie in ties[place] where abs(tie.place - place) != 1 {
                    let loose = (1 - tie.confidence + 0.02) / Double(labelCount)
                    for label in 0..<labelCount {
                        emissions[place, label] += log(tie.confidence * posteriors[tie.place, label] + loose)
                    }
                }
            }
        }

        /// The probabilities of the stories by place, and how well the page agrees with them (a log-likelihood, but for a
        /// constant).
        func forwardBackward(_ emissions: StoryTable, _ seams: inout Seams, most: Double) -> (StoryTable, fit: Double) {
            let count = bodies.count
            guard count > 0 else { return (emissions, 0) }
            var fit = 0.0
            // Words are not independent witnesses: however many agree, one text alone does not outweigh two changes.
            let least = exp(-most)
            var likelihoods = emissions
            for place in 0..<count {
                let row = likelihoods.cells(of: place)
                var cells = likelihoods.numbers.mutableSpan
                var top = cells[row.lowerBound]
                for cell in row { top = max(top, cells[cell]) }
                fit += top
                for cell in row { cells[cell] = cells[cell] - top > -most ? exp(cells[cell] - top) : least }
            }
            let start = seams
            let steps = bodies.indices.map { step($0, start) }
            var forward = likelihoods
            var sums = [Double](repeating: 1, count: count)
            var priors = starts(start)
            for place in 0..<count {
                let row = forward.cells(of: place)
                if place > 0 {
                    let before = forward.cells(of: place - 1)
                    steps[place].setPriors(&priors, after: forward.numbers.span.extracting(before))
                }
                var cells = forward.numbers.mutableSpan
                var sum = 0.0
                for (cell, prior) in zip(row, priors) {
                    cells[cell] = prior * cells[cell] + 1e-30
                    sum += cells[cell]
                }
                sums[place] = sum
                fit += log(sum)
                for cell in row { cells[cell] /= sum }
            }
            var backward = [Double](repeating: 1, count: labelCount)
            var ahead = backward
            var posteriors = forward
            var counts = Counts(strength: order.strength, seams: seams)
            for next in stride(from: count - 1, to: 0, by: -1) {
                let likely = likelihoods.numbers.span.extracting(likelihoods.cells(of: next))
                for label in 0..<labelCount { ahead[label] = likely[label] * backward[label] / sums[next] }
                steps[next].setOutlook(&backward, on: ahead.span)
                let row = forward.cells(of: next - 1)
                let from = forward.numbers.span.extracting(row)
                var flow = 0.0
                for label in 0..<labelCount { flow += from[label] * backward[label] }
                var cells = posteriors.numbers.mutableSpan
                for label in 0..<labelCount {
                    cells[row.lowerBound + label] = from[label] * backward[label] / max(flow, 1e-30)
                }
                observe(next, from: from, ahead: ahead.span, flow: flow, by: steps[next], &counts)
            }
            seams = counts.seams(kept: seams)
            return (posteriors, fit)
        }

        /// The probabilities of the stories of the first text: what goes on above it is unknown. With no heading above, it
        /// is as likely to have none as to be the continuation of any story; pages that were shattered have no such text
        /// to count.
        private func starts(_ seams: Seams) -> [Double] {
            if headings.above(bodies[0]).isEmpty {
                return (0..<labelCount).map { ($0 == labelCount - 1 ? 0.5 : 0) + 0.5 / Double(labelCount) }
            }
            var priors = [Double](repeating: 1 / Double(labelCount), count: labelCount)
            let before = priors
            step(0, seams).setPriors(&priors, after: before.span)
            return priors
        }

        /// The probabilities of going from one story to another at one seam: spread over all, added for staying, for
        /// going on to the next and back to the one before, and for the headings in between.
        private struct Step {
            var spread = 0.0
            var spreadToLast = 0.0
            var stay = 0.0
            var onward = 0.0
            var back = 0.0
            var first = -1
            var last = -1
            var toFirst = 0.0
            var toLast = 0.0
            let labelCount: Int

            /// The first story, and the text without a heading, have none before them.
            private func previous(_ label: Int) -> Int { label > 0 && label < labelCount - 1 ? label - 1 : label }

            func probability(_ label: Int, _ next: Int) -> Double {
                var sum = next == labelCount - 1 ? spreadToLast : spread
                if next == label { sum += stay }
                if next == min(label + 1, labelCount - 1) { sum += onward }
                if next == previous(label) { sum += back }
                if next == first { sum += toFirst }
                if next == last { sum += toLast }
                return sum
            }

            /// Sets `priors` to the probabilities of the stories behind the seam, given those before it. What `probability`
            /// says of each pair is summed up: a page takes twelve rounds of this.
            func setPriors(_ priors: inout [Double], after before: Span<Double>) {
                var priors = priors.mutableSpan
                var sum = 0.0
                for label in before.indices { sum += before[label] }
                let end = labelCount - 1
                for label in 0...end {
                    priors[label] = spread * sum + stay * before[label] + (label > 0 ? onward * before[label - 1] : 0)
                }
                priors[end] += (spreadToLast - spread) * sum + onward * before[end]
                for label in 0...end { priors[previous(label)] += back * before[label] }
                if first >= 0 { priors[first] += toFirst * sum }
                if last >= 0 { priors[last] += toLast * sum }
            }

            /// Sets `outlook` to how likely all that follows is from each story on, given how likely it is from each behind
            /// the seam.
            func setOutlook(_ outlook: inout [Double], on ahead: Span<Double>) {
                var outlook = outlook.mutableSpan
                let end = labelCount - 1
                var any = 0.0
                for label in 0..<end { any += ahead[label] }
                any = spread * any + spreadToLast * ahead[end]
                if first >= 0 { any += toFirst * ahead[first] }
                if last >= 0 { any += toLast * ahead[last] }
                for label in 0...end {
                    outlook[label] =
                        any + stay * ahead[label] + onward * ahead[min(label + 1, end)] + back * ahead[previous(label)]
                }
            }
        }

        private func step(_ place: Int, _ seams: Seams) -> Step {
            let rest = 1 / Double(labelCount)
            var step = Step(labelCount: labelCount)
            let above = headings.above(bodies[place])
            if let first = above.first, let last = above.last {
                let other = 1 - seams.headed
                step.stay = other * order.seams[StoryLabels.seamCount + 3]
                step.spread = (other - step.stay) * rest
                step.spreadToLast = step.spread
                step.last = last
                step.toLast = seams.headed
                if above.count > 1 {
                    let share = order.seams[StoryLabels.seamCount + 2]
                    step.first = first
                    step.toFirst = seams.headed * share
                    step.toLast = seams.headed * (1 - share)
                }
            } else {
                let stay = seams.stay[seam[place].rawValue]
                let tie = ties[place].first { $0.place == place - 1 }?.confidence ?? 0
                step.stay = tie + (1 - tie) * stay
                step.spread = (1 - step.stay) * max(0.01, 1 - seams.onward - seams.back) * rest
                // The text without a heading is not returned to.
                step.spreadToLast = step.spread * 0.1
                step.onward = (1 - step.stay) * seams.onward
                step.back = (1 - step.stay) * seams.back
            }
            return step
        }

        /// The steps that shares are counted of: the kind of the seam, `nil` under headings.
        func steps() -> [(place: Int, seam: Int?)] {
            bodies.indices.dropFirst().compactMap { place in
                if !headings.above(bodies[place]).isEmpty { return (place, nil) }
                return ties[place].contains { $0.place == place - 1 } ? nil : (place, seam[place].rawValue)
            }
        }

        /// Counts how the story goes on at a seam; `flow` is the weight of all ways over it.
        private func observe(
            _ place: Int, from row: Span<Double>, ahead: Span<Double>, flow: Double, by step: Step,
            _ counts: inout Counts
        ) {
            func weight(_ label: Int, _ next: Int) -> Double {
                row[label] * step.probability(label, next) * ahead[next]
            }
            let above = headings.above(bodies[place])
            if let last = above.last {
                guard above.count == 1 else { return }
                for label in 0..<labelCount { counts.headed += weight(label, last) }
                counts.headedOf += flow
            } else if !ties[place].contains(where: { $0.place == place - 1 }) {
                let kind = seam[place].rawValue
                var stay = 0.0
                for label in 0..<labelCount {
                    stay += weight(label, label)
                    if label + 1 < labelCount { counts.onward += weight(label, label + 1) }
                    if label > 0, label + 1 < labelCount { counts.back += weight(label, label - 1) }
                }
                counts.stayOf[kind] += flow
                counts.stay[kind] += stay
                counts.changes += flow - stay
            }
        }

        private struct Counts {
            var stay: [Double]
            var stayOf: [Double]
            var headed: Double
            var headedOf: Double
            var onward: Double
            var back: Double
            var changes: Double

            init(strength: Double, seams: Seams) {
                stay = seams.stay.map { $0 * strength }
                stayOf = seams.stay.map { _ in strength }
                headed = seams.headed * strength
                headedOf = strength
                onward = seams.onward * strength / 2
                back = seams.back * strength / 2
                changes = strength / 2
            }

            func seams(kept: Seams) -> Seams {
                func bounded(_ share: Double) -> Double { min(0.9995, max(0.002, share)) }
                return Seams(
                    stay: stay.indices.map { bounded(stay[$0] / stayOf[$0]) }, headed: bounded(headed / headedOf),
                    onward: bounded(onward / changes), back: bounded(back / changes))
            }
        }
    }
}
