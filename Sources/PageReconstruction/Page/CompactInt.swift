/// An integer stored in as few bytes as `Storage` has, because a page has two dozen of them for each line. Values out
/// of range are clamped.
@propertyWrapper
struct CompactInt<Storage: FixedWidthInteger & Sendable>: Sendable {
    private var value: Storage

    init(wrappedValue: Int) { value = Storage(clamping: wrappedValue) }

    var wrappedValue: Int {
        get { Int(value) }
        set { value = Storage(clamping: newValue) }
    }
}
