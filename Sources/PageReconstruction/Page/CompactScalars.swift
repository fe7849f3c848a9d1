/// Scalars in as few bytes each as the widest of them needs; a page holds all of its text in this form.
struct CompactScalars: RandomAccessCollection, Sendable {
    private enum Storage {
        /// An ASCII text, which shares its bytes with other copies of the string.
        case ascii(String)
        case latin([UInt8])
        case basicPlane([UInt16])
        case allPlanes([Unicode.Scalar])
    }

    private let storage: Storage

    /// - Precondition: `text` is ASCII.
    init(ascii text: String) { storage = .ascii(text) }

    init(_ scalars: some Collection<Unicode.Scalar>) {
        var count = 0
        var bits: UInt32 = 0
        for scalar in scalars {
            count += 1
            bits |= scalar.value
        }
        storage =
            switch bits {
            case ...0xFF: .latin(Self.units(count, of: scalars) { UInt8(truncatingIfNeeded: $0.value) })
            case ...0xFFFF: .basicPlane(Self.units(count, of: scalars) { UInt16(truncatingIfNeeded: $0.value) })
            default: .allPlanes(Self.units(count, of: scalars) { $0 })
            }
    }

    /// Written by hand because `map` would count the scalars again.
    private static func units<Unit>(
        _ count: Int, of scalars: some Collection<Unicode.Scalar>, _ unit: (Unicode.Scalar) -> Unit
    ) -> [Unit] {
        [Unit](unsafeUninitializedCapacity: count) { buffer, filled in
            for scalar in scalars {
                buffer.initializeElement(at: filled, to: unit(scalar))
                filled += 1
            }
        }
    }

    var string: String {
        if case .ascii(let text) = storage { return text }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }

    /// The first index of the scalar in a range, found without a step through the kinds of storage for each scalar.
    func firstIndex(of scalar: Unicode.Scalar, in range: Range<Int>) -> Int? {
        switch storage {
        case .ascii(let text):
            guard let unit = UInt8(exactly: scalar.value) else { return nil }
            return text.utf8.withContiguousStorageIfAvailable { $0[range].firstIndex(of: unit) } ?? nil
        case .latin(let units): return UInt8(exactly: scalar.value).flatMap(units[range].firstIndex)
        case .basicPlane(let units): return UInt16(exactly: scalar.value).flatMap(units[range].firstIndex)
        case .allPlanes(let scalars): return scalars[range].firstIndex(of: scalar)
        }
    }

    var startIndex: Int { 0 }

    // Every pattern walks through texts with these two members; a call for each scalar would take longer than the work
    // itself.
    @inline(__always) var endIndex: Int {
        switch storage {
        case .ascii(let text): text.utf8.count
        case .latin(let units): units.count
        case .basicPlane(let units): units.count
        case .allPlanes(let scalars): scalars.count
        }
    }

    var count: Int { endIndex }

    @inline(__always) subscript(index: Int) -> Unicode.Scalar {
        switch storage {
        // Takes half the time of a step by `String.Index`.
        case .ascii(let text): Unicode.Scalar(text.utf8.withContiguousStorageIfAvailable { $0[index] } ?? 0xFF)
        case .latin(let units): Unicode.Scalar(units[index])
        // The units were scalars, so that none of them is a surrogate.
        case .basicPlane(let units): Unicode.Scalar(units[index]) ?? "\u{FFFD}"
        case .allPlanes(let scalars): scalars[index]
        }
    }
}

extension CompactScalars: Equatable {
    static func == (left: CompactScalars, right: CompactScalars) -> Bool { left.elementsEqual(right) }
}
