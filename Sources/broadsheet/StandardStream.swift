import Glibc
import UnicodeText
import Wording

/// Standard output and error. All that is written is made harmless for a terminal first, as what goes into a pipe or a file
/// mostly ends on one.
struct StandardStream {
    static let output = StandardStream(descriptor: 1)
    static let error = StandardStream(descriptor: 2)

    private let descriptor: Int32

    /// Tells people something on standard error.
    static func tell(_ phrase: Phrase) { error.write("broadsheet: \(said(phrase))\n") }

    /// Writes all of `text`; when nobody reads it any more, ends the program as done.
    ///
    /// - Parameter isRaw: leaves `text` as it is, but for a terminal.
    func write(_ text: String, isRaw: Bool = false) {
        var written = isRaw && isatty(descriptor) != 1 ? text : TerminalText.safeLines(text)
        written.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    /// Writes bytes that are no text, as they are.
    func write(bytes: [UInt8]) {
        bytes.withUnsafeBytes(write)
    }

    private func write(_ bytes: UnsafeRawBufferPointer) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes).baseAddress, bytes.count)
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EPIPE { exit(0) }
            if count <= 0 {
                if descriptor == 1 { StandardStream.tell("the output cannot be written.") }
                exit(1)
            }
            bytes = bytes.dropFirst(count)
        }
    }
}
