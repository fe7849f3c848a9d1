import Files
import Glibc

/// The file that is damaged: what stands in it when a fuzz ends with a signal or hangs is what harmed.
struct FuzzFile {
    let path: String

    /// Writes without waiting for the disk.
    func write(_ bytes: [UInt8]) throws {
        let descriptor = open(FilePath.system(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        defer { close(descriptor) }
        try WholeFile.write(bytes, to: descriptor)
    }

    func read() -> [UInt8]? { try? WholeFile.read(path)?.bytes }

    /// Takes all files away whose names begin with that of the file.
    func clear() throws {
        let (folder, name) = (FilePath.folder(of: path), FilePath.name(of: path))
        let stem = name.prefix { $0 != "." }
        for other in try FilePath.names(in: folder) where other.hasPrefix(stem) {
            unlink(FilePath.system(folder + "/" + other))
        }
    }
}
