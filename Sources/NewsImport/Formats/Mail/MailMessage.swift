/// A message or a part of one (RFC 5322, RFC 2045): its header and its body, not yet decoded.
struct MailMessage {
    /// The fields in message order, with lowercase names.
    private(set) var fields: [(name: String, value: [UInt8])] = []
    private(set) var body: ArraySlice<UInt8>

    /// Parses the message in `bytes`; a text without a header is all body.
    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        var fields: [(name: String, value: [UInt8])] = []
        while let line = Self.line(of: rest) {
            if line.text.isEmpty {
                rest = rest[line.next...]
                break
            }
            if line.text.first == 0x20 || line.text.first == 0x09, !fields.isEmpty {
                fields[fields.count - 1].value += [0x20] + line.text.drop { $0 == 0x20 || $0 == 0x09 }
            } else if let colon = line.text.firstIndex(of: UInt8(ascii: ":")), Self.isName(line.text[..<colon]) {
                let name = String(decoding: line.text[..<colon], as: UTF8.self).lowercased()
                fields.append((name, Array(line.text[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 })))
            } else {
                break
            }
            rest = rest[line.next...]
        }
        self.fields = fields
        body = rest
    }

    /// The first line, without its line end, and the start of the next line; `nil` at the end.
    static func line(of bytes: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, next: Int)? {
        guard !bytes.isEmpty else { return nil }
        guard let end = bytes.firstIndex(of: 0x0A) else { return (bytes, bytes.endIndex) }
        let text = end > bytes.startIndex && bytes[end - 1] == 0x0D ? bytes[..<(end - 1)] : bytes[..<end]
        return (text, end + 1)
    }

    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        !name.isEmpty && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// The value of the first field with the given name.
    func field(_ name: String) -> String? {
        fields.first { $0.name == name }.flatMap { MailWords.decode($0.value).trimmedToContent }
    }

    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    var contentType: MailParameters { MailParameters(field("content-type") ?? "text/plain") }
    var disposition: MailParameters { MailParameters(field("content-disposition") ?? "") }

    /// The body with its transfer encoding decoded.
    var content: [UInt8] {
        switch field("content-transfer-encoding")?.lowercased() {
        case "base64": Base64.decode(String(decoding: body, as: UTF8.self)) ?? Array(body)
        case "quoted-printable": QuotedPrintable.decode(body)
        default: Array(body)
        }
    }

    /// Whether the body has parts, and the mark of their end is missing.
    var isCutOff: Bool {
        guard contentType.value.hasPrefix("multipart/"), let mark = boundaryMark else { return false }
        return !BytePattern.occurs("\(mark)--", in: body)
    }

    /// The mark at the beginning of the lines between parts: the one that the header declares or, if that is nowhere,
    /// the first line that looks like one.
    private var boundaryMark: String? {
        guard let declared = contentType["boundary"].map({ "--" + $0 }) else { return nil }
        if BytePattern.occurs(declared, in: body) { return declared }
        var rest = body
        while let line = Self.line(of: rest), line.text.isEmpty { rest = body[line.next...] }
        let first = Self.line(of: rest).map { String(decoding: $0.text, as: UTF8.self) } ?? ""
        return first.hasPrefix("--") && first.count > Self.shortestMark ? first : declared
    }

    /// The length of the shortest boundary, in characters: two hyphens alone begin a signature.
    private static let shortestMark = 6

    /// The parts of a multipart body.
    var parts: [MailMessage] {
        guard let mark = boundaryMark.map({ Array($0.utf8) }) else { return [] }
        var parts: [MailMessage] = []
        var start: Int?
        var rest = body
        while let line = Self.line(of: rest) {
            if line.text.starts(with: mark) {
                if let start { parts.append(MailMessage(Self.withoutLastEnd(body[start..<rest.startIndex]))) }
                start = line.text.dropFirst(mark.count).starts(with: "--".utf8) ? nil : line.next
            }
            rest = body[line.next...]
        }
        if let start { parts.append(MailMessage(body[start...])) }
        return parts
    }

    /// Removes the line end before a boundary, which belongs to the boundary.
    private static func withoutLastEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        if bytes.last == 0x0A { bytes = bytes.dropLast() }
        if bytes.last == 0x0D { bytes = bytes.dropLast() }
        return bytes
    }
}
