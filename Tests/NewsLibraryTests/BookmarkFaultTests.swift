import Foundation
import Glibc
import NewsModel
import Testing

@testable import NewsLibrary

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
        let error = BookmarkError.cannotRead(path: folder.file, SystemError(code: ELOOP))
        #expect(throws: error) { try folder.store().apply([.add(.sample())]) }
        #expect(folder.store().load().state == .unreadable(error))
    }

    @Test func aFolderInTheFilesPlaceIsSaidSo() {
        mkdir(folder.file, 0o755)
        #expect(folder.store().load().state == .unreadable(.folderInPlace(path: folder.file)))
        #expect(folder.store().load().notice == "\(folder.file) is a folder, where the bookmarks' file should be.")
        #expect(throws: BookmarkError.folderInPlace(path: folder.file)) {
            try folder.store().apply([.add(.sample())])
        }
    }

    @Test func aPipeInTheFilesPlaceHoldsNobodyUp() {
        mkfifo(folder.file, 0o600)
        #expect(folder.store().load().state == .unreadable(.cannotRead(path: folder.file, SystemError(code: EINVAL))))
    }

    @Test func modeStaysAndANewFileIsPrivate() throws {
        try folder.store().apply([.add(.sample())])
        #expect(mode(folder.file) == 0o600)
        chmod(folder.file, 0o640)
        try folder.store().apply([.add(.sample("b2"))])
        #expect(mode(folder.file) == 0o640)
    }

    @Test func aMissingFolderIsMade() throws {
        let store = BookmarkStore(path: folder.path + "/a/b/bookmarks.json")
        try store.apply([.add(.sample())])
        #expect(store.load().bookmarks == [.sample()])
    }

    @Test func somebodyWhoKeepsTheLockIsNotWaitedForForever() throws {
        try folder.store().apply([.add(.sample())])
        let held = try FolderLock(folder: folder.path, patience: 0)
        #expect(throws: BookmarkError.locked(path: folder.file)) {
            try folder.store(patience: 0.05).apply([.add(.sample("b2"))])
        }
        #expect(folder.store().load().bookmarks == [.sample()])
        withExtendedLifetime(held) {}
    }

    @Test func withoutTheSystemsLocksALockFileServes() throws {
        let store = BookmarkStore(path: folder.file, clock: { .now }, patience: 0.05, lock: .file)
        try store.apply([.add(.sample())])
        #expect(folder.names == ["bookmarks.json"])
        let lockFile = folder.path + "/.broadsheet.lock"
        _ = FileManager.default.createFile(atPath: lockFile, contents: nil)
        #expect(throws: BookmarkError.locked(path: folder.file)) { try store.apply([.add(.sample("b2"))]) }
        var long = [timeval(tv_sec: 1_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
        utimes(lockFile, &long)  // its process is gone
        #expect(try store.apply([.add(.sample("b2"))]).bookmarks.count == 2)
        #expect(folder.names == ["bookmarks.json"])
    }

    @Test func aLockFileOfAClockThatWasPutBackIsTakenAway() throws {
        let lockFile = folder.path + "/.broadsheet.lock"
        _ = FileManager.default.createFile(atPath: lockFile, contents: nil)
        var ahead = [timeval(tv_sec: 4_000_000_000, tv_usec: 0), timeval(tv_sec: 4_000_000_000, tv_usec: 0)]
        utimes(lockFile, &ahead)
        let store = BookmarkStore(path: folder.file, clock: { .now }, patience: 0.05, lock: .file)
        #expect(try store.apply([.add(.sample())]).bookmarks.count == 1)
        #expect(folder.names == ["bookmarks.json"])
    }

    @Test func whoLostItsLockFileLeavesThatOfTheNext() throws {
        let lockFile = folder.path + "/.broadsheet.lock"
        var first: FolderLock? = try FolderLock(folder: folder.path, patience: 0, kind: .file)
        var long = [timeval(tv_sec: 1_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
        utimes(lockFile, &long)  // it has slept since
        let second = try FolderLock(folder: folder.path, patience: 0, kind: .file)
        withExtendedLifetime(first) {}
        first = nil
        #expect(folder.names.isEmpty == false)
        #expect(throws: SystemError(code: EWOULDBLOCK)) {
            try FolderLock(folder: folder.path, patience: 0, kind: .file)
        }
        withExtendedLifetime(second) {}
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

    @Test func aLockFileKeepsManyWritersApart() async throws {
        let path = folder.file
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = BookmarkStore(path: path, clock: { .now }, patience: 60, lock: .file)
                    for number in 0..<10 { _ = try? store.apply([.add(.sample("\(writer)-\(number)"))]) }
                }
            }
        }
        #expect(folder.store().load().bookmarks.count == 40)
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
        #expect(throws: BookmarkError.cannotWrite(path: folder.file, SystemError(code: ENOSPC))) {
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
        #expect(throws: BookmarkError.cannotWrite(path: folder.file, SystemError(code: EROFS))) {
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
        #expect(throws: BookmarkError.self) { try folder.store().apply([.add(.sample("b2"))]) }
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
