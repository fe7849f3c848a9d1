import Foundation
import NewsLibrary
import NewsModel
import TextSearch
import Testing

@Suite struct LibraryFileTests {
    private let scratch = Scratch()

    private func filled() throws -> Library {
        let library = try Library(path: scratch.library)
        try library.add(sampleIssue("a", date: "2024-01-01", ["头条\n文字"]), source: "s")
        return library
    }

    @Test func aLibraryIsThereWhenOpenedAgain() throws {
        _ = try filled()
        #expect(try Library(path: scratch.library).headlines("文字") == ["头条"])
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
            """)
        let library = try Library(path: scratch.library)
        #expect(try library.headlines("文字") == ["头条"])
        #expect(try library.count(TextQuery("toutiao")) == 1)
        #expect(try library.searchHistory() == ["头"])
    }

    @Test(arguments: ["3", "4"])
    func aLibraryWithAnIndexOfAnotherFormIsIndexedAnew(migration: String) throws {
        do { _ = try filled() }
        try sqlite("DELETE FROM index_page; DELETE FROM grdb_migrations WHERE identifier > '\(migration)';")
        let library = try Library(path: scratch.library)
        #expect(try library.headlines("文字") == ["头条"])
        #expect(try library.count(TextQuery("toutiao")) == 1)
    }

    @Test func foldersAreMade() throws {
        let path = scratch.path + "/a/b/library.sqlite"
        #expect(try Library(path: path).issues().isEmpty)
    }

    @Test func aFileThatIsNoDatabaseIsLeftAsItIs() throws {
        let text = String(repeating: "not a database\n", count: 200)
        try text.write(toFile: scratch.library, atomically: true, encoding: .utf8)
        #expect(throws: LibraryError.foreign(path: scratch.library)) { try Library(path: scratch.library) }
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
            _ = try Library(path: scratch.library).issues()
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.library)) == before)
    }

    @Test func aNewerLibraryIsLeftAsItIs() throws {
        do { _ = try filled() }
        try sqlite("INSERT INTO grdb_migrations VALUES ('9: from the future')")
        #expect(throws: LibraryError.newer(path: scratch.library)) { try Library(path: scratch.library) }
    }

    @Test func aForeignDatabaseIsLeftAsItIs() throws {
        try sqlite("CREATE TABLE theirs (x)")
        #expect(throws: LibraryError.foreign(path: scratch.library)) { try Library(path: scratch.library) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["library.sqlite"])
    }

    @Test func aFolderInItsPlaceIsASentence() throws {
        try FileManager.default.createDirectory(atPath: scratch.library, withIntermediateDirectories: true)
        #expect(throws: LibraryError.self) { try Library(path: scratch.library) }
    }

    @Test func readersGoOnWhileOneWrites() throws {
        let library = try filled()
        let others = try [Library(path: scratch.library), Library(path: scratch.library)]
        for number in 0..<20 {
            try library.add(sampleIssue("n\(number)", ["题\n文字"]), source: "s")
            for other in others { #expect(try other.count(TextQuery("文字")) == number + 2) }
        }
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
        let library = try Library(path: scratch.library, patience: 0.05)
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
        let library = try Library(path: scratch.library)
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

    private func sqlite(_ sql: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = [scratch.library, sql]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
