/// An integer that is kept in as few bytes as `Storage` has, as a page has two dozen of them a line; one that does not fit
/// is the nearest that does.
@propertyWrapper
struct CompactInt<Storage: FixedWidthInteger & Sendable>: Sendable {
    private var value: Storage

    init(wrappedValue: Int) { value = Storage(clamping: wrappedValue) }

    var wrappedValue: Int {
        get { Int(value) }
        set { value = Storage(clamping: newValue) }
    }
}
