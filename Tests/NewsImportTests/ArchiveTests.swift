import NewsImport
import NewsModel
import TestSupport
import Testing

@Suite struct ArchiveTests {
    private static let pages: [(name: String, bytes: [UInt8])] = [
        ("柳荫早报/2031-04-05/A10.txt", Array("# 十版头条\n\n十版的正文。\n".utf8)),
        ("柳荫早报/2031-04-05/A02.txt", Array("# 二版头条\n\n二版的正文。\n".utf8)),
        ("柳荫早报/2031-04-06/A01.txt", Array("# 次日头条\n\n次日的正文。\n".utf8)),
    ]

    private func read(_ bytes: [UInt8]) throws -> [ImportedIssue] {
        try IssueImporter.issues(from: bytes, source: "news")
    }

    private func failure(_ bytes: [UInt8]) -> String? {
        do throws(ImportError) {
            _ = try IssueImporter.issues(from: bytes, source: "news")
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: [PackedFiles.Kind.zip, .tar, .tarGzip])
    func pagesOfADayAreOneIssueInTheOrderOfPages(kind: PackedFiles.Kind) throws {
        let issues = try read(PackedFiles.archive(Self.pages, as: kind))
        #expect(issues.map(\.issue.date) == ["2031-04-05", "2031-04-06"])
        #expect(issues.map(\.issue.publication) == ["柳荫早报", "柳荫早报"])
        #expect(issues[0].issue.sections.map(\.page) == [2, 10])
        #expect(issues[0].issue.sections.map(\.file) == ["柳荫早报/2031-04-05/A02.txt", "柳荫早报/2031-04-05/A10.txt"])
        #expect(issues[0].issue.articles.map(\.headline) == ["二版头条", "十版头条"])
    }

    @Test(arguments: [PackedFiles.Kind.gzip, .xz, .zstd])
    func aCompressedFileIsReadAsIs(kind: PackedFiles.Kind) throws {
        let issues = try read(PackedFiles.archive([Self.pages[0]], as: kind))
        #expect(issues.map { $0.issue.articles.map(\.headline) } == [["十版头条"]])
    }

    @Test func anArchiveMayHoldAnotherButNoThird() throws {
        let inner = PackedFiles.archive(Self.pages, as: .zip)
        let outer = PackedFiles.archive([("april.zip", inner)], as: .tar)
        #expect(try read(outer).count == 2)
        let third = PackedFiles.archive([("all.tar", outer)], as: .zip)
        #expect(failure(third)?.contains("is an archive within an archive within another") == true)
    }

    @Test func archivesInAnArchiveShareItsLimit() throws {
        let picture = [0x89, 0x50, 0x4E, 0x47] + [UInt8](repeating: 0, count: 25_000_000)
        let bomb = PackedFiles.archive([("a.png", picture)], as: .zip)
        let inner = (1...3).map { (name: "\($0).zip", bytes: bomb) }
        let issues = try read(PackedFiles.archive([Self.pages[2]] + inner, as: .zip))
        #expect(issues.map { $0.issue.articles.map(\.headline) } == [["次日头条"]])
        #expect(
            issues[0].notices.contains(
                "news/3.zip holds far more than its size lets expect, and is not unpacked."))
    }

    @Test func anOpenDocumentFileIsRefusedAsOne() {
        let parts = [
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:document-content/>"),
        ].map { (name: $0, bytes: Array($1.utf8)) }
        #expect(failure(PackedFiles.archive(parts, as: .zip))?.contains("is an OpenDocument file") == true)
    }

    @Test func whatLeadsOutOfAnArchiveIsLeftOutInWords() throws {
        let bad = [("../evil.txt", Array("# 坏\n\n坏。\n".utf8)), ("/etc/evil.txt", Array("# 坏\n\n坏。\n".utf8))]
        let issues = try read(PackedFiles.archive(bad + [Self.pages[2]], as: .zip))
        #expect(issues.map { $0.issue.articles.map(\.headline) } == [["次日头条"]])
        #expect(issues[0].notices == ["news: 2 entries that are links, devices or named outside of it left out."])
        let linked = try read(PackedFiles.tarWithLinks(Self.pages[2]))
        #expect(linked.map { $0.issue.articles.map(\.headline) } == [["次日头条"]])
        #expect(linked[0].notices == ["news: 2 entries that are links, devices or named outside of it left out."])
    }

    @Test func theEntriesOfALargeZipAreThoseOfASmallOne() throws {
        var pages: [(name: String, bytes: [UInt8])] = [("../evil.txt", Array("# 坏\n\n坏。\n".utf8))]
        var state: UInt32 = 7
        for day in 1...24 {
            let noise = (0..<15_000).map { _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return Unicode.Scalar(0x4E00 + state >> 16 % 8_000)!
            }
            let text = String(String.UnicodeScalarView(noise))
            pages.append(("柳荫早报/2031-05-\(day < 10 ? "0" : "")\(day)/A01.txt", Array("# 头条\(day)\n\n\(text)。\n".utf8)))
        }
        pages.append((pages[5].name, Array("# 改过的头条\n\n改过的正文。\n".utf8)))
        let zip = PackedFiles.archive(pages, as: .zip)
        #expect(zip.count > 500_000)
        let issues = try read(zip)
        #expect(issues.map(\.issue.date) == (1...24).map { "2031-05-\($0 < 10 ? "0" : "")\($0)" })
        #expect(issues.map { $0.issue.articles[0].headline } == (1...24).map { $0 == 5 ? "改过的头条" : "头条\($0)" })
        #expect(issues[6].issue.articles[0].body[0].text.utf8.count == 45_003)
        #expect(issues[0].notices == ["news: 1 entry that is a link, a device or named outside of it left out."])
    }

    @Test func aBombIsNotUnpacked() {
        let zeros = [UInt8](repeating: 0x61, count: 60_000_000)
        let bomb = PackedFiles.archive([("a.txt", zeros), ("b.txt", zeros)], as: .zip)
        #expect(bomb.count < 400_000)
        #expect(failure(bomb) == "news holds far more than its size lets expect, and is not unpacked.")
        let single = PackedFiles.archive([("a.txt", zeros + zeros)], as: .gzip)
        #expect(failure(single) == "news holds far more than its size lets expect, and is not unpacked.")
    }

    @Test func anEncryptedArchiveIsRefused() {
        let locked = PackedFiles.archive([Self.pages[0]], as: .zip, password: "secret")
        #expect(failure(locked) == "news is encrypted, so that it cannot be opened.")
    }

    @Test func ofAnArchiveThatIsCutOffTheBeginningIsRead() throws {
        let noise = (0..<60_000).map { UInt8(truncatingIfNeeded: 0x61 + ($0 &* 7919 >> 3) % 26) }
        let whole = PackedFiles.archive([Self.pages[2], ("noise.txt", noise)], as: .tar)
        let issues = try read(Array(whole.prefix(20_000)))
        #expect(issues[0].issue.articles.map(\.headline) == ["次日头条"])
        #expect(issues[0].notices.contains("news is cut off: only what stands before the cut was read."))
        #expect(failure(Array(PackedFiles.archive([Self.pages[0]], as: .gzip).prefix(24))) != nil)
    }

    @Test func anArchiveOfNothingToReadSaysWhy() {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let archive = PackedFiles.archive([("a.png", picture)], as: .zip)
        #expect(failure(archive) == "news/a.png is a picture, which Broadsheet does not open.")
    }
}
