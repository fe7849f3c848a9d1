/// A mailbox file (mbox, RFC 4155). Each message follows a line that begins with `From `, comes after a blank line and
/// is followed by a header. A line of text that would begin in the same way is escaped with `>`.
enum MailBox {
    /// The messages, with their escaped lines restored.
    static func messages(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var messages: [[UInt8]] = []
        var isBehindBlank = true
        var rest = bytes[...]
        while let line = MailMessage.line(of: rest) {
            if isBehindBlank, line.text.starts(with: mark),
                !MailMessage(rest[line.next...].prefix(1_000)).fields.isEmpty
            {
                messages.append([])
            } else if !messages.isEmpty {
                let isMarked = line.text.first == quote && line.text.drop { $0 == quote }.starts(with: mark)
                messages[messages.count - 1] += rest[(isMarked ? rest.startIndex + 1 : rest.startIndex)..<line.next]
            }
            isBehindBlank = line.text.isEmpty
            rest = rest[line.next...]
        }
        return messages.map { $0[...] }
    }

    private static let mark = Array("From ".utf8)
    private static let quote = UInt8(ascii: ">")
}
