import Glibc

extension StoryLabels {
    /// The text of a page as a sequence of states, with the transition probabilities at each boundary.
    struct Model {
        let bodies: [Int]
        let headings: HeadingGroups
        let labelCount: Int
        let order: OrderShares
        private let boundary: [ChunkBoundary]
        /// By position, the positions that it is tied to, with the confidence of each tie.
        private let ties: [[(position: Int, confidence: Double)]]

        init(
            blocks: [Block], bodies: [Int], signs: PageSigns, headings: HeadingGroups, chains: [Chain], labelCount: Int,
            order: OrderShares
        ) {
            self.bodies = bodies
            self.headings = headings
            self.labelCount = labelCount
            self.order = order
            var positionOf = [Int](repeating: 0, count: blocks.count)
            for (position, block) in bodies.enumerated() { positionOf[block] = position }
            var ties = [[(position: Int, confidence: Double)]](repeating: [], count: bodies.count)
            for chain in chains {
                for (index, confidence) in chain.confidences.enumerated() {
                    let from = positionOf[chain.blocks[index]]
                    let to = positionOf[chain.blocks[index + 1]]
                    ties[from].append((to, confidence))
                    ties[to].append((from, confidence))
                }
            }
            self.ties = ties
            let tail = bodies.lastIndex { !headings.above($0).isEmpty } ?? 0
            boundary = bodies.indices.map { position in
                guard position > 0 else { return .plain }
                let before = bodies[position - 1]
                if signs[bodies[position]].opensWithDateline { return .opening }
                if TextEnds.hasSignOff(blocks[before].folded) { return .ending }
                let isTied = ties[position].contains { $0.position == position - 1 }
                let comesFromElsewhere = ties[position].contains {
                    $0.position != position + 1 && $0.position != position - 1
                }
                let isColumn = !isTied && (!signs[before].isComplete || comesFromElsewhere)
                return position > tail ? (isColumn ? .tailColumn : .tail) : isColumn ? .column : .plain
            }
        }

        /// Shares at boundaries: the expected ones at first, then those estimated from the page.
        struct BoundaryShares {
            var stay: FeatureVector<ChunkBoundary>
            var headed: Double
            var onward: Double
            var back: Double
        }

        func startShares() -> BoundaryShares {
            BoundaryShares(stay: order.stay, headed: order.headed, onward: order.onward, back: order.back)
        }

        /// Adds the evidence of the chunks that each chunk is tied to. Ties between adjacent chunks are part of the
        /// transitions.
        func addTies(_ posteriors: StoryTable, to emissions: inout StoryTable) {
            for position in bodies.indices {
                for tie in ties[position] where abs(tie.position - position) != 1 {
                    let loose = (1 - tie.confidence + 0.02) / Double(labelCount)
                    for label in 0..<labelCount {
                        emissions[position, label] += log(tie.confidence * posteriors[tie.position, label] + loose)
                    }
                }
            }
        }

        /// The posterior probabilities of the stories by position, and how well they fit the page (a log-likelihood up
        /// to a constant).
        func forwardBackward(_ emissions: StoryTable, _ shares: inout BoundaryShares, most: Double) -> (
            StoryTable, fit: Double
        ) {
            let count = bodies.count
            guard count > 0 else { return (emissions, 0) }
            var fit = 0.0
            // Words are not independent evidence: however many agree, a single text must not outweigh two changes of
            // story.
            let least = exp(-most)
            var likelihoods = emissions
            for position in 0..<count {
                let row = likelihoods.cells(of: position)
                var cells = likelihoods.numbers.mutableSpan
                var top = cells[row.lowerBound]
                for cell in row { top = max(top, cells[cell]) }
                fit += top
                for cell in row { cells[cell] = cells[cell] - top > -most ? exp(cells[cell] - top) : least }
            }
            let start = shares
            let steps = bodies.indices.map { step($0, start) }
            var forward = likelihoods
            var sums = [Double](repeating: 1, count: count)
            var priors = starts(start)
            for position in 0..<count {
                let row = forward.cells(of: position)
                if position > 0 {
                    let before = forward.cells(of: position - 1)
                    steps[position].setPriors(&priors, after: forward.numbers.span.extracting(before))
                }
                var cells = forward.numbers.mutableSpan
                var sum = 0.0
                for (cell, prior) in zip(row, priors) {
                    cells[cell] = prior * cells[cell] + 1e-30
                    sum += cells[cell]
                }
                sums[position] = sum
                fit += log(sum)
                for cell in row { cells[cell] /= sum }
            }
            var backward = [Double](repeating: 1, count: labelCount)
            var ahead = backward
            var posteriors = forward
            var counts = Counts(strength: order.strength, shares: shares)
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
            shares = counts.shares()
            return (posteriors, fit)
        }

