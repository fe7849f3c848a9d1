/// ICU's rules, as plain functions on scalars.
struct UnicodeRules {
    private let simplify: Transliterator
    private let toASCII: Transliterator
    private let read: Transliterator
    private let readNames: Transliterator

    init?() {
        guard let simplify = Transliterator("Hant-Hans"), let toASCII = Transliterator("Latin-ASCII"),
            let read = Transliterator("Han-Latin"), let readNames = Transliterator("Han-Latin/Names")
        else { return nil }
        self.simplify = simplify
        self.toASCII = toASCII
        self.read = read
        self.readNames = readNames
    }

    /// The folded form of a scalar, by which search compares: none, one or several scalars.
    func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if ICU.isBlank(scalar.code) { return [" "] }
        var text = scalars(convert([scalar], ICU.compatibilityFold))
        text = scalars(convert(text, ICU.decompose)).filter { !ICU.isDiacritic($0.code) }
        text = scalars(convert(text, ICU.compose))
        text = text.flatMap { part in
            if ICU.isLatinLetter(part.code), !part.isASCII {
                let plain = scalars(toASCII.apply(to: [part]))
                return plain.allSatisfy { $0.isASCII } ? scalars(convert(plain, ICU.compatibilityFold)) : [part]
            }
            return ICU.isHan(part.code) ? simplified(part) : [part]
        }
        return text.map { ICU.isBlank($0.code) ? " " : $0 }
    }

    /// The syllables of a Han character without tones, the most usual first.
    func readings(of han: Unicode.Scalar) -> [String] {
        var readings: [String] = []
        for source in [read, readNames] {
            var letters = ""
            for part in scalars(convert(scalars(source.apply(to: [han])), ICU.decompose)) {
                if part == "\u{308}" {
                    letters = String(letters.dropLast()) + "v"
                } else if ("a"..."z").contains(part) {
                    letters.unicodeScalars.append(part)
                } else if !ICU.isMark(part.code) {
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

    private func convert(_ text: [Unicode.Scalar], _ rule: ([UInt16]) -> [UInt16]) -> [UInt16] {
        rule(text.flatMap { Array(UTF16.encode($0) ?? UTF16.encodedReplacementCharacter) })
    }
}

extension Unicode.Scalar {
    var code: Int32 { Int32(bitPattern: value) }
}
