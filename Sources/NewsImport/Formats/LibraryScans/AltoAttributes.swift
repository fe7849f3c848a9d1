import CLibXML2

/// The attributes of an ALTO element as passed by the parser.
struct AltoAttributes {
    private(set) var id = ""
    private(set) var box = AltoBox()
    private var content = ""
    private var whole: String?
    private var part = ""

    /// - Parameter attributes: five pointers for each attribute: its name, two for its namespace, and the start and end
    ///   of its value.
    init(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
        guard let attributes else { return }
        for index in stride(from: 0, to: count * 5, by: 5) {
            guard let name = attributes[index], let start = attributes[index + 3], let end = attributes[index + 4]
            else { continue }
            take(name, UnsafeBufferPointer(start: start, count: end - start))
        }
    }

    private mutating func take(_ name: UnsafePointer<xmlChar>, _ value: UnsafeBufferPointer<xmlChar>) {
        switch (name[0], name[1]) {
        case (UInt8(ascii: "I"), UInt8(ascii: "D")) where name[2] == 0: id = text(value)
        case (UInt8(ascii: "C"), UInt8(ascii: "O")): content = text(value)
        case (UInt8(ascii: "H"), UInt8(ascii: "P")): box.left = number(value)
        case (UInt8(ascii: "V"), UInt8(ascii: "P")): box.top = number(value)
        case (UInt8(ascii: "W"), UInt8(ascii: "I")): box.width = number(value)
        case (UInt8(ascii: "H"), UInt8(ascii: "E")): box.height = number(value)
        case (UInt8(ascii: "S"), UInt8(ascii: "U")):
            if LibXML2.string(name) == "SUBS_CONTENT" { whole = text(value) } else { part = text(value) }
        default: break
        }
    }

    /// Decodes references, which the parser leaves in values.
    private func text(_ value: UnsafeBufferPointer<xmlChar>) -> String {
        let text = HTMLEntities.decode(String(decoding: value, as: UTF8.self))
        // Some programs escape quotation marks twice.
        return value.contains(UInt8(ascii: "&")) ? HTMLEntities.decode(text) : text
    }

    /// Parses a number; a fast path for whole numbers, which most files have, although ALTO allows decimals.
    private func number(_ value: UnsafeBufferPointer<xmlChar>) -> Double {
        var number = 0.0
        for digit in value {
            guard (0x30...0x39).contains(digit) else { return Double(text(value)) ?? number }
            number = number * 10 + Double(digit - 0x30)
        }
        return number
    }

    var word: AltoWord {
        AltoWord(
            id: id, text: content, whole: whole, isFirstPart: part == "HypPart1", isSecondPart: part == "HypPart2",
            box: box)
    }
}
