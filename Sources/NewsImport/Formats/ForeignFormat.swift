import Wording

/// Files of known kinds that are not opened, told by their first bytes, so that they are refused by name.
enum ForeignFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        for (beginning, name) in beginnings where file.bytes.starts(with: beginning.utf8) {
            throw .notOpened(format: name)
        }
        for (beginning, name) in binaryBeginnings where file.bytes.starts(with: beginning) {
            throw .notOpened(format: name)
        }
        return nil
    }

    private static let beginnings: [(String, Phrase)] = [
        ("%!PS", "PostScript"), ("{\\rtf", "RTF"), ("\\documentclass", "a LaTeX document"),
        ("SQLite format 3\0", "a database"), ("GIF8", "a picture"), ("{\"type\":\"FeatureCollection\"", "a map"),
    ]

    private static let binaryBeginnings: [([UInt8], Phrase)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Office document of the old kind"),
    ]
}
