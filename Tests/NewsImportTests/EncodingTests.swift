import NewsModel
import Testing

@testable import NewsImport

@Suite struct EncodingTests {
    private static let chinese = """
        河口新桥昨日通车

        本报记者 温良

        昨天上午九时，跨越河口两岸的新桥正式通车。桥长一千二百米，两旁是人行道，过桥只要五分钟，比坐渡船快得多。
        """
    private static let traditional = """
        河口新橋昨日通車

        昨天上午九時，跨越河口兩岸的新橋正式通車。橋長一千二百米，兩旁是人行道，過橋只要五分鐘，比坐渡船快得多。
        """
    private static let japanese = "きのう午前九時、川をまたぐ新しい橋が開通した。橋の長さは千二百メートルで、歩いて渡ると二十分ほどかかるという。"
    private static let korean = "어제 오전 아홉 시에 강을 건너는 새 다리가 열렸다. 다리의 길이는 천이백 미터이고 걸어서 이십 분쯤 걸린다고 한다."
    private static let french =
        "La crèche a été ouverte hier à la gare : les élèves du château, leur maître et le maire y étaient déjà à neuf heures."
    private static let german =
        "Gestern früh wurde die neue Brücke über den Fluß eröffnet; für Fußgänger führt ein schöner Weg daran vorüber."
    private static let hungarian =
        "Tegnap délelőtt kilenc órakor megnyitották az új hidat; a gyűlésen a város vezetői is részt vettek, hűvös idő volt."
    private static let estonian =
        "Eile hommikul avati üle jõe uus sild; silla ääres müüdi šokolaadi ja kõik linna elanikud käisid seda vaatamas."
    private static let russian =
        "Вчера утром через реку открыли новый мост. Длина его больше километра, и пешком по нему идти около двадцати минут."
    private static let greek =
        "Χθες το πρωί άνοιξε η νέα γέφυρα πάνω από το ποτάμι και όλοι οι κάτοικοι της πόλης πέρασαν με τα πόδια."

    /// Language, encoding as the C library calls it, text.
    private static let samples = [
        ("GB18030", chinese), ("GBK", chinese), ("GB2312", chinese), ("BIG5", traditional), ("BIG5-HKSCS", traditional),
        ("UTF-16LE", chinese), ("UTF-16BE", chinese), ("UTF-32LE", chinese), ("UTF-32BE", french), ("UTF-16LE", french),
        ("SHIFT_JIS", japanese), ("EUC-JP", japanese), ("ISO-2022-JP", japanese), ("EUC-KR", korean),
        ("CP1252", french), ("CP1252", german), ("CP1250", hungarian), ("CP1257", estonian), ("CP1251", russian),
        ("KOI8-R", russian),
        ("CP866", russian), ("CP1253", greek), ("MACINTOSH", german), ("CP437", german), ("CP850", french),
        ("CP852", hungarian), ("MAC-CYRILLIC", russian), ("UTF-7", french), ("UTF-7", chinese), ("ISO-2022-KR", korean),
    ]

    private func text(_ bytes: [UInt8], _ options: ImportOptions = ImportOptions()) throws -> (String, [String]) {
        let imported = try IssueImporter.issues(from: bytes, source: "p", options: options)
        return (imported[0].lines.joined(separator: "\n"), imported[0].notices.map(\.description))
    }

    @Test(arguments: samples)
    func textIsReadInTheEncodingThatItWasWrittenIn(encoding: String, written: String) throws {
        let bytes = EncodedBytes.of(written, in: encoding)
        try #require(!bytes.isEmpty)
        let (read, notices) = try text(bytes)
        #expect(read == written)
        let tellsItself = encoding.hasPrefix("ISO-2022") || encoding == "UTF-7"
        #expect(notices.contains { $0.hasPrefix("p does not say its encoding and was read as ") } != tellsItself)
    }

    @Test func aPageInGB18030IsRebuiltAsOneInUTF8() throws {
        let bytes = EncodedBytes.of(Self.chinese, in: "GB18030")
        let issue = try IssueImporter.issues(from: bytes, source: "p")[0].issue
        #expect(issue.articles.map(\.headline) == ["河口新桥昨日通车"])
        #expect(issue.articles[0].bylines.map(\.name) == ["温良"])
    }

    @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
    func aByteOrderMarkSaysIt(encoding: String) throws {
        let bytes = EncodedBytes.of("\u{FEFF}" + Self.chinese, in: encoding)
        let (read, notices) = try text(bytes)
        #expect(read == Self.chinese)
        #expect(notices.isEmpty)
    }

    @Test func whatTheUserSaysOverrulesTheText() throws {
        let bytes = EncodedBytes.of(Self.russian, in: "KOI8-R")
        #expect(try text(bytes, ImportOptions(encoding: "koi8-r")).0 == Self.russian)
        #expect(try text(bytes, ImportOptions(encoding: "koi8-r")).1.isEmpty)
        #expect(try text(bytes, ImportOptions(encoding: "windows-1251")).0 != Self.russian)
        #expect(
            throws: ImportError.refused(
                path: "p", reason: "cannot be read as klingon: there is no encoding of that name")
        ) {
            try text(bytes, ImportOptions(encoding: "klingon"))
        }
    }

    @Test func aFewBadBytesAreShownAndAFewInAHundredAreNoPage() throws {
        var bytes = EncodedBytes.of(String(repeating: Self.chinese + "\n", count: 8), in: "GB18030")
        bytes.insert(0xFF, at: bytes.count / 2)
        let (read, notices) = try text(bytes)
        #expect(read.unicodeScalars.count { $0 == "\u{FFFD}" } == 1)
        #expect(notices.contains("p is not valid GB18030: 1 place shown as \u{FFFD}."))
        for place in stride(from: 20, to: bytes.count, by: 40) { bytes[place] = 0xFF }
        #expect(throws: ImportError.self) { try text(bytes) }
    }

    @Test func aPageOfTheManualIsReadWithoutItsDress() throws {
        let dressed =
            "N\u{8}NA\u{8}AM\u{8}ME\u{8}E\n\n_\u{8}o_\u{8}ld 桥\u{8}\u{8}桥 x\u{8}_ \u{1B}[1;33mopens\u{1B}[m at "
            + "\u{1B}]8;;https://a.example\u{1B}\\noon\u{1B}]8;;\u{1B}\\.\u{1B}[K\n\u{8}\u{1B}[2Jend\n"
        let bare = "NAME\n\nold 桥 x opens at noon.\n\u{8}\u{1B}[2Jend\n"
        #expect(PrintedText.bare(Array(dressed.utf8)) == Array(bare.utf8))
        let picture = [UInt8](repeating: 0, count: 9) + [0x41, 0x08, 0x41]
        #expect(PrintedText.bare(picture) == picture)
    }

    @Test func damagedTextIsTakenForNoOther() {
        var bytes = EncodedBytes.of(
            String(repeating: Self.chinese.filter { !$0.isWhitespace }, count: 8), in: "GB18030")
        for place in stride(from: 90, to: bytes.count, by: 97) { bytes[place] = 0xFF }
        #expect((try? text(bytes))?.1.contains { $0.contains("UTF-16") } != true)
        var utf8 = Array(String(repeating: Self.chinese, count: 8).utf8)
        for place in stride(from: 7, to: utf8.count, by: 20) { utf8[place] = 0xFF }
        #expect(throws: ImportError.refused(path: "p", reason: FormatFault.noEncodingFits.phrase)) { try text(utf8) }
    }
}
