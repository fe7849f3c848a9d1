import Files
import Foundation
import Library
import NewsModel
import TestSupport
import Testing
import TextSearch

@Suite struct LibraryFileTests {
    private let scratch = TemporaryFolder()

    private func filled() throws -> LibraryDatabase {
        let library = try LibraryDatabase(path: scratch.library)
        try library.add(sampleIssue("a", date: "2024-01-01", ["头条\n文字"]), source: "s")
        return library
    }

    @Test func aLibraryIsThereWhenOpenedAgain() throws {
        _ = try filled()
        #expect(try LibraryDatabase(path: scratch.library).headlines("文字") == ["头条"])
    }

    @Test func aLibraryOfTheFirstVersionIsIndexedAnew() throws {
        do {
            let library = try filled()
            try library.remember(search: "头")
        }
        try sqlite(
            """
            DROP TABLE index_segment; DROP TABLE index_page;
            CREATE VIRTUAL TABLE story_index USING fts5 (words, content = '');
            CREATE TABLE han_character (unit INTEGER PRIMARY KEY);
            DELETE FROM grdb_migrations WHERE identifier > '2';
            \(Self.withoutFormerIDs)
            """)
        let library = try LibraryDatabase(path: scratch.library)
        #expect(try library.headlines("文字") == ["头条"])
        #expect(try library.count(TextQuery("toutiao")) == 1)
        #expect(try library.searchHistory() == ["头"])
    }

    @Test(arguments: ["3", "4"])
    func aLibraryWithAnIndexOfAnotherFormIsIndexedAnew(migration: String) throws {
        do { _ = try filled() }
        try sqlite(
            "DELETE FROM index_page; DELETE FROM grdb_migrations WHERE identifier > '\(migration)';"
                + Self.withoutFormerIDs)
        let library = try LibraryDatabase(path: scratch.library)
        #expect(try library.headlines("文字") == ["头条"])
        #expect(try library.count(TextQuery("toutiao")) == 1)
    }

    private static let withoutFormerIDs = """
        DROP TABLE naming; DROP INDEX issue_by_former; DROP INDEX article_by_former;
        ALTER TABLE issue DROP COLUMN former_id; ALTER TABLE article DROP COLUMN former_id;
        """

    /// As one leaves it that is killed while it makes a library, before the journal is a write-ahead log.
    @Test func aJournalThatWasLeftIsTakenBack() throws {
        do { _ = try filled() }
        let copy = scratch.path + "/copy"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        try sqlite(
            "PRAGMA journal_mode = delete; PRAGMA cache_size = 1; BEGIN;",
            "UPDATE article SET text = zeroblob(100000); UPDATE issue SET source = hex(zeroblob(90000));",
            ".shell cp '\(scratch.library)' '\(scratch.library)-journal' '\(copy)'", "ROLLBACK;")
        #expect(FileStatus(of: copy + "/library.sqlite-journal")?.size ?? 0 > 0)
        #expect(try LibraryDatabase(path: copy + "/library.sqlite").headlines("文字") == ["头条"])
    }

