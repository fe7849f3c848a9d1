import Files
import NewsImport

/// Pages, archives and what else is imported, damaged: opened or refused, every paragraph on lines that there are.
public struct PageSubject: FuzzSubject {
    public static let name = "pages"

    private let file: FuzzFile
    private let samples: [[UInt8]]
    /// The number of the only sample that is damaged; `nil` takes all.
    private let only: Int?
    /// The files that could be opened all the same.
    public private(set) var opened = 0

    public init(folder: String) throws { try self.init(folder: folder, only: nil) }

    /// - Parameter only: the number of the sample in `sampleNames` that is damaged.
    public init(folder: String, only: Int?) throws {
        file = FuzzFile(path: folder + "/page")
        samples = Self.texts.map { Array($0.utf8) } + (try Self.seeds().compactMap { try WholeFile.read($0)?.bytes })
        self.only = only
    }

    /// The samples, one of each importer at least: the texts below by their beginnings, the files of `seeds` by their names.
    public static func sampleNames() throws -> [String] {
        texts.map { String($0.prefix(20).prefix { !$0.isNewline }) } + (try seeds().map { FilePath.name(of: $0) })
    }

    private static func seeds() throws -> [String] {
        let folder = FilePath.folder(of: FilePath.folder(of: FilePath.folder(of: #filePath))) + "/seeds"
        return try FilePath.names(in: folder).sorted().map { folder + "/" + $0 }
    }

    public mutating func round(_ damage: inout ByteDamage) throws {
        let bytes = damage.damaged(samples[only ?? damage.random.below(samples.count)], with: samples)
        try file.write(bytes)
        if try Self.read(bytes) { opened += 1 }
    }

    /// Reads bytes as a file of whatever format.
    ///
    /// - Returns: whether it could be opened.
    /// - Throws: `FuzzFailure` where what was opened is not as it must be.
    public static func read(_ bytes: [UInt8]) throws -> Bool {
        guard let issues = try? IssueImporter.issues(from: bytes, source: "p") else { return false }
        try FuzzFailure.unless(!issues.isEmpty, "no issue and no reason")
        for issue in issues where !issue.lines.isEmpty {
            for article in issue.issue.articles {
                let numbers =
                    article.sourceLines + article.body.flatMap(\.sourceLines) + article.photos.flatMap(\.sourceLines)
                try FuzzFailure.unless(
                    numbers.allSatisfy { (1...issue.lines.count).contains($0) }, "a line that is not there: \(numbers)")
            }
        }
        return true
    }

    private static let texts = [
        "# 柳荫早报 2031年4月5日\n> 共 2 版\n\n## 第01版：要闻\n\n### 1. 集市搬进新棚\n*雨天也能买菜*\n\n本报讯 昨天清晨，**集市**搬家。\n\n[查看原文](https://p.example/1)\n\n<p>树有三百岁。</p><br>\n",
        "---\ntitle: \"Lamps\"\npub_date: 1881-11-03\ntags: [a, b]\n---\n\n# Lamps\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n",
        "### 石桥村修渠  两日完工\n林远\n1951-03-12\n第2版()\n专栏：通讯\n\n　　石桥村修渠\n    两日完工\n    【本报石桥十日电】水渠修通。\n",
        "@TITLE=石桥修渠\n@DATE=1951-03-12\n@PAGE=2\n\n水渠修通了。\n@TITLE=又一篇\n正文。\n",
        "date,paper,title,text\n2031-04-05,柳荫早报,渡口,\"加开\"\"两班\"\"。\n船票不变。\"\n",
        "{\"newspaper\":\"Gazette\",\"date\":\"1912-04-16\",\"articles\":[{\"headline\":\"Fog\",\"body\":\"<p>Fog.</p>\\n\\u4e00\"}]}",
        "{\"title\":\"一\",\"content\":\"甲。\"}\n{\"title\":\"二\",\"content\":\"乙。\"}\n",
        "河口新桥通车\n\n本报记者 温良\n\n昨天上午，跨越河口两岸的新桥\n\n正式通车。桥长一千二百米。\n",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"J\", \"items\": [{\"id\": 1, \"content_html\": \"<p>\\u00e9\"}]}",
        "<mets><fileSec><file ID=\"f\"><FLocat href=\"a.xml\"/></file></fileSec><structMap TYPE=\"LOGICAL\"><div TYPE=\"ISSUE\" LABEL=\"A 1858-05-06\"><div TYPE=\"ARTICLE\" LABEL=\"B\" ID=\"x\"><fptr><area FILEID=\"f\" BEGIN=\"b\"/></fptr></div></div></structMap></mets>",
    ]
}
