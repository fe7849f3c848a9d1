import Foundation

/// The times of many runs, in milliseconds.
struct Timings {
    private var times: [Double] = []

    /// The name of the slowest run.
    private(set) var slowest = ""

    /// Measures `body` and records its time, and its name if it is the slowest.
    mutating func measure<Value>(_ name: String = "", _ body: () throws -> Value) rethrows -> Value {
        let clock = ContinuousClock()
        let start = clock.now
        defer {
            let time = Timings.milliseconds(clock.now - start)
            if time > times.max() ?? 0 { slowest = name }
            times.append(time)
        }
        return try body()
    }

    var last: Double { times.last ?? 0 }
    var sum: Double { times.reduce(0, +) }

    /// The time that a `share` of the runs did not exceed.
    func percentile(_ share: Double) -> Double {
        let sorted = times.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
    }

    /// `p50 0.12  p99 3.40  max 5.00 ms`.
    var summary: String {
        "p50 \(format(percentile(0.5)))  p99 \(format(percentile(0.99)))  max \(format(percentile(1))) ms"
    }

    static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
    }
}

func format(_ number: Double) -> String { String(format: number < 10 ? "%.2f" : "%.0f", number) }
