import CLibXML2

/// The attributes of an element of ALTO, read in one pass: a package has a hundred thousand words.
struct AltoAttributes {
    private(set) var id = ""
    private(set) var box = AltoBox()
    private var content = ""
    private var whole: String?
    private var part = ""

    init(_ element: XMLElement) {
        var attribute = element.node.pointee.properties
        while let current = attribute {
            take(current)
            attribute = current.pointee.next
        }
    }

    private mutating func take(_ attribute: xmlAttrPtr) {
        guard let name = attribute.pointee.name else { return }
        switch (name[0], name[1]) {
        case (UInt8(ascii: "I"), UInt8(ascii: "D")) where name[2] == 0: id = text(attribute)
        case (UInt8(ascii: "C"), UInt8(ascii: "O")): content = text(attribute)
        case (UInt8(ascii: "H"), UInt8(ascii: "P")): box.left = number(attribute)
        case (UInt8(ascii: "V"), UInt8(ascii: "P")): box.top = number(attribute)
        case (UInt8(ascii: "W"), UInt8(ascii: "I")): box.width = number(attribute)
        case (UInt8(ascii: "H"), UInt8(ascii: "E")): box.height = number(attribute)
        case (UInt8(ascii: "S"), UInt8(ascii: "U")):
            if LibXML2.string(name) == "SUBS_CONTENT" { whole = text(attribute) } else { part = text(attribute) }
        default: break
        }
    }

    private func text(_ attribute: xmlAttrPtr) -> String { LibXML2.text(of: attribute.pointee.children) ?? "" }

    /// Whole numbers in most files; ALTO allows decimals.
    private func number(_ attribute: xmlAttrPtr) -> Double {
        guard let digits = attribute.pointee.children?.pointee.content else { return 0 }
        var value = 0.0
        var place = 0
        while digits[place] >= 0x30, digits[place] <= 0x39 {
            value = value * 10 + Double(digits[place] - 0x30)
            place += 1
        }
        return digits[place] == 0 ? value : Double(text(attribute)) ?? value
    }

    var word: AltoWord {
        AltoWord(
            id: id, text: content, whole: whole, isFirstPart: part == "HypPart1", isSecondPart: part == "HypPart2",
            box: box)
    }
}
