/// The bytes of one file or archive entry, and their text.
///
/// The text is decoded when a format first requests it and cached for the next format.
final class SourceFile {
    /// The path of the file; for an archive entry, the archive's path, a slash and the entry's path.
    let path: String
    let bytes: [UInt8]
    private let encoding: String?
    private var decoded: (declared: String?, result: Result<DecodedText, FormatFault>)?

    /// - Parameter encoding: the encoding chosen by the user.
    init(path: String, bytes: [UInt8], encoding: String? = nil) {
        self.path = path
        self.bytes = bytes
        self.encoding = encoding
    }

    /// The last component of the path.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The encoding that was guessed for the text, if the text was decoded and does not say it.
    var guessedEncoding: String? {
        guard case .success(let text) = decoded?.result, text.isGuessed else { return nil }
        return text.encoding
    }

    /// The decoded text.
    ///
    /// - Parameter declared: the encoding that the file declares, if its format can declare one.
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
