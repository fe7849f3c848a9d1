import Foundation

/// A folder of its own for one test, deleted with the value.
public final class TemporaryFolder: Sendable {
    public let path: String
    public var url: URL { URL(filePath: path) }

    public init() {
        path = NSTemporaryDirectory() + "broadsheet-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, and makes the folders that it is in.
    ///
    /// - Returns: its path.
    @discardableResult
    public func write(_ bytes: some Collection<UInt8>, to name: String) throws -> String {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }
}
