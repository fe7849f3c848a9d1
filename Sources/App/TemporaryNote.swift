import Files
import Glibc
import Wording

/// A note in a file of its own, which only its owner may read and which goes with this value.
final class TemporaryNote {
    let path: String

    /// Writes `bytes` into the first of `folders` that takes them whole: one in memory may be full.
    ///
    /// - Throws: `AppError.noteWithoutPlace` if none does.
    init(_ bytes: [UInt8], in folders: [String]) throws(AppError) {
        var reason: Int32 = ENOENT
        for folder in folders {
            var name = (folder + "/broadsheet-note-XXXXXX.txt").utf8CString
            let descriptor = name.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemps($0, 4) } ?? -1 }
            guard descriptor >= 0 else {
                reason = errno
                continue
            }
            let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
            // What the user will write needs room as well.
            if let failure = Self.write(bytes, to: descriptor) ?? (Self.hasRoom(path) ? nil : ENOSPC) {
                reason = failure
                unlink(path)
                continue
            }
            self.path = path
            return
        }
        throw .noteWithoutPlace(reason: Phrase(text: String(cString: strerror(reason))))
    }

    deinit {
        unlink(path)
    }

    /// The bytes as they are now; `nil` if they cannot be read.
    func read() -> [UInt8]? { try? WholeFile.read(path)?.bytes }

    /// Whether there is room where the file is: what has been left there is then what was meant.
    var hasRoom: Bool { Self.hasRoom(path) }

    private static func hasRoom(_ path: String) -> Bool {
        var room = statvfs()
        return statvfs(path, &room) != 0 || room.f_bavail > 0
    }

    /// Writes all, and closes the file; what the system kept back is told there.
    ///
    /// - Returns: `errno` of what failed, `nil` if nothing did.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var failure: Int32?
        do throws(SystemError) {
            try WholeFile.write(bytes, to: descriptor)
        } catch {
            failure = error.code
        }
        if close(descriptor) != 0, failure == nil { failure = errno }
        return failure
    }
}
