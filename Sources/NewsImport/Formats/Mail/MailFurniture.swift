/// Recognises lines of newsletters that serve only the mailing: `View in browser`, `Unsubscribe`, buttons.
enum MailFurniture {
    /// Whether a block of an HTML message is such a line.
    ///
    /// - Parameter isAtEdge: whether the block is near the beginning or the end.
    static func isFurniture(_ block: MarkupBlock, isAtEdge: Bool) -> Bool {
        guard block.kind != .caption, let element = block.element else { return false }
        if PageFurniture.isInvitation(block) { return true }
        let links = element.elements(named: "a").filter { $0.lineText != nil }
        if isAtEdge, isFurniture(block.text, hasLink: !links.isEmpty) { return true }
        let linked = links.reduce(0) { $0 + $1.textContent.count(where: \.isLetter) }
        guard linked > 0, linked == block.text.count(where: \.isLetter) else { return false }
        let isButton = ([element, element.parent].compactMap(\.self) + links).contains { node in
            node.classes.contains { buttons.contains(String($0)) }
        }
        return isButton || isAtEdge && links.count > 1 && links.allSatisfy { $0.textContent.count <= longestCommand }
    }

    private static let buttons: Set<String> = ["button", "button-wrapper", "btn", "cta"]

    /// The length of the longest command, in characters: `Like`, `Comment`, `Privacy policy`.
    private static let longestCommand = 16

    /// Whether a text is the copyright notice at the end of a newsletter, which precedes the sender's address.
    static func isNoticeOfRights(_ text: String) -> Bool {
        ["©", "Copyright ©", "Copyright (c)"].contains(where: text.hasPrefix) && text.count <= longest
    }

    /// Whether a paragraph is such a line.
    ///
    /// - Parameter hasLink: whether the paragraph contains a link; without one only a few words are certain.
    static func isFurniture(_ text: String, hasLink: Bool) -> Bool {
        if text.count <= longest, openings.contains(where: text.lowercased().hasPrefix) { return true }
        guard text.count <= longest, hasLink || text.contains("http") || text.count <= longestBare else { return false }
        let words = text.lowercased()
        return phrases.contains(where: words.contains)
    }

    /// The length of the longest notice, in characters: `You receive this because you have signed up at … . Unsubscribe or change your preferences.`
    private static let longest = 300
    private static let longestBare = 40

    private static let openings = [
        "you are receiving this", "you're receiving this", "you’re receiving this", "you received this email because",
        "you have received this email", "this email was sent to", "this message was sent to", "sie erhalten diese",
        "diese e-mail wurde an", "vous recevez cet", "cet e-mail a été envoyé", "recibe este correo", "您收到此邮件",
        "您收到这封邮件", "本邮件发送至", "このメールは",
    ]

    private static let phrases = [
        "unsubscribe", "view in browser", "view in your browser", "view online", "view this email",
        "view it in your browser",
        "open in browser", "read in browser", "read online", "email preferences", "manage preferences",
        "manage your preferences", "update your preferences", "manage your subscription", "update profile",
        "forward to a friend", "add us to your address book", "abmelden", "abbestellen", "im browser", "désinscri",
        "désabonner", "dans votre navigateur", "cancelar suscripción", "darse de baja", "en el navegador", "отписаться",
        "в браузере", "退订", "取消订阅", "退訂", "在浏览器中", "在瀏覽器中", "查看网页版", "配信停止", "配信解除", "ブラウザで", "수신거부", "구독 취소",
    ]
}
