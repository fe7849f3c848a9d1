import Glibc

/// Texts in the encodings that they were written in before UTF-8: by the C library, which the importer does not use.
enum EncodedBytes {
    static func of(_ text: String, in encoding: String) -> [UInt8] {
        guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else { return [] }
        defer { iconv_close(converter) }
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 4 + 16)
        var sourceLeft = source.count
        var targetLeft = target.count
        source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                _ = iconv(converter, &from, &sourceLeft, &to, &targetLeft)
                _ = iconv(converter, nil, nil, &to, &targetLeft)  // what a state leaves open
            }
        }
        return sourceLeft > 0 ? [] : target.prefix(target.count - targetLeft).map { UInt8(bitPattern: $0) }
    }
}
