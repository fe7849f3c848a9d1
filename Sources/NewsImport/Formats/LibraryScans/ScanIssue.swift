import PageLayout
import Wording

/// Builds an issue from its description and text files.
enum ScanIssue {
    /// - Parameter root: the local name of the description's root element, `mets` or `didl`.
    /// - Returns: the issue as structured by the description, or its pages if the description gives no stories; `nil`
    ///   if there is nothing to read.
    static func content(_ bytes: [UInt8], root: String, files: ScanFiles) -> FormatContent? {
        var draft: IssueDraft
        var pages: [PageRegions] = []
        if root == "mets" {
            guard let document = METSDocument(bytes) else { return nil }
            var texts: [String: [UInt8]] = [:]
            for reference in document.files.values where reference.lowercased().hasSuffix(".xml") {
                texts[reference] = files.bytes(reference)
            }
            var issue = METSIssue(document, name: files.name, files: texts)
            draft = issue.issue()
            if draft.sections.isEmpty {
                pages = document.pages.compactMap { texts[$0] }.flatMap(AltoParser.pages).compactMap(\.regions)
            }
        } else {
            guard let element = XMLTree(utf8: bytes)?.root else { return nil }
            draft = DIDLIssue.draft(element, files: files.all())
        }
        if !files.missing.isEmpty || files.isEmpty {
            let count: Phrase = files.isEmpty ? "The files" : "\(files.missing.count) of the files"
            draft.notices.append(
                "\(count) with the text of the pages are not here, so that only what describes them is shown.")
        }
        if let first = files.cutOff.min() {
            draft.notices.append(
                files.cutOff.count == 1
                    ? "\(first) ends before its end: what stands there is shown."
                    : "\(first) and \(files.cutOff.count - 1) more end before their end: what stands there is shown.")
        }
        if !pages.isEmpty { return RecognisedPages.content(pages, described: draft) }
        let hasText = draft.stories.contains { $0.headline != nil || !$0.body.isEmpty }
        return hasText ? draft.content() : nil
    }
}
