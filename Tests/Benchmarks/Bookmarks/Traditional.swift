import UnicodeText

/// A Traditional form of a Simplified character: the last of the characters that fold to it.
enum Traditional {
    static func form(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        forms[scalar] ?? scalar
    }

    private static let forms: [Unicode.Scalar: Unicode.Scalar] = {
        var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
        for value in UInt32(0x4E00)..<0xA000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let units = FoldedText(String(scalar)).units
            if units.count == 1, units[0] != value, let simplified = Unicode.Scalar(units[0]) {
                forms[simplified] = scalar
            }
        }
        return forms
    }()
}
