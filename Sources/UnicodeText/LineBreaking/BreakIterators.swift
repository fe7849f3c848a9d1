import Synchronization
import _FoundationICU

/// A cache of open ICU break iterators: opening one costs as much as breaking several thousand characters.
enum BreakIterators {
    /// The segments that a text is broken into.
    enum Unit {
        case lines
        /// Words by ICU's dictionary, which takes a millisecond to load.
        case words
    }

    /// Holds a handful of iterators at most.
    private static let open = Mutex<[Opened]>([])

    private struct Opened: @unchecked Sendable {
        let unit: Unit
        let locale: String
        let iterator: OpaquePointer  // only used while the lock is held
    }

    /// Calls `report` with the UTF-16 offset of the end of each segment, including the end of the text.
    ///
    /// `locale` is an ICU locale. If ICU has no iterator for it, there are no breaks.
    static func forEachBreak(
        of unit: Unit = .lines, in units: UnsafeBufferPointer<UInt16>, locale: String,
        report: (_ offset: Int) -> Void
    ) {
        open.withLock { open in
            guard let iterator = iterator(unit, locale, in: &open) else { return }
            var status = U_ZERO_ERROR
            swift_ubrk_setText(iterator, units.baseAddress, Int32(units.count), &status)
            guard !status.isFailure else { return }
            var next = swift_ubrk_next(iterator)
            while next >= 0 {
                report(Int(next))
                next = swift_ubrk_next(iterator)
            }
            swift_ubrk_setText(iterator, nil, 0, &status)  // the buffer is only valid within this call
        }
    }

    private static func iterator(_ unit: Unit, _ locale: String, in open: inout [Opened]) -> OpaquePointer? {
        if let opened = open.first(where: { $0.unit == unit && $0.locale == locale }) { return opened.iterator }
        var status = U_ZERO_ERROR
        let type = unit == .lines ? UBRK_LINE : UBRK_WORD
        guard let iterator = swift_ubrk_open(type, locale, nil, 0, &status) else { return nil }
        open.append(Opened(unit: unit, locale: locale, iterator: iterator))
        return iterator
    }
}
