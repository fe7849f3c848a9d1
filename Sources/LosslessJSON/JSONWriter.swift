/// JSON for people and for version control: sorted names, two blanks a level, no slash escaped, one value a line.
///
/// Controls, bidirectional controls and zero-width characters, which a terminal could obey or would not show, are written
/// as `\uXXXX`, so that a file can be looked at with `cat`.
package struct JSONWriter {
    private var text = ""

    /// The text of a value whose first line is already indented, `level` levels deep.
    package static func text(of value: JSONValue, level: Int = 0) -> String {
        var writer = JSONWriter()
        writer.append(value, level: level)
        return writer.text
    }

    /// The text of a value on one line.
    package static func compactText(of value: JSONValue) -> String {
        switch value {
        case .array(let elements):
            return "[" + elements.map(compactText).joined(separator: ", ") + "]"
        case .object(let members):
            let parts = sorted(members).map { quoted($0.name) + ": " + compactText(of: $0.value) }
            return "{" + parts.joined(separator: ", ") + "}"
        default: return text(of: value)
        }
    }

    /// A string with its quotes.
    package static func quoted(_ string: String) -> String {
        var writer = JSONWriter()
        writer.append(string)
        return writer.text
    }

    private mutating func append(_ value: JSONValue, level: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let isTrue): text += isTrue ? "true" : "false"
        case .number(let written): text += written
        case .string(let string): append(string)
        case .array(let elements):
            append(elements, between: ("[", "]"), level: level) { $0.append($1, level: level + 1) }
        case .object(let members):
            append(Self.sorted(members), between: ("{", "}"), level: level) { writer, member in
                writer.append(member.name)
                writer.text += ": "
                writer.append(member.value, level: level + 1)
            }
        }
    }

    private mutating func append<Part>(
        _ parts: [Part], between brackets: (String, String), level: Int, with write: (inout JSONWriter, Part) -> Void
    ) {
        text += brackets.0
        for (index, part) in parts.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += String(repeating: "  ", count: level + 1)
            write(&self, part)
        }
        if !parts.isEmpty { text += "\n" + String(repeating: "  ", count: level) }
        text += brackets.1
    }

    private mutating func append(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case _ where Self.isHidden(scalar):
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0x4E00..<0xA000, 0x3000..<0x3040, 0xFF00..<0xFFF0: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
        }
    }

    /// The members by name; equal names keep their order.
    private static func sorted(_ members: [JSONMember]) -> [JSONMember] {
        members.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)
    }
}
