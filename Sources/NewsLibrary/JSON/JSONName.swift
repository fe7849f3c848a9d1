/// The name of a member as a number, so that looking at it costs no string: up to 15 bytes of UTF-8 and their count.
/// Longer names are all the same, none of ours.
struct JSONName: Equatable {
    private let packed: UInt128

    init(_ name: StaticString) {
        self.init(bytes: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// Any name of more than 15 bytes.
    static let long = JSONName(packed: .max)

    private init(packed: UInt128) {
        self.packed = packed
    }

    init(bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= 15 else {
            packed = .max
            return
        }
        packed = bytes.reduce(UInt128(bytes.count)) { $0 << 8 | UInt128($1) }
    }
}