    @Test func foldersAreMadeForTheirOwnerAlone() throws {
        let path = scratch.path + "/a/b/library.sqlite"
        let library = try LibraryDatabase(path: path)
        try library.add(sampleIssue("a", ["题\n文字"]), source: "s")
        #expect(mode(scratch.path + "/a") == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/a/b") {
            #expect(mode(scratch.path + "/a/b/" + name) == 0o600, "\(name)")
        }
    }

    @Test func aLibraryInAFolderWhoseNameIsNotUTF8IsOpened() throws {
        let name: [UInt8] = [0xBA, 0xD3, 0xBF, 0xDA]  // 河口 in GBK
        let path = scratch.path + "/" + FilePath.text(of: name) + "/library.sqlite"
        do { try LibraryDatabase(path: path).add(sampleIssue("a", ["头条\n文字"]), source: "s") }
        #expect(try LibraryDatabase(path: path).headlines("文字") == ["头条"])
        #expect(FileStatus(of: path) != nil)
    }

    @Test func aLibraryThatIsCutIsDamagedAndEndsNothing() throws {
        let library = try filled()
        for number in 0..<40 {
            try library.add(
                sampleIssue("n\(number)", ["题\(number)\n" + String(repeating: "文字", count: 3_000)]), source: "s")
        }
        #expect(try library.count(TextQuery("文字")) == 41)
        let file = try #require(FileHandle(forWritingAtPath: scratch.library))
        try file.truncate(atOffset: 40_000)
        let other = try? LibraryDatabase(path: scratch.library)
        for library in [library, other].compactMap(\.self) {
            for word in ["文字", "题3", "头条"] { _ = try? library.search(TextQuery(word)) }
            _ = try? library.add(sampleIssue("later", ["题\n文字"]), source: "s")
        }
    }

    @Test func aLibraryPutInItsPlaceIsOpenedAnew() throws {
        let library = try filled()
        let elsewhere = scratch.path + "/other.sqlite"
        do { try LibraryDatabase(path: elsewhere).add(sampleIssue("b", ["另一条\n文字"]), source: "s") }
        try FileManager.default.moveItem(atPath: scratch.library, toPath: scratch.path + "/away.sqlite")
        try FileManager.default.moveItem(atPath: elsewhere, toPath: scratch.library)
        #expect(try library.headlines("文字") == ["另一条"])
        try library.add(sampleIssue("c", ["第三条\n文字"]), source: "s")
        #expect(try library.count(TextQuery("文字")) == 2)
        #expect(try LibraryDatabase(path: scratch.library).count(TextQuery("文字")) == 2)
        #expect(try LibraryDatabase(path: scratch.path + "/away.sqlite").headlines("文字") == ["头条"])
    }

    @Test func aLibraryThatWasTakenAwayIsNotWritten() throws {
        let library = try filled()
        try FileManager.default.moveItem(atPath: scratch.library, toPath: scratch.path + "/away.sqlite")
        try library.add(sampleIssue("c", ["第三条\n文字"]), source: "s")
        #expect(try library.headlines("文字") == ["第三条"])
        #expect(try LibraryDatabase(path: scratch.path + "/away.sqlite").headlines("文字") == ["头条"])
    }

    @Test func aLibraryWithASecondNameIsOnlyRead() throws {
        do { _ = try filled() }
        try FileManager.default.linkItem(atPath: scratch.library, toPath: scratch.path + "/backup.sqlite")
        let library = try LibraryDatabase(path: scratch.library)
        #expect(try library.headlines("文字") == ["头条"])
        #expect(throws: LibraryError.readOnly(path: scratch.library)) {
            try library.add(sampleIssue("b", ["题\n文字"]), source: "s")
        }
    }

    @Test func aFileThatIsNoDatabaseIsLeftAsItIs() throws {
        let text = String(repeating: "not a database\n", count: 200)
        try text.write(toFile: scratch.library, atomically: true, encoding: .utf8)
        #expect(throws: LibraryError.foreign(path: scratch.library)) { try LibraryDatabase(path: scratch.library) }
        #expect(try String(contentsOfFile: scratch.library, encoding: .utf8) == text)
    }

    @Test func aDamagedFileIsSaidToBeDamaged() throws {
        do { _ = try filled() }
        let file = try #require(FileHandle(forWritingAtPath: scratch.library))
        try file.seek(toOffset: 200)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 60_000))
        try file.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.library))
        #expect(throws: LibraryError.damaged(path: scratch.library)) {
            _ = try LibraryDatabase(path: scratch.library).issues()
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.library)) == before)
    }

    @Test func aNewerLibraryIsLeftAsItIs() throws {
        do { _ = try filled() }
        try sqlite("INSERT INTO grdb_migrations VALUES ('9: from the future')")
        #expect(throws: LibraryError.newer(path: scratch.library)) { try LibraryDatabase(path: scratch.library) }
    }

    @Test func aForeignDatabaseIsLeftAsItIs() throws {
        try sqlite("CREATE TABLE theirs (x)")
        #expect(throws: LibraryError.foreign(path: scratch.library)) { try LibraryDatabase(path: scratch.library) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["library.sqlite"])
    }

    @Test func aFolderInItsPlaceIsASentence() throws {
        try FileManager.default.createDirectory(atPath: scratch.library, withIntermediateDirectories: true)
        #expect(throws: LibraryError.self) { try LibraryDatabase(path: scratch.library) }
    }

    @Test func readersGoOnWhileOneWrites() throws {
        let library = try filled()
        let others = try [LibraryDatabase(path: scratch.library), LibraryDatabase(path: scratch.library)]
        for number in 0..<20 {
            try library.add(sampleIssue("n\(number)", ["题\n文字"]), source: "s")
            for other in others { #expect(try other.count(TextQuery("文字")) == number + 2) }
        }
    }

    /// The last to close a library takes the journal in, and nobody else may look meanwhile.
    @Test func aLibraryIsOpenedWhileOthersCloseIt() async throws {
        do { _ = try filled() }
        let path = scratch.library
        await withTaskGroup(of: [String].self) { group in
            for writer in 0..<3 {
                group.addTask {
                    (0..<60).compactMap { number in
                        do throws(LibraryError) {
                            let library = try LibraryDatabase(path: path)
                            guard number % 3 == 0 else { return nil }
                            try library.add(sampleIssue("w\(writer)-\(number)", ["题\n文字"]), source: "s")
                            return nil
                        } catch {
                            return error.description
                        }
                    }
                }
            }
            for await failures in group { #expect(failures == []) }
        }
        #expect(try LibraryDatabase(path: path).count(TextQuery("文字")) == 61)
    }

    @Test func aLockedLibraryIsReadAndSaysThatItIsLocked() throws {
        do { _ = try filled() }
        let other = Process()
        let (input, output) = (Pipe(), Pipe())
        other.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        other.arguments = [scratch.library]
        other.standardInput = input
        other.standardOutput = output
        try other.run()
        try input.fileHandleForWriting.write(
            contentsOf: Data("UPDATE issue SET source = 't'; BEGIN IMMEDIATE; SELECT 'held';\n".utf8))
        #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "held\n")
        let library = try LibraryDatabase(path: scratch.library, patience: 0.05)
        #expect(try library.headlines("文字") == ["头条"])
        #expect(throws: LibraryError.locked(path: scratch.library)) {
            try library.add(sampleIssue("b", ["题\n文字"]), source: "s")
        }
        try input.fileHandleForWriting.close()
        other.waitUntilExit()
        try library.add(sampleIssue("b", ["题\n文字"]), source: "s")
        #expect(try library.count(TextQuery("文字")) == 2)
    }

    @Test func aLibraryThatMayOnlyBeReadIsRead() throws {
        if geteuid() == 0 { return print("SKIPPED: nothing is read-only for the superuser.") }
        do { _ = try filled() }
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: scratch.library)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: scratch.path)
        let library = try LibraryDatabase(path: scratch.library)
        #expect(library.isReadOnly)
        #expect(try library.headlines("文字") == ["头条"])
        #expect(throws: LibraryError.readOnly(path: scratch.library)) {
            try library.add(sampleIssue("b", ["题\n文字"]), source: "s")
        }
    }

    @Test func errorsAreSentences() {
        let errors: [LibraryError] = [
            .cannotOpen(path: "p", reason: "r"), .foreign(path: "p"), .newer(path: "p"), .damaged(path: "p"),
            .locked(path: "p"), .readOnly(path: "p"), .diskFull(path: "p"), .noSuchIssue(id: "i"),
            .other(path: "p", reason: "r"),
        ]
        for error in errors { #expect(error.description.hasSuffix(".")) }
    }

    private func mode(_ path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.posixPermissions] as? Int ?? 0
    }

    private func sqlite(_ commands: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = [scratch.library] + commands
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
