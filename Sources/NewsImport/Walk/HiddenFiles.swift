/// Files that nobody wrote to be read.
enum HiddenFiles {
    /// Whether a path leads to a hidden file, or to one that an operating system or an editor keeps for itself: a
    /// folder's settings, the lock of an open document (`~$report.docx`), the copy before the last change (`page.md~`).
    static func contain(_ path: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }.contains { name in
            name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
                || ["__MACOSX", "Thumbs.db", "desktop.ini", "Desktop.ini"].contains(name)
        }
    }
}
