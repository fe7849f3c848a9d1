/// The files around the package document of an EPUB: where it is, and which files are encrypted.
enum EPUBContainer {
    /// The path of the package document named in `META-INF/container.xml`.
    static func packagePath(_ container: [UInt8]) -> String? {
        guard let tree = XMLTree(utf8: container), let root = tree.root else { return nil }
        let files = root.descendants("rootfile")
        let package = files.first { $0["media-type"] == "application/oebps-package+xml" } ?? files.first
        return package?["full-path"].map { EPUBPath.decoded($0) }
    }

    /// The paths of encrypted files, except fonts, which are only obfuscated.
    static func encryptedPaths(_ encryption: [UInt8]) -> Set<String> {
        guard let tree = XMLTree(utf8: encryption), let root = tree.root else { return [] }
        var paths: Set<String> = []
        for data in root.descendants("EncryptedData") {
            let method = data.child("EncryptionMethod")?["Algorithm"] ?? ""
            if method.contains("idpf.org/2008/embedding") || method.contains("ns.adobe.com/pdf/enc") { continue }
            for reference in data.descendants("CipherReference") {
                if let path = reference["URI"] { paths.insert(EPUBPath.decoded(path)) }
            }
        }
        return paths
    }
}
