import Wording

/// Messages (newsletters), mailboxes, and web pages that browsers save as messages (MHTML).
enum MailFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        if file.bytes.starts(with: "From ".utf8) {
            let drafts = MailBox.messages(in: file.bytes).filter { isMessage($0) }.map {
                MailParser.draft(MailMessage($0))
            }
            if !drafts.isEmpty { return drafts.filter { !$0.stories.isEmpty }.map { $0.content() } }
        }
        guard isMessage(file.bytes[...]) else { return nil }
        let message = MailMessage(file.bytes[...])
        let notices: [Phrase] =
            message.isCutOff ? ["\(file.path) ends before its end: what stands there is shown."] : []
        if let page = try pageDraft(message, options) { return [page.content(notices: notices)] }
        let draft = MailParser.draft(message)
        guard draft.stories.contains(where: \.hasText) || !draft.notices.isEmpty else {
            throw .nothingToRead(format: "a message")
        }
        return [draft.content(notices: notices)]
    }

    /// Whether the header has a field that only messages have, or the fields that every message has.
    private static func isMessage(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = MailMessage.line(of: bytes.prefix(1_000))?.text, first.contains(UInt8(ascii: ":")) else {
            return false
        }
        let names = Set(MailMessage(bytes.prefix(65_536)).fields.map(\.name))
        if !names.isDisjoint(with: ["message-id", "mime-version", "return-path", "received"]) { return true }
        return names.contains("from") && names.contains("date") && (names.contains("to") || names.contains("subject"))
    }

    /// The draft of a saved page: its first HTML part is the page, the other parts are its pictures and styles.
    private static func pageDraft(_ message: MailMessage, _ options: ImportOptions) throws(FormatFault) -> IssueDraft? {
        guard message.contentType.value == "multipart/related" else { return nil }
        let parts = message.parts
        guard let page = parts.first(where: { $0.contentType.value == "text/html" }) else { return nil }
        let address = message.field("snapshot-content-location") ?? page.field("content-location")
        guard message.has("snapshot-content-location") || page.has("content-location") && !message.has("message-id")
        else {
            return nil
        }
        let file = SourceFile(path: "", bytes: page.content, encoding: options.encoding)
        let declared = page.contentType["charset"] ?? DeclaredEncoding.name(in: file.bytes)
        let draft = SavedPageParser.draft(utf8: Array(try file.text(declared: declared).utf8), address: address)
        return draft.sections.isEmpty ? nil : draft
    }
}
