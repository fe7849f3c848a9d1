import Foundation
import PageReconstruction

/// Writes fitted weights of roles as the Swift file of the product that contains them.
struct RoleWeightsSource {
    let weights: RoleWeights
    let pages: Int

    func write(to folder: URL) throws {
        try source.write(to: folder.appending(path: "RoleWeights+Fitted.swift"), atomically: true, encoding: .utf8)
    }

    private var source: String {
        """
        extension RoleWeights {
            /// Written by `benchmarks fit` for East Asian lines, from the weights set by hand on, with \(pages) pages of each kind:
            /// Chinese pages with all structures, shattered ones, text in order in five dresses, and Western pages.
            package static let fitted = RoleWeights(
                roles: [
        \(LineRole.allCases.map { "            .\($0): \(list(weights.roles[$0.rawValue]))," }.joined(separator: "\n"))
                ],
                transitions: [
        \(LineRole.allCases.map { "            .\($0): \(list(weights.transitions[$0.rawValue]))," }.joined(separator: "\n"))
                ])
        }

        """
    }

    private func list<Feature: FeatureName>(_ vector: FeatureVector<Feature>) -> String {
        let entries = Feature.allCases.filter { abs(vector[$0]) >= 0.005 }
        guard !entries.isEmpty else { return "[:]" }
        var lines = [""]
        for feature in entries {
            let entry = ".\(feature): " + String(format: "%.2f", vector[feature]) + ","
            if lines[lines.count - 1].count + entry.count > 98 { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + entry
        }
        return "[\n" + lines.map { "                " + $0 }.joined(separator: "\n") + "\n            ]"
    }
}
