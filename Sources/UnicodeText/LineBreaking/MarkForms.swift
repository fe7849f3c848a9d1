/// The two forms of the marks that dumps of Chinese pages turn into ASCII.
public enum MarkForms {
    /// The full-width mark that an ASCII mark stands for; `nil` for every other scalar.
    public static func fullWidth(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case ",", ":", ";", "!", "?", "(", ")": Unicode.Scalar(scalar.value + offset)
        default: nil
        }
    }

    /// The ASCII mark that shows a full-width one in a single cell; `nil` for every other scalar.
    public static func narrow(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "，", "：", "；", "！", "？", "（", "）": Unicode.Scalar(scalar.value - offset)
        default: nil
        }
    }

    private static let offset: UInt32 = 0xFEE0
}
