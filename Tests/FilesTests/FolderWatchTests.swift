import Foundation
import Testing
@testable import Files

@Suite struct FolderWatchTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)").path

    private func isTold(_ watch: FolderWatch) -> Bool {
        var polled = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 5_000) == 1 && watch.take()
    }

    @Test func changesOfAFileThatWasNotThereAreTold() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
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
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/shown/bookmarks.json", withDestinationPath: folder + "/real/bookmarks.json")
        let watch = FolderWatch(of: folder + "/shown/bookmarks.json")
        try WholeFile.replace(folder + "/real/bookmarks.json", with: [1])
        #expect(isTold(watch))
    }
}
