import BookmarkStore
import Foundation
import Glibc
import Library
import RandomNumbers

/// A disk of its own, on which bookmarks are made and pages imported until something goes wrong.
final class FaultSitting {
    private let folder = NSTemporaryDirectory() + "broadsheet-faults-\(UUID().uuidString)"
    private let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "broadsheet").path
    private var disk: String { folder + "/disk" }
    private var data: String { disk + "/broadsheet" }
    private var bookmarks = 0
    private var issues = 0
    private var result = FaultTally()
    /// Whether the library on the disk is no longer the one that was filled.
    private var isLibraryForeign = false
    private static let pages = 24

    init() throws {
        try FileManager.default.createDirectory(atPath: folder + "/papers", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        for number in 0..<Self.pages {
            let text = "第\(number)号的头条\n\n" + NewsText.paragraphs(bytes: 30_000).joined(separator: "\n\n")
            try text.write(toFile: page(number), atomically: false, encoding: .utf8)
        }
        try shell("mount -t tmpfs -o size=64m none '\(disk)'")
    }

    deinit {
        _ = try? shell("umount '\(disk)'")
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func page(_ number: Int) -> String { "\(folder)/papers/\(number).txt" }

    @discardableResult
    private func shell(_ script: String) throws -> Int {
        try ProcessTiming(["sh", "-c", script], environment: ["XDG_DATA_HOME": disk, "HOME": disk]).status
    }

    /// Makes a bookmark or imports a page; `before` is put in front of the command.
    private func work(_ number: Int, before: String = "") throws {
        let isBookmark = number % 2 == 0
        let command = isBookmark ? "bookmarks add" : "import"
        switch try shell("\(before) '\(program)' \(command) '\(page(number))' >/dev/null 2>&1") {
        case 0: if isBookmark { bookmarks += 1 } else { issues += 1 }
        case 1, 2: result.refused += 1
        default: result.signals += 1
        }
    }

    func suffer(_ fault: Fault, _ random: inout SeededRandom) throws {
        for number in 0..<6 { try work(number) }
        switch fault {
        case .full:
            let room = 100 + random.below(1_500)
            try shell(
                "head -c $(( $(df -k --output=avail '\(disk)' | tail -1) * 1024 - \(room) * 1024 )) /dev/zero > '\(disk)/filler'"
            )
            for number in 6..<Self.pages { try work(number) }
            try shell("rm '\(disk)/filler'")
        case .limit:
            let limit = 2 + random.below(600)
            // Ignore the signal for that limit, so that writing fails instead.
            for number in 6..<Self.pages { try work(number, before: "trap '' XFSZ; ulimit -f \(limit);") }
        case .readOnly:
            try shell("mount -o remount,ro '\(disk)'")
            for number in 6..<14 { try work(number) }
            try shell("mount -o remount,rw '\(disk)'")
        case .kill:
            for number in 6..<14 {
                let milliseconds = 1 + random.below(60)
                let command = number % 2 == 0 ? "bookmarks add" : "import"
                let status = try shell(
                    "'\(program)' \(command) '\(page(number))' >/dev/null 2>&1 & sleep 0.0\(milliseconds / 10)\(milliseconds % 10); kill -9 $! 2>/dev/null; wait $!"
                )
                if status == 0 { if number % 2 == 0 { bookmarks += 1 } else { issues += 1 } }
            }
        case .cut: try change(while: "truncate -s \(random.below(200_000)) '\(data)/library.sqlite'", &random)
        case .exchanged:
            try shell("cp '\(data)/library.sqlite' '\(disk)/other.sqlite'")
            try change(while: "mv '\(disk)/other.sqlite' '\(data)/library.sqlite'", &random)
        }
    }

    /// Runs a command while all pages are imported.
    private func change(while command: String, _ random: inout SeededRandom) throws {
        isLibraryForeign = true
        let status = try shell(
            "'\(program)' import '\(folder)/papers' >/dev/null 2>&1 & sleep 0.0\(random.below(10)); \(command); wait $!"
        )
        if status > 2 { result.signals += 1 } else if status > 0 { result.refused += 1 }
        for number in 6..<10 { try work(number) }
    }

    /// Counts what is there of everything reported as saved.
    func tally() throws -> FaultTally {
        let found = BookmarkFileStore(path: data + "/bookmarks.json").load()
        result.kept = bookmarks + (isLibraryForeign ? 0 : issues)
        result.lost += max(0, bookmarks - found.bookmarks.count)
        if isLibraryForeign { return result }
        let library = try LibraryDatabase(path: data + "/library.sqlite")
        let shelved = try library.issues()
        let whole = try shelved.filter { try library.issue($0.reference.id)?.issue.articles.count == $0.stories }
        result.lost += max(0, issues - whole.count)
        return result
    }
}
