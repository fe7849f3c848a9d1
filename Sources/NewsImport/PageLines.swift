import PageReconstruction

/// Text to numbered lines.
enum PageLines {
    /// The lines of `text`, UTF-8, numbered from 1: they end with LF or CR LF, or with CR where the text has no LF at all.
    static func lines(of text: ArraySlice<UInt8>) -> [SourceLine] {
        text.withUnsafeBufferPointer { bytes in
            let ending: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
            var lines: [SourceLine] = []
            var start = 0
            while start <= bytes.count {
                let next = bytes[start...].firstIndex(of: ending) ?? bytes.count
                let end = next > start && bytes[next - 1] == 0x0D ? next - 1 : next
                let line = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
                lines.append(SourceLine(number: lines.count + 1, text: line))
                start = next + 1
            }
            return lines
        }
    }

    static func isBlank(_ line: String) -> Bool {
        line.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
