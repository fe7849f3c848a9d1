import _FoundationICU

/// The properties and normal forms that the tables are made of.
enum ICU {
    static func isAssigned(_ scalar: Int32) -> Bool {
        swift_u_isdefined(scalar) != 0 && !(0xD800..<0xE000).contains(scalar)
    }
    static func isMark(_ scalar: Int32) -> Bool { swift_u_charType(scalar) == Int8(U_NON_SPACING_MARK.rawValue) }
    static func isHan(_ scalar: Int32) -> Bool { swift_u_hasBinaryProperty(scalar, UCHAR_IDEOGRAPHIC) != 0 }
    static func isLatinLetter(_ scalar: Int32) -> Bool {
        swift_u_isalpha(scalar) != 0 && script(of: scalar) == USCRIPT_LATIN
    }
    static func isBlank(_ scalar: Int32) -> Bool {
        swift_u_isUWhiteSpace(scalar) != 0 || swift_u_charType(scalar) == Int8(U_CONTROL_CHAR.rawValue)
    }

    /// Whether a mark only colours a letter: a mark of a script whose vowels are letters.
    static func isDiacritic(_ scalar: Int32) -> Bool {
        guard isMark(scalar), scalar != 0x3099, scalar != 0x309A else { return false }
        return diacriticScripts.contains { $0 == script(of: scalar) }
    }

    private static let diacriticScripts = [
        USCRIPT_INHERITED, USCRIPT_LATIN, USCRIPT_GREEK, USCRIPT_CYRILLIC, USCRIPT_HEBREW, USCRIPT_ARABIC,
    ]

    private static func script(of scalar: Int32) -> UScriptCode {
        var status = U_ZERO_ERROR
        return swift_uscript_getScript(scalar, &status)
    }

    /// NFKC and the case folding of the Unicode Standard in one.
    static func compatibilityFold(_ text: [UInt16]) -> [UInt16] {
        normalize(text, by: swift_unorm2_getNFKCCasefoldInstance)
    }
    static func compose(_ text: [UInt16]) -> [UInt16] { normalize(text, by: swift_unorm2_getNFCInstance) }
    static func decompose(_ text: [UInt16]) -> [UInt16] { normalize(text, by: swift_unorm2_getNFDInstance) }

    private static func normalize(
        _ text: [UInt16], by form: (UnsafeMutablePointer<UErrorCode>) -> OpaquePointer?
    ) -> [UInt16] {
        var status = U_ZERO_ERROR
        var result = [UInt16](repeating: 0, count: text.count + 256)
        let length = swift_unorm2_normalize(
            form(&status), text, Int32(text.count), &result, Int32(result.count), &status)
        return status.rawValue > U_ZERO_ERROR.rawValue ? text : Array(result.prefix(Int(length)))
    }
}

/// One transliterator of ICU, open for the life of the command.
struct Transliterator {
    private let opened: UnsafeMutablePointer<UTransliterator?>

    init?(_ name: String) {
        var status = U_ZERO_ERROR
        let units = Array(name.utf16)
        guard let opened = swift_utrans_openU(units, Int32(units.count), UTRANS_FORWARD, nil, 0, nil, &status) else {
            return nil
        }
        self.opened = opened
    }

    func apply(to text: [Unicode.Scalar]) -> [UInt16] {
        var units = text.flatMap { Array(UTF16.encode($0) ?? UTF16.encodedReplacementCharacter) }
        let before = units
        var length = Int32(units.count)
        var limit = length
        units += [UInt16](repeating: 0, count: 64)
        var status = U_ZERO_ERROR
        swift_utrans_transUChars(opened, &units, &length, Int32(units.count), 0, &limit, &status)
        return status.rawValue > U_ZERO_ERROR.rawValue ? before : Array(units.prefix(Int(length)))
    }
}
