/// The bytes of one file or archive entry, with the text that they are.
///
/// The text is made when a format first asks for it and kept for the next.
final class SourceFile {
    /// Where it stands; for an entry, the archive's path, a slash and the entry's.
    let path: String
    let bytes: [UInt8]
    private let encoding: String?
    private var decoded: (declared: String?, result: Result<DecodedText, FormatFault>)?

    /// - Parameter encoding: what the user says that the text is in.
    init(path: String, bytes: [UInt8], encoding: String? = nil) {
        self.path = path
        self.bytes = bytes
        self.encoding = encoding
    }

    /// The last part of the path.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The file as text.
    ///
    /// - Parameter declared: the encoding that the file says it is in, where its format can say so.
    /// - Throws: `binary`, `unknownEncoding`, `noEncodingFits`.
    func text(declared: String? = nil) throws(FormatFault) -> DecodedText {
        if let decoded, decoded.declared == declared { return try decoded.result.get() }
        let result = Result { () throws(FormatFault) in
            try TextDecoding.decode(bytes, declared: declared, overruledBy: encoding)
        }
        decoded = (declared, result)
        return try result.get()
    }
}
