/// Writes JSON for people and version control: sorted names, an indent of two spaces, unescaped slashes, one value per
/// line.
///
/// Controls, bidirectional controls and zero-width characters, which a terminal would obey or hide, are written as
/// `\uXXXX`, so that a file can be inspected with `cat`.
package struct JSONWriter {
    private var text = ""
    /// Receives the text as it grows; `nil` if the whole text is returned at the end.
    private var sink: ((String) -> Void)?

    /// The number of bytes after which text is passed to the sink.
    private static let bufferSize = 65_536

    /// The text of a value at nesting depth `level`, without the indent of its first line.
    package static func text(of value: JSONValue, level: Int = 0) -> String {
        var writer = JSONWriter()
        writer.append(value, level: level)
        return writer.text
    }

    /// Passes the text of a document to `sink`, a buffer at a time.
    package static func write(_ document: JSONPart, to sink: (String) -> Void) {
        withoutActuallyEscaping(sink) { sink in
            var writer = JSONWriter(sink: sink)
            writer.append(document, level: 0)
            sink(writer.text)
        }
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

    /// A string with its quotation marks.
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

    private mutating func append(_ part: JSONPart, level: Int) {
        switch part {
        case .value(let value): append(value, level: level)
        case .object(let members):
            let members = members.sorted { $0.name < $1.name }
            append(members, between: ("{", "}"), level: level) { writer, member in
                writer.append(member.name)
                writer.text += ": "
                writer.append(member.value, level: level + 1)
            }
        case .array(let count, let element):
            append(0..<count, between: ("[", "]"), level: level) { writer, index in
                writer.append(element(index), level: level + 1)
                writer.giveAway()
            }
        }
    }

    private mutating func giveAway() {
        guard let sink, text.utf8.count >= Self.bufferSize else { return }
        sink(text)
        text = ""
    }

    private mutating func append<Parts: Collection>(
        _ parts: Parts, between brackets: (String, String), level: Int,
        with write: (inout JSONWriter, Parts.Element) -> Void
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
        // Bytes of a path that are not UTF-8 (`FilePath`): escapes survive output that is made safe for a terminal.
        case 0x10FE80...0x10FEFF: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
        }
    }

    /// The members sorted by name; members with equal names keep their order.
    private static func sorted(_ members: [JSONMember]) -> [JSONMember] {
        members.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)
    }
}
