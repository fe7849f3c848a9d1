import Foundation
import NewsImport
import NewsModel
import TestSupport
import Testing

@Suite struct IssueImporterTests {
    private let folder = TemporaryFolder()

    private func write(_ bytes: [UInt8], as name: String = "page.txt") throws -> String {
        try folder.write(bytes, to: name)
    }

    private func failure(at path: String) -> ImportError? {
        do throws(ImportError) {
            _ = try IssueImporter.importIssues(at: path)
            return nil
        } catch {
            return error
        }
    }

    @Test func saysWhatCannotBeRead() throws {
        let missing = folder.path + "/none"
        #expect(failure(at: missing) == .missing(path: missing))
        let empty = try write([], as: "empty")
        #expect(failure(at: empty) == .empty(path: empty))
        let blank = try write(Array(" \n\t\r\n　\n".utf8), as: "blank")
        #expect(failure(at: blank) == .empty(path: blank))
        let binary = try write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], as: "picture")
        #expect(failure(at: binary) == .refused(path: binary, reason: "is a picture, which Broadsheet does not open"))
        let unknown = try write([1, 2, 3, 0, 0, 4, 0, 9, 1], as: "unknown")
        #expect(failure(at: unknown) == .binary(path: unknown))
        #expect(failure(at: "/dev/null") == .notAFile(path: "/dev/null"))
        let inFile = binary + "/x"
        #expect(failure(at: inFile) == .missing(path: inFile))
    }

    @Test func aFolderGivesWhatCanBeReadInTheOrderOfNames() throws {
        #expect(failure(at: folder.path) == .folderWithoutPapers(path: folder.path))
        _ = try write(Array("第二张报纸。".utf8), as: "b.txt")
        _ = try write(Array("第一张报纸。".utf8), as: "a.txt")
        _ = try write([0], as: "c.bin")
        _ = try write(Array("不看".utf8), as: ".hidden")
        let issues = try IssueImporter.importIssues(at: folder.path)
        #expect(issues.map(\.source) == [folder.path + "/a.txt", folder.path + "/b.txt"])
        #expect(issues[0].notices == [ImportError.binary(path: folder.path + "/c.bin").phrase])
    }

    @Test func badBytesAreShownAsReplacementsWithANotice() throws {
        let bytes = Array("好".utf8) + [0xFF] + Array("的".utf8) + [0xE4, 0xB8] + Array("。".utf8)
        let imported = try IssueImporter.issues(from: bytes, source: "p")[0]
        #expect(imported.issue.articles.map(\.title) == ["好\u{FFFD}的\u{FFFD}"])
        #expect(imported.notices == ["p is not valid UTF-8: 2 places shown as \u{FFFD}."])
    }

    @Test func aByteOrderMarkIsNoText() throws {
        let imported = try IssueImporter.issues(from: [0xEF, 0xBB, 0xBF] + Array("正文。".utf8), source: "p")[0]
        #expect(imported.issue.articles.map(\.title) == ["正文"])
        #expect(imported.notices.isEmpty)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func linesEndInEveryWay(ending: String) throws {
        let text = ["第一段说完了。", "", "第二段也说完了。"].joined(separator: ending)
        let imported = try IssueImporter.issues(from: Array(text.utf8), source: "p")[0]
        #expect(imported.issue.articles.flatMap(\.body).map(\.sourceLines) == [[1], [3]])
    }

    @Test func theSameBytesGiveTheSameIssue() throws {
        let bytes = Array("标题在此\n\n本报记者 林小满\n\n正文一段。\n".utf8)
        #expect(
            try IssueImporter.issues(from: bytes, source: "p")[0] == IssueImporter.issues(from: bytes, source: "p")[0])
    }

    @Test func whatAReaderHasDecidedHoldsForTheSamePage() throws {
        let text =
            "老井又出水了\n\n本报记者 林小满\n\n村口的老井干了五年,今年秋天雨水多,井里又有了水。村里打算把井台修一修,再砌一道矮墙,免得来看热闹的孩子们掉\n"
            + "\n下去。矮墙下个月动工。\n"
        let found = try IssueImporter.issues(from: Array(text.utf8), source: "p")[0]
        #expect(found.issue.articles.flatMap(\.body).map(\.sourceLines) == [[5, 7]])
        let split = try IssueImporter.issues(from: Array(text.utf8), source: "p") { issue in
            issue == found.issue.id ? [.split(after: 5)] : []
        }[0]
        #expect(split.issue.articles.flatMap(\.body).map(\.sourceLines) == [[5], [7]])
        #expect(split.issue.id == found.issue.id)
        #expect(split.issue.articles.map(\.id) == found.issue.articles.map(\.id))
        #expect(split.corrections == [.split(after: 5)])
        #expect(split.lines == found.lines)
        #expect(split.lines[4].hasPrefix("村口的老井"))
        #expect(IssueImporter.issue(from: split.lines, correctedBy: split.corrections) == split.issue)
        #expect(IssueImporter.issue(from: split.lines, correctedBy: []) == found.issue)
    }

    @Test func aLineOfAMegabyteIsRead() throws {
        let line = String(repeating: "一二三四五六七八九十。", count: 32_000)
        let imported = try IssueImporter.issues(from: Array(line.utf8), source: "p")[0]
        #expect(imported.issue.articles.map(\.length) == [352_000])
    }

    @Test func aFileThatIsTooLargeIsNotEvenRead() throws {
        let path = folder.path + "/large"
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        ftruncate(descriptor, 100_000_000)
        close(descriptor)
        #expect(failure(at: path) == .tooLarge(path: path, bytes: 100_000_000))
    }
}

@Suite struct DamagedTextTests {
    /// Markus Kuhn's stress test, which lies beside the checkout.
    @Test func theGoodTextAroundDamageIsKept() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/data/utf8")
        let file = folder.standardizedFileURL.path + "/kuhn/UTF-8-test.txt"
        guard FileManager.default.fileExists(atPath: file) else {
            print("SKIPPED: the stress test of damaged UTF-8 is not on this machine")
            return
        }
        let imported = try IssueImporter.importIssues(at: file)
        #expect(imported[0].notices.count == 1)
        let issue = imported[0].issue
        let lines = try Data(contentsOf: URL(filePath: file)).split(separator: 0x0A, omittingEmptySubsequences: false)
        let filled = lines.indices.filter { !lines[$0].allSatisfy { $0 == 0x20 } }.map { $0 + 1 }
        var kept = issue.furniture.flatMap(\.sourceLines) + issue.sections.flatMap(\.sourceLines)
        for article in issue.articles {
            kept += article.sourceLines + article.body.flatMap(\.sourceLines) + article.photos.flatMap(\.sourceLines)
        }
        #expect(kept.sorted() == filled)
        let text = issue.articles.flatMap(\.body).map(\.text).joined() + issue.furniture.map(\.text).joined()
        #expect(text.contains("\u{FFFD}"))
    }

    @Test func aNameThatDisagreesWithTheFolioIsTold() throws {
        let page = """
            THE HARBOUR GAZETTE
            Thursday, May 14, 2026

            Ferry Returns to the Harbour

            The first boat left the quay at seven, and forty people waved.
            """
        let read = try IssueImporter.issues(from: Array(page.utf8), source: "/news/2026-05-15.txt")[0]
        #expect(read.issue.date == "2026-05-15")
        #expect(
            read.notices == [
                "/news/2026-05-15.txt: The name says 2026-05-15, the page 2026-05-14: it is shown under 2026-05-15."
            ])
    }
}
