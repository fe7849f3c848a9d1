import Files
import Foundation
import Glibc
import NewsModel
import TestSupport
import Testing

@testable import BookmarkStore

@Suite struct BookmarkFaultTests {
    private let folder = TemporaryFolder()

    @Test func aSymbolicLinkStaysOne() throws {
        let other = TemporaryFolder()
        symlink(other.path + "/real.json", folder.file)
        try folder.store().apply([.add(.sample("b1"))])
        try folder.store().apply([.add(.sample("b2"))])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file) == other.path + "/real.json")
        #expect(other.read("real.json").contains("b2"))
        #expect(folder.store().load().bookmarks.count == 2)
        #expect(other.names == ["real.json"])
        #expect(folder.names == ["bookmarks.json"])
    }

    @Test func aRelativeLinkIsFollowedFromItsFolder() throws {
        symlink("real.json", folder.file)
        try folder.store().apply([.add(.sample())])
        #expect(folder.names == ["bookmarks.json", "real.json"])
    }

    @Test func aLinkToItselfIsSaidSo() {
        symlink("bookmarks.json", folder.file)
        let error = StoreError.cannotRead(.bookmarks, path: folder.file, SystemError(code: ELOOP))
        #expect(throws: error) { try folder.store().apply([.add(.sample())]) }
        #expect(folder.store().load().state == .unreadable(error))
    }

    @Test func aFolderInTheFilesPlaceIsSaidSo() {
        mkdir(folder.file, 0o755)
        #expect(folder.store().load().state == .unreadable(.folderInsteadOfFile(.bookmarks, path: folder.file)))
        #expect(folder.store().load().notice == "\(folder.file) is a folder, where the bookmarks' file should be.")
        #expect(throws: StoreError.folderInsteadOfFile(.bookmarks, path: folder.file)) {
            try folder.store().apply([.add(.sample())])
        }
    }

    @Test func aPipeInTheFilesPlaceHoldsNobodyUp() {
        mkfifo(folder.file, 0o600)
        #expect(
            folder.store().load().state
                == .unreadable(.cannotRead(.bookmarks, path: folder.file, SystemError(code: EINVAL))))
    }

    @Test func modeStaysAndANewFileIsPrivate() throws {
        try folder.store().apply([.add(.sample())])
        #expect(mode(folder.file) == 0o600)
        chmod(folder.file, 0o640)
        try folder.store().apply([.add(.sample("b2"))])
        #expect(mode(folder.file) == 0o640)
    }

    @Test func aMissingFolderIsMade() throws {
        let store = BookmarkFileStore(path: folder.path + "/a/b/bookmarks.json")
        try store.apply([.add(.sample())])
        #expect(store.load().bookmarks == [.sample()])
    }

    @Test func manyWritersAreKeptApart() async throws {
        let path = folder.file
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = BookmarkFileStore(path: path)
                    for number in 0..<10 { _ = try? store.apply([.add(.sample("\(writer)-\(number)"))]) }
                }
            }
        }
        #expect(folder.store().load().bookmarks.count == 40)
    }

    @Test func aFileThatNobodyMayWriteIsNotReplaced() throws {
        try folder.store().apply([.add(.sample())])
        chmod(folder.file, 0o444)
        #expect(throws: StoreError.cannotWrite(.bookmarks, path: folder.file, SystemError(code: EACCES))) {
            try folder.store().apply([.add(.sample("b2"))])
        }
        #expect(folder.store().load().bookmarks == [.sample()])
        #expect(mode(folder.file) == 0o444)
    }

    @Test func nothingIsWrittenThatWouldNotBeReadAgain() throws {
        let store = BookmarkFileStore(path: folder.file, largestFile: 4_000)
        try store.apply([.add(.sample())])
        var long = Bookmark.sample("b2")
        long.note = String(repeating: "长", count: 2_000)
        #expect(throws: StoreError.wouldBeTooLarge(.bookmarks, path: folder.file)) { try store.apply([.add(long)]) }
        #expect(BookmarkFileStore(path: folder.file, largestFile: 4_000).load().bookmarks == [.sample()])
    }

    @Test(arguments: ["plain text of somebody's", "{\"broken\": "])
    func aLinkToAnythingElseIsRefused(text: String) throws {
        let other = TemporaryFolder()
        try text.write(toFile: other.path + "/notes", atomically: false, encoding: .utf8)
        symlink(other.path + "/notes", folder.file)
        #expect(throws: StoreError.foreign(.bookmarks, path: folder.file)) {
            try folder.store().apply([.add(.sample())])
        }
        #expect(folder.store().load().bookmarks.isEmpty)
        #expect(other.read("notes") == text)
        #expect(other.names == ["notes"])
    }

    @Test func aLinkIntoAFolderWhoseNameIsNotUTF8IsFollowed() throws {
        let name: [UInt8] = [0xBA, 0xD3, 0xBF, 0xDA]  // 河口 in GBK
        let real = folder.path + "/" + FilePath.text(of: name)
        try FilePath.makeFolder(real)
        symlink(FilePath.system(real + "/real.json"), folder.file)
        try folder.store().apply([.add(.sample())])
        #expect(folder.store().load().bookmarks == [.sample()])
        #expect(try FilePath.names(in: real) == ["real.json"])
        #expect(try FilePath.names(in: folder.path).sorted().first == "bookmarks.json")
    }

    @Test func anotherNameOfTheFileKeepsWhatItHad() throws {
        try folder.store().apply([.add(.sample())])
        link(folder.file, folder.path + "/copy")
        let before = folder.read("copy")
        try folder.store().apply([.add(.sample("b2"))])
        #expect(folder.read("copy") == before)
    }

    @Test func aFullDiskGivesADamagedFileOneNameOnly() throws {
        guard let small = SmallDisk(on: folder.path) else { return }
        try folder.store().apply([.add(.sample())])
        folder.write(folder.read() + "}" + String(repeating: " ", count: 90_000))
        _ = FileManager.default.createFile(atPath: folder.path + "/full", contents: Data(count: 40_000))
        for hour in 10..<20 { _ = folder.store(at: "2026-11-23T\(hour):00:00Z").load() }
        #expect(folder.names.filter { $0.contains("damaged") }.count <= 1)
        #expect(folder.store().load().bookmarks == [.sample()])
        withExtendedLifetime(small) {}
    }

    @Test func somebodyWhoKeepsTheLockIsNotWaitedForForever() throws {
        try folder.store().apply([.add(.sample())])
        let held = try FolderLock(folder: folder.path, patience: 0)
        #expect(throws: StoreError.locked(.bookmarks, path: folder.file)) {
            try folder.store(patience: 0.05).apply([.add(.sample("b2"))])
        }
        #expect(folder.store().load().bookmarks == [.sample()])
        withExtendedLifetime(held) {}
    }

    @Test func aClockThatWasPutBackLosesNothing() throws {
        let marked = Bookmark.sample()
        try folder.store(at: "2026-11-23T12:00:00Z").apply([.add(marked), .add(.sample("b2"))])
        let elsewhere = TemporaryFolder()
        elsewhere.write(folder.read())
        let early = folder.store(at: "2001-01-01T00:00:00Z")
        var noted = marked
        noted.note = "written by a clock of long ago"
        noted.modified = "2001-01-01T00:00:00Z"
        try early.apply([.update(from: marked, to: noted), .remove(.sample("b2"))])
        _ = try early.merge([elsewhere.file])
        #expect(early.load().bookmarks.map(\.id) == ["b1"])
        #expect(early.load().bookmarks.first?.note == noted.note)
    }

    @Test func whatIsWrittenToABookmarkRemovedElsewhereBringsItBack() throws {
        let marked = Bookmark.sample()
        try folder.store().apply([.add(marked)])
        try folder.store(at: "2026-11-24T12:00:00Z").apply([.remove(marked)])
        var noted = marked
        noted.note = "kept"
        let contents = try folder.store().apply([.update(from: marked, to: noted)])
        #expect(contents.bookmarks.map(\.note) == ["kept"])
        let copy = TemporaryFolder()
        copy.write(folder.read())
        _ = try folder.store().merge([copy.file])
        #expect(folder.store().load().bookmarks.map(\.note) == ["kept"])
    }

    @Test func changesByOthersAreNoticed() throws {
        let store = folder.store()
        #expect(store.fingerprint() == nil)
        let first = try store.apply([.add(.sample("b1"))])
        #expect(first.fingerprint == store.fingerprint())
        try folder.store().apply([.add(.sample("b2"))])
        #expect(first.fingerprint != store.fingerprint())
        #expect(store.load().fingerprint == store.fingerprint())
    }

    @Test func leftoversOfAKilledWriterAreClearedOnceTheyAreOld() throws {
        let leftover = folder.path + "/.bookmarks.json.abc.new"
        _ = FileManager.default.createFile(atPath: leftover, contents: Data("half".utf8))
        try folder.store().apply([.add(.sample("b1"))])
        #expect(folder.names.count == 2)
        var long = [timeval(tv_sec: 1_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
        utimes(leftover, &long)
        try folder.store().apply([.add(.sample("b2"))])
        #expect(folder.names == ["bookmarks.json"])
    }

    @Test func withoutSpaceTheFileStaysAsItWas() throws {
        guard let small = SmallDisk(on: folder.path) else { return }
        try folder.store().apply([.add(.sample())])
        let before = folder.read()
        let huge = Bookmark.sample("b2", note: String(repeating: "字", count: 100_000))
        #expect(throws: StoreError.cannotWrite(.bookmarks, path: folder.file, SystemError(code: ENOSPC))) {
            try folder.store().apply([.add(huge)])
        }
        #expect(folder.read() == before)
        #expect(folder.names == ["bookmarks.json"])
        withExtendedLifetime(small) {}
    }

    @Test func aReadOnlyFolderIsSaidSo() throws {
        guard let small = SmallDisk(on: folder.path) else { return }
        try folder.store().apply([.add(.sample())])
        small.makeReadOnly()
        #expect(throws: StoreError.cannotWrite(.bookmarks, path: folder.file, SystemError(code: EROFS))) {
            try folder.store().apply([.add(.sample("b2"))])
        }
        #expect(folder.store().load().bookmarks == [.sample()])
    }

    @Test func aDamagedFileInAReadOnlyFolderIsReadAsFarAsItGoes() throws {
        guard let small = SmallDisk(on: folder.path) else { return }
        try folder.store().apply([.add(.sample())])
        folder.write(folder.read() + "}")
        small.makeReadOnly()
        let contents = folder.store().load()
        #expect(contents.bookmarks == [.sample()])
        #expect(contents.state == .damaged(line: 33, setAside: nil))
        #expect(throws: StoreError.self) { try folder.store().apply([.add(.sample("b2"))]) }
        #expect(folder.names == ["bookmarks.json"])
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
}

/// A file system of 128 kB in memory over a folder, unmounted with the value; none where the test may not mount.
final class SmallDisk {
    private let path: String

    init?(on path: String) {
        self.path = path
        guard mount("tmpfs", path, "tmpfs", 0, "size=128k") == 0 else {
            print("SKIPPED: full and read-only disks are tested only where a file system may be mounted.")
            return nil
        }
    }

    func makeReadOnly() {
        mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil)
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
    }
}
