/// An integer that is kept in four bytes, as a page has a dozen of them a line; one that does not fit is the nearest that
/// does.
@propertyWrapper
struct CompactInt: Sendable {
    private var value: Int32

    init(wrappedValue: Int) { value = Int32(clamping: wrappedValue) }

    var wrappedValue: Int {
        get { Int(value) }
        set { value = Int32(clamping: newValue) }
    }
}
