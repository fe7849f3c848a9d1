import Foundation
import PageReconstruction

/// Writes fitted weights as the Swift files of the product that contain them.
struct WeightsSource {
    let weights: Weights
    /// The number of pages in each order that the weights were fitted on.
    let pages: Int

    func write(to folder: URL) throws {
        for (name, source) in [
            ("FittedWeights.swift", all), ("FittedWeights+Headings.swift", headings),
            ("FittedWeights+Orders.swift", orders),
        ] {
            try source.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
    }

    private var origin: String {
        """
            /// Written by `benchmarks fit`, on \(pages) pages in each of five orders, shattered from the texts of a corpus of
            /// Chinese television news that were neither counted for the language model nor measured on.
        """
    }

    private var all: String {
        """
        extension Weights {
        \(origin)
            package static let fitted = Weights(
                headings: fittedHeadings,
                headingPairs: \(list(weights.headingPairs, indent: 8)),
                joins: \(list(weights.joins, indent: 8)),
                openEnds: \(list(weights.openEnds, indent: 8)),
                orders: fittedOrders,
                calibration: Calibration(offset: \(number(weights.calibration.offset)), \
        slope: \(number(weights.calibration.slope))),
                doubtfulBelow: \(number(weights.doubtfulBelow)),
                stories: \(list(weights.stories, indent: 8)))
        }

        """
    }

    private var headings: String {
        """
        extension Weights {
        \(origin)
            static let fittedHeadings: [FeatureVector<HeadingFeature>] = [
        \(weights.headings.map { "        " + list($0, indent: 8) }.joined(separator: ",\n")),
            ]
        }

        """
    }

    private var orders: String {
        let orders = weights.orders.map { order in
            """
                    OrderShares(
                        relations: \(list(order.relations, indent: 12)),
                        stay: \(list(order.stay, indent: 12)),
                        headed: \(number(order.headed)), onward: \(number(order.onward)), \
            firstHeading: \(number(order.firstHeading)), pastHeading: \(number(order.pastHeading)),
                        back: \(number(order.back)), stacked: \(number(order.stacked)), \
            strength: \(number(order.strength)), handicap: \(number(order.handicap)))
            """
        }
        return """
            extension Weights {
            \(origin)
                static let fittedOrders: [OrderShares] = [
            \(orders.joined(separator: ",\n")),
                ]
            }

            """
    }

    private func number(_ number: Double) -> String { String(format: "%.4f", number) }

    /// A dictionary literal with as many entries in each line as fit.
    private func list<Feature: FeatureName>(_ vector: FeatureVector<Feature>, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines = [margin + "   "]
        for feature in Feature.allCases {
            let entry = " .\(feature): \(number(vector[feature])),"
            if lines[lines.count - 1].count + entry.count > 118 { lines.append(margin + "   ") }
            lines[lines.count - 1] += entry
        }
        return (["["] + lines + [margin + "]"]).joined(separator: "\n")
    }
}
