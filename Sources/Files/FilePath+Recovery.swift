import Glibc

extension FilePath {
    /// The path of a source that an earlier version stored with U+FFFD instead of bytes that are not UTF-8. A
    /// component that does not exist is replaced by the only entry of its folder that is read in the same way; the
    /// source is returned unchanged if there is no such entry, or more than one.
    public static func recovered(_ source: String) -> String {
        guard source.unicodeScalars.contains("\u{FFFD}"), !exists(source) else { return source }
        var path = source.utf8.first == UInt8(ascii: "/") ? "/" : ""
        for part in source.split(separator: "/") {
            var name = String(part)
            if part.unicodeScalars.contains("\u{FFFD}"), !exists(path + name) {
                let entries = ((try? names(in: path.isEmpty ? "." : path)) ?? []).filter { shown($0) == name }
                guard entries.count == 1 else { return source }
                name = entries[0]
            }
            path += name + "/"
        }
        return String(path.dropLast())
    }

    /// Whether there is a file or a folder at a path.
    public static func exists(_ path: String) -> Bool { access(system(path), F_OK) == 0 }

    /// A path as it is shown: with U+FFFD instead of bytes that are not UTF-8. Earlier versions read paths like this.
    public static func shown(_ path: String) -> String {
        isText(path) ? path : String(decoding: system(path).dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
