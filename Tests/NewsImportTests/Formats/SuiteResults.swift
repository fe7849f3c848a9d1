/// The results of a suite, printed at its end.
struct SuiteResults {
    let name: String
    private var passed = 0
    private(set) var failures: [String] = []
    private var known: [String: Int] = [:]

    init(name: String) { self.name = name }

    /// - Parameter reason: why a failure is known, if it is.
    mutating func add(_ check: String, passed isPassed: Bool, known reason: String? = nil) {
        if isPassed {
            passed += 1
        } else if let reason {
            known[reason, default: 0] += 1
        } else {
            failures.append(check)
        }
    }

    /// The share of all checks that passed, known failures counted as such.
    var share: Double {
        let all = passed + failures.count + known.values.reduce(0, +)
        return all == 0 ? 0 : Double(passed) / Double(all)
    }

    func report() {
        print(
            "\(name): \(passed) passed, \(failures.count) failed, \(known.values.reduce(0, +)) known failures (\(share))."
        )
        for failure in failures { print("  failed: \(failure)") }
        for (reason, count) in known.sorted(by: { $0.key < $1.key }) { print("  known, \(count): \(reason)") }
    }
}
