import CICUTransliteration

/// ICU's rules, as plain functions on scalars.
struct UnicodeRules {
    private let simplify: OpaqueBox
    private let toASCII: OpaqueBox
    private let read: OpaqueBox
    private let readNames: OpaqueBox

    init?() {
        guard let simplify = OpaqueBox("Hant-Hans"), let toASCII = OpaqueBox("Latin-ASCII"),
            let read = OpaqueBox("Han-Latin"), let readNames = OpaqueBox("Han-Latin/Names")
        else { return nil }
        self.simplify = simplify
        self.toASCII = toASCII
        self.read = read
        self.readNames = readNames
    }

    /// What search sees of a scalar: nothing, one scalar or several.
    func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if ctrans_is_blank(scalar.code) { return [" "] }
        var text = scalars(convert([scalar], ctrans_compatibility_fold))
        text = scalars(convert(text, ctrans_decompose)).filter { !ctrans_is_diacritic($0.code) }
        text = scalars(convert(text, ctrans_compose))
        text = text.flatMap { part in
            if ctrans_is_latin_letter(part.code), !part.isASCII {
                let plain = scalars(toASCII.apply(to: [part]))
                return plain.allSatisfy { $0.isASCII } ? scalars(convert(plain, ctrans_compatibility_fold)) : [part]
            }
            return ctrans_is_han(part.code) ? simplified(part) : [part]
        }
        return text.map { ctrans_is_blank($0.code) ? " " : $0 }
    }

    /// The syllables of a Han character without tones, the most usual first.
    func readings(of han: Unicode.Scalar) -> [String] {
        var readings: [String] = []
        for source in [read, readNames] {
            var letters = ""
            for part in scalars(convert(scalars(source.apply(to: [han])), ctrans_decompose)) {
                if part == "\u{308}" {
                    letters = String(letters.dropLast()) + "v"
                } else if ("a"..."z").contains(part) {
                    letters.unicodeScalars.append(part)
                } else if !ctrans_is_mark(part.code) {
                    letters = ""
                    break
                }
            }
            if !letters.isEmpty, !readings.contains(letters) { readings.append(letters) }
        }
        return readings
    }

    private func simplified(_ han: Unicode.Scalar) -> [Unicode.Scalar] {
        var steps = [han]
        while let last = steps.last {
            let next = scalars(simplify.apply(to: [last]))
            guard next.count == 1, let simpler = next.first else { return next }
            // ICU sends 苎 to 苧 and 苧 to 苎: the first of a circle stands for it.
            if let back = steps.firstIndex(of: simpler) { return [steps[back...].min() ?? simpler] }
            steps.append(simpler)
        }
        return [han]
    }

    private func scalars(_ units: [UInt16]) -> [Unicode.Scalar] {
        Array(String(decoding: units, as: UTF16.self).unicodeScalars)
    }

    private func convert(
        _ text: [Unicode.Scalar], _ rule: (UnsafePointer<UInt16>, Int32, UnsafeMutablePointer<UInt16>, Int32) -> Int32
    ) -> [UInt16] {
        let source = text.flatMap { Array(UTF16.encode($0) ?? UTF16.encodedReplacementCharacter) }
        var result = [UInt16](repeating: 0, count: 256)
        let length = rule(source, Int32(source.count), &result, 256)
        return length < 0 ? source : Array(result.prefix(Int(length)))
    }
}

/// One transliterator of ICU, open for the life of the command.
struct OpaqueBox {
    private let transliterator: UnsafeMutablePointer<UTransliterator?>

    init?(_ name: String) {
        let units = Array(name.utf16)
        guard let opened = ctrans_open(units, Int32(units.count)) else { return nil }
        transliterator = opened
    }

    func apply(to text: [Unicode.Scalar]) -> [UInt16] {
        var units = text.flatMap { Array(UTF16.encode($0) ?? UTF16.encodedReplacementCharacter) }
        let length = units.count
        units += [UInt16](repeating: 0, count: 64)
        let result = ctrans_apply(transliterator, &units, Int32(length), Int32(units.count))
        return Array(units.prefix(result < 0 ? length : Int(result)))
    }
}

extension Unicode.Scalar {
    var code: Int32 { Int32(bitPattern: value) }
}
