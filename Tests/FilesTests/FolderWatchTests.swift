import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct FolderWatchTests {
    private let temporary = TemporaryFolder()
    private var folder: String { temporary.path }

    private func isTold(_ watch: FolderWatch) -> Bool {
        var polled = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 5_000) == 1 && watch.take()
    }

    @Test func changesOfAFileThatWasNotThereAreTold() throws {
        let watch = FolderWatch(of: folder + "/new/deep/bookmarks.json")
        #expect(!watch.take())
        try FileManager.default.createDirectory(atPath: folder + "/new", withIntermediateDirectories: true)
        #expect(isTold(watch))
        try FileManager.default.createDirectory(atPath: folder + "/new/deep", withIntermediateDirectories: true)
        #expect(isTold(watch))
        try WholeFile.replace(folder + "/new/deep/bookmarks.json", with: [1])
        #expect(isTold(watch))
    }

    @Test func theFolderBehindALinkIsWatched() throws {
        for name in ["/real", "/shown"] {
            try FileManager.default.createDirectory(atPath: folder + name, withIntermediateDirectories: true)
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/shown/bookmarks.json", withDestinationPath: folder + "/real/bookmarks.json")
        let watch = FolderWatch(of: folder + "/shown/bookmarks.json")
        try WholeFile.replace(folder + "/real/bookmarks.json", with: [1])
        #expect(isTold(watch))
    }
}