        /// The probabilities of the stories of the first text, whose predecessor is unknown. Without a heading above,
        /// it is as likely to belong to no heading as to continue any of the stories; shattered pages have no such text
        /// to count.
        private func starts(_ shares: BoundaryShares) -> [Double] {
            if headings.above(bodies[0]).isEmpty {
                return (0..<labelCount).map { ($0 == labelCount - 1 ? 0.5 : 0) + 0.5 / Double(labelCount) }
            }
            var priors = [Double](repeating: 1 / Double(labelCount), count: labelCount)
            let before = priors
            step(0, shares).setPriors(&priors, after: before.span)
            return priors
        }

        /// The transition probabilities at one boundary: a part spread over all stories, plus parts for staying, for
        /// moving on to the next story or back to the previous one, and for the headings in between.
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

            /// The first story and the text without a heading have no predecessor.
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

            /// Sets `priors` to the probabilities of the stories after the boundary, given those before it. Equal to
            /// summing `probability` over all pairs, but linear in the number of stories: a page takes twelve rounds of
            /// this.
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

            /// Sets `outlook` to the likelihood of everything that follows given each story before the boundary, from
            /// the likelihoods given each story after it.
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

        private func step(_ position: Int, _ shares: BoundaryShares) -> Step {
            let rest = 1 / Double(labelCount)
            var step = Step(labelCount: labelCount)
            let above = headings.above(bodies[position])
            if let first = above.first, let last = above.last {
                let other = 1 - shares.headed
                step.stay = other * order.pastHeading
                step.spread = (other - step.stay) * rest
                step.spreadToLast = step.spread
                step.last = last
                step.toLast = shares.headed
                if above.count > 1 {
                    let share = order.firstHeading
                    step.first = first
                    step.toFirst = shares.headed * share
                    step.toLast = shares.headed * (1 - share)
                }
            } else {
                let stay = shares.stay[boundary[position]]
                let tie = ties[position].first { $0.position == position - 1 }?.confidence ?? 0
                step.stay = tie + (1 - tie) * stay
                step.spread = (1 - step.stay) * max(0.01, 1 - shares.onward - shares.back) * rest
                // Text without a heading is seldom returned to.
                step.spreadToLast = step.spread * 0.1
                step.onward = (1 - step.stay) * shares.onward
                step.back = (1 - step.stay) * shares.back
            }
            return step
        }

        /// The steps that shares are counted from: the kind of boundary, or `nil` below headings.
        func steps() -> [(position: Int, boundary: ChunkBoundary?)] {
            bodies.indices.dropFirst().compactMap { position in
                if !headings.above(bodies[position]).isEmpty { return (position, nil) }
                return ties[position].contains { $0.position == position - 1 } ? nil : (position, boundary[position])
            }
        }

        /// Counts the expected transitions at a boundary; `flow` is the total weight of all transitions there.
        private func observe(
            _ position: Int, from row: Span<Double>, ahead: Span<Double>, flow: Double, by step: Step,
            _ counts: inout Counts
        ) {
            func weight(_ label: Int, _ next: Int) -> Double {
                row[label] * step.probability(label, next) * ahead[next]
            }
            let above = headings.above(bodies[position])
            if let last = above.last {
                guard above.count == 1 else { return }
                for label in 0..<labelCount { counts.headed += weight(label, last) }
                counts.headedOf += flow
            } else if !ties[position].contains(where: { $0.position == position - 1 }) {
                let kind = boundary[position]
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
    }
}
