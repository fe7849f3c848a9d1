import _FoundationICU

/// A character encoding that ICU supports.
public struct Charset: Hashable, Sendable {
    /// The name of ICU's converter.
    public let name: String

    /// The encoding called `name` in a file's declaration; `nil` if there is none.
    ///
    /// Like a browser, treats a name as the superset that is written under it in practice (WHATWG, *Encoding*):
    /// `gb2312` is GB18030, `iso-8859-1` is windows-1252.
    public init?(named name: String) {
        let label = name.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        guard !label.isEmpty else { return nil }
        let known = Self.supersets[label] ?? name
        var status = U_ZERO_ERROR
        guard let converter = swift_ucnv_open(known, &status), !status.isFailure else { return nil }
        swift_ucnv_close(converter)
        self.name = known
    }

    /// Creates an encoding from a converter name that is known to exist.
    public init(known name: String) { self.name = name }

    private static let supersets: [String: String] = {
        let groups = [
            "GB18030":
                "gb2312 gb_2312-80 gb2312-80 csgb2312 chinese euc-cn x-euc-cn gbk x-gbk cp936 ms936 windows-936 gb18030",
            "Big5-HKSCS": "big5 big5-hkscs x-x-big5 cn-big5 csbig5 cp950 windows-950",
            "windows-31j": "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis cp932 windows-932 ms932",
            "EUC-JP": "euc-jp x-euc-jp cseucpkdfmtjapanese",
            "windows-949": "euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean cp949 uhc",
            "windows-1252": "iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 us-ascii ascii cp1252 ansi x-cp1252",
            "windows-1254": "iso-8859-9 iso8859-9 latin5 cp1254",
            "windows-874": "tis-620 iso-8859-11 cp874",
            "UTF-8": "utf8 utf-8 unicode-1-1-utf-8 x-unicode20utf8",
        ]
        var supersets: [String: String] = [:]
        for (name, labels) in groups {
            for label in labels.split(separator: " ") { supersets[String(label)] = name }
        }
        return supersets
    }()

    /// Decodes `bytes`. A sequence that is invalid or unassigned in the encoding becomes `U+FFFD`.
    ///
    /// - Returns: the text in UTF-16, and the number of bad sequences; `nil` if ICU lacks the encoding.
    public func decode(_ bytes: some Collection<UInt8>) -> (units: [UInt16], badSequences: Int)? {
        var status = U_ZERO_ERROR
        guard let converter = swift_ucnv_open(name, &status), !status.isFailure else { return nil }
        defer { swift_ucnv_close(converter) }
        swift_ucnv_setToUCallBack(converter, swift_UCNV_TO_U_CALLBACK_STOP, nil, nil, nil, &status)
        let bytes = ContiguousArray(bytes)
        var bad = 0
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        bytes.withUnsafeBytes { raw in
            let source = raw.bindMemory(to: CChar.self)
            guard let start = source.baseAddress else { return }
            var cursor: UnsafePointer<CChar>? = start
            let end = start + source.count
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Self.chunk) { buffer in
                guard let base = buffer.baseAddress else { return }
                while true {
                    var target: UnsafeMutablePointer<UInt16>? = base
                    var status = U_ZERO_ERROR
                    swift_ucnv_toUnicode(converter, &target, base + Self.chunk, &cursor, end, nil, 1, &status)
                    units.append(contentsOf: UnsafeBufferPointer(start: base, count: (target ?? base) - base))
                    if status == U_BUFFER_OVERFLOW_ERROR { continue }
                    if !status.isFailure { break }
                    bad += 1
                    units.append(0xFFFD)
                    if status == U_TRUNCATED_CHAR_FOUND || cursor == nil { break }
                }
            }
        }
        return (units, bad)
    }

    /// The size of the conversion buffer, in UTF-16 units.
    private static let chunk = 8_192
}
