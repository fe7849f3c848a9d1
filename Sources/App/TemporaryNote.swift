import Files
import Glibc
import Synchronization
import Wording

/// A note in a file of its own, readable only by its owner, and deleted with this value unless it is kept.
final class TemporaryNote: Sendable {
    let path: String
    private let isKept = Mutex(false)

    /// Writes `bytes` into the first of `folders` that has room for all of them: a folder in memory may be full.
    ///
    /// - Throws: `AppError.noteWithoutPlace` if none has.
    init(_ bytes: [UInt8], in folders: [String]) throws(AppError) {
        var reason: Int32 = ENOENT
        for folder in folders {
            var name = FilePath.system(folder + "/broadsheet-note-XXXXXX.txt")
            let descriptor = name.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemps($0, 4) } ?? -1 }
            guard descriptor >= 0 else {
                reason = errno
                continue
            }
            let path = name.withUnsafeBufferPointer { $0.baseAddress.map(FilePath.text) ?? "" }
            // The user's additions need room as well.
            if let failure = Self.write(bytes, to: descriptor) ?? (Self.hasRoom(path) ? nil : ENOSPC) {
                reason = failure
                unlink(FilePath.system(path))
                continue
            }
            self.path = path
            return
        }
        throw .noteNotWritten(reason: Phrase(text: SystemError(code: reason).description))
    }

    deinit {
        if !isKept.withLock({ $0 }) { unlink(FilePath.system(path)) }
    }

    /// Leaves the file to the user, as what it contains is stored nowhere else.
    func keep() { isKept.withLock { $0 = true } }

    /// Whether a file of that name exists.
    var exists: Bool { FileStatus(of: path) != nil }

    /// The longest note in bytes, about 300,000 Chinese characters; a bookmarks file of 64 MB holds many such notes.
    static let longest = 1_000_000

    /// The current bytes of the file: at most `longest`, or `given` if the note was longer before.
    ///
    /// - Throws: `AppError.noteTooLong`, or `noteLost` if they cannot be read.
    func read(given: Int) throws(AppError) -> [UInt8] {
        do {
            let limit = max(Self.longest, given)
            guard let bytes = try WholeFile.read(path, atMost: limit)?.bytes else { throw AppError.noteLost }
            return bytes
        } catch let error as SystemError where error.code == EFBIG {
            throw .noteTooLong
        } catch {
            throw .noteLost
        }
    }

    /// Whether the disk has room left, so that the file is not cut off.
    var hasRoom: Bool { Self.hasRoom(path) }

    private static func hasRoom(_ path: String) -> Bool {
        var room = statvfs()
        return statvfs(FilePath.system(path), &room) != 0 || room.f_bavail > 0
    }

    /// Writes all bytes and closes the file; some write errors are reported only on closing.
    ///
    /// - Returns: `errno` of the call that failed, or `nil`.
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
