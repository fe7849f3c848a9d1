import Synchronization

/// The amount that may be unpacked from an archive, including the archives within it: a bomb may lie in small parts, or
/// in one archive within another.
final class UnpackingLimit: Sendable {
    /// The size of the outermost archive in bytes.
    private let packed: Int
    private let unpacked = Mutex(0)

    init(packed: Int) { self.packed = packed }

    /// The largest allowed ratio of unpacked to packed bytes: text compresses to a tenth, markup to a hundredth at
    /// most.
    private static let largestRatio = 150
    /// The number of unpacked bytes up to which the ratio is ignored, and the limit in total.
    private static let smallSize = 64_000_000
    private static let largestSize = 768_000_000

    /// Counts bytes that were unpacked; returns whether they are within the limit.
    func allows(_ count: Int) -> Bool {
        let total = unpacked.withLock { total in
            total += count
            return total
        }
        return total <= Self.largestSize && (total <= Self.smallSize || total / Self.largestRatio <= packed)
    }

    /// Takes back bytes that were unpacked and discarded.
    func discard(_ count: Int) { unpacked.withLock { $0 -= count } }
}
