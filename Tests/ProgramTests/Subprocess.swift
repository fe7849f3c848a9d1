import Foundation
import Glibc

/// Runs a command to its end.
///
/// - Returns: what it wrote to standard output.
@discardableResult
func run(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws -> String {
    try finish(path, arguments, environment: environment).output
}

/// Runs a command to its end, with nothing to read.
///
/// Not by Foundation's `Process`, which waits for every process that the command leaves behind, such as a server. The
/// output goes to files and not to pipes for the same reason.
///
/// - Returns: its exit status (128 and the signal's number where a signal ended it) and what it wrote.
func finish(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
) throws -> (status: Int32, output: String, error: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, error) = (folder.path + "/output", folder.path + "/error")

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT, 0o600)
    // What a server would otherwise hold open for as long as it lives.
    for descriptor: Int32 in 3..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }

    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    let settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }

    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &actions, nil, words, settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return (
        signal == 0 ? status >> 8 & 0xFF : 128 + signal,
        String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self),
        String(decoding: try Data(contentsOf: URL(filePath: error)), as: UTF8.self)
    )
}
