import Wording

/// The issue of a description and its files of text.
enum ScanIssue {
    /// - Parameter root: the local name of the description's root, `mets` or `didl`.
    static func draft(_ bytes: [UInt8], root: String, files: ScanFiles) -> IssueDraft? {
        var draft: IssueDraft
        if root == "mets" {
            guard let document = METSDocument(bytes), !document.logical.isEmpty else { return nil }
            var texts: [String: [UInt8]] = [:]
            for reference in document.files.values where reference.lowercased().hasSuffix(".xml") {
                texts[reference] = files.bytes(reference)
            }
            var issue = METSIssue(document, name: files.name, files: texts)
            draft = issue.issue()
        } else {
            guard let element = XMLTree(utf8: bytes)?.root else { return nil }
            draft = DIDLIssue.draft(element, files: files.all())
        }
        if !files.missing.isEmpty || files.isEmpty {
            let count: Phrase = files.isEmpty ? "The files" : "\(files.missing.count) of the files"
            draft.notices.append(
                "\(count) with the text of the pages are not here, so that only what describes them is shown.")
        }
        return draft
    }
}
