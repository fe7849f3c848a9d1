/// Lines of newsletters that serve their sending, and say nothing: `View in browser`, `Unsubscribe`.
enum MailFurniture {
    /// Whether a paragraph is such a line.
    ///
    /// - Parameter hasLink: whether it leads somewhere; without a link only a few words are sure.
    static func isFurniture(_ text: String, hasLink: Bool) -> Bool {
        guard text.count <= longest, hasLink || text.contains("http") || text.count <= longestBare else { return false }
        let words = text.lowercased()
        return phrases.contains(where: words.contains)
    }

    /// Characters: `You receive this because you have signed up at … . Unsubscribe or change your preferences.`
    private static let longest = 300
    private static let longestBare = 40

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
