import Glibc

/// A path in the bytes that the file system uses, which need not be valid text, and as it is shown.
struct DiskPath: Hashable, Sendable {
    private let bytes: [CChar]

    init(_ text: String) { bytes = Array(text.utf8CString) }

    private init(bytes: [CChar]) { self.bytes = bytes }

    /// The path of an entry of this folder.
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

    /// The path that `text` names. Program arguments are decoded as text, so that invalid bytes arrive as `U+FFFD`; a
    /// path component with `U+FFFD` is resolved to the folder entry that is shown in the same way.
    static func named(_ text: String) -> DiskPath {
        let path = DiskPath(text)
        guard text.contains("\u{FFFD}"), !path.isThere else { return path }
        var found = DiskPath(text.hasPrefix("/") ? "/" : ".")
        for part in text.split(separator: "/") {
            let name = String(part)
            let next = found.appending(Array(name.utf8CString))
            if next.isThere || !name.contains("\u{FFFD}") {
                found = next
            } else {
                let entries = FolderListing.names(in: found) ?? []
                guard let entry = entries.first(where: { DiskPath(bytes: $0 + [0]).shown == name }) else { return path }
                found = found.appending(entry)
            }
        }
        return found
    }

    private var isThere: Bool { withCString { access($0, F_OK) } == 0 }
}
