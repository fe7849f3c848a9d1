import Glibc

/// A path as the system has it, in bytes that need not be text, and as it is shown.
struct DiskPath: Hashable, Sendable {
    private let bytes: [CChar]

    init(_ text: String) { bytes = Array(text.utf8CString) }

    private init(bytes: [CChar]) { self.bytes = bytes }

    /// The entry of a folder.
    func appending(_ name: [CChar]) -> DiskPath {
        var path = Array(bytes.dropLast())
        if path.last != CChar(UInt8(ascii: "/")) { path.append(CChar(UInt8(ascii: "/"))) }
        return DiskPath(bytes: path + name.prefix { $0 != 0 } + [0])
    }

    var shown: String {
        bytes.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return "".withCString(body) }
            return body(base)
        }
    }

    /// The path that `text` names. A program's arguments are text, so that bytes which are none arrive as `U+FFFD`: then it
    /// is the entry of its folder that is shown so.
    static func named(_ text: String) -> DiskPath {
        let path = DiskPath(text)
        guard text.contains("\u{FFFD}"), path.withCString({ access($0, F_OK) }) != 0 else { return path }
        let slash = text.lastIndex(of: "/")
        let folder = slash.map { String(text[...$0]) } ?? "./"
        let name = slash.map { String(text[text.index(after: $0)...]) } ?? text
        let entries = FolderListing.names(in: DiskPath(folder)) ?? []
        let found = entries.first { DiskPath(bytes: $0 + [0]).shown == name }
        return found.map { DiskPath(folder).appending($0) } ?? path
    }
}
