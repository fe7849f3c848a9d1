import _FoundationICU

/// The general categories that layout distinguishes, with ICU's numbers.
enum GeneralCategory: Int8 {
    case nonspacingMark = 6
    case enclosingMark = 7
    case control = 15
    case format = 16

    /// `nil` for every other category.
    init?(_ scalar: UInt32) {
        self.init(rawValue: swift_u_charType(Int32(bitPattern: scalar)))
    }
}
