import Glibc
import UnicodeText
import Wording

/// Standard output and error. All text is made safe for a terminal first, because output to a pipe or a file is usually
/// shown on a terminal in the end.
struct StandardStream {
    static let output = StandardStream(descriptor: 1)
    static let error = StandardStream(descriptor: 2)

    private let descriptor: Int32

    /// Writes a message to standard error, in one line whatever names it contains.
    static func report(_ phrase: Phrase) { error.write("broadsheet: \(TerminalText.safe(said(phrase)))\n") }

    /// Writes all of `text`. If the reader of the pipe is gone, ends the program with exit code 0.
    ///
    /// - Parameter isRaw: writes `text` unchanged, unless the stream is a terminal.
    func write(_ text: String, isRaw: Bool = false) {
        var written = isRaw && isatty(descriptor) != 1 ? text : TerminalText.safeLines(text)
        written.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    /// Writes binary data unchanged.
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
                if descriptor == 1 { StandardStream.report("the output cannot be written.") }
                exit(1)
            }
            bytes = bytes.dropFirst(count)
        }
    }
}
