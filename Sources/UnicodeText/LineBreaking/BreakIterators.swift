import CICU
import Synchronization

/// ICU's line-break iterators, kept open: opening one costs as much as breaking several thousand characters.
enum BreakIterators {
    /// A handful at most.
    private static let open = Mutex<[Opened]>([])

    private struct Opened: @unchecked Sendable {
        let locale: String
        let iterator: OpaquePointer  // used under the lock alone
    }

    /// Calls `report` with the offset in UTF-16 units of each place where a line may end, the end of the text included.
    ///
    /// `locale` is an ICU locale; where ICU cannot give an iterator there are no breaks.
    static func forEachBreak(
        in units: UnsafeBufferPointer<UInt16>, locale: String, report: (_ offset: Int) -> Void
    ) {
        open.withLock { open in
            guard let iterator = iterator(locale, in: &open),
                cicu_set_breaks_text(iterator, units.baseAddress, Int32(units.count))
            else { return }
            var next = cicu_next_break(iterator)
            while next >= 0 {
                report(Int(next))
                next = cicu_next_break(iterator)
            }
            cicu_set_breaks_text(iterator, nil, 0)  // the units are not ours to keep
        }
    }

    private static func iterator(_ locale: String, in open: inout [Opened]) -> OpaquePointer? {
        if let opened = open.first(where: { $0.locale == locale }) { return opened.iterator }
        guard let iterator = cicu_open_line_breaks(locale) else { return nil }
        open.append(Opened(locale: locale, iterator: iterator))
        return iterator
    }
}
