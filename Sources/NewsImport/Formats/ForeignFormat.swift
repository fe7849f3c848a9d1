import Wording

/// Files of known kinds that are not opened, identified by their first bytes so that the refusal can name the kind.
enum ForeignFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        for (beginning, name) in beginnings where file.bytes.starts(with: beginning.utf8) {
            throw .notOpened(format: name)
        }
        for (beginning, name) in binaryBeginnings where file.bytes.starts(with: beginning) {
            throw .notOpened(format: name)
        }
        if file.bytes.dropFirst(kindleMark).starts(with: "BOOKMOBI".utf8) { throw .notOpened(format: "a Kindle book") }
        return nil
    }

    /// The offset in bytes of the type in a Palm database, which a Kindle book is.
    private static let kindleMark = 60

    private static let beginnings: [(String, Phrase)] = [
        ("%!PS", "PostScript"), ("{\\rtf", "RTF"), ("\\documentclass", "a LaTeX document"),
        ("SQLite format 3\0", "a database"), ("GIF8", "a picture"), ("{\"type\":\"FeatureCollection\"", "a map"),
        ("Rar!\u{1A}\u{7}", "a RAR archive"), ("AT&TFORM", "a DjVu document"), ("WARC/", "a web archive"),
        ("bplist00", "a web archive"),
    ]

    private static let binaryBeginnings: [([UInt8], Phrase)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Office document of the old kind"),
    ]
}

/// Documents that are archives of their parts and are not opened. They are identified by the names of the parts, so
/// that no part is shown alone.
enum ForeignPackageFormat: PackageFormat {
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent? {
        let names = Set(package.names)
        if let known = parts.first(where: { names.isSuperset(of: $0.names) }) { throw .notOpened(format: known.format) }
        return nil
    }

    private static let parts: [(names: [String], format: Phrase)] = [
        (["mimetype", "content.xml"], "an OpenDocument file"),
        (["[Content_Types].xml", "xl/workbook.xml"], "a spreadsheet"),
        (["[Content_Types].xml", "ppt/presentation.xml"], "a presentation"),
        (["META-INF/MANIFEST.MF"], "a program"),
    ]
}
