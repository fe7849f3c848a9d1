import ScreenModel

/// Keys of keyboards and input methods that send other characters than a Latin keyboard.
enum KeyboardLayout {
    /// The Latin mark for a mark of an input method, which is usually the same mark in another width.
    static func mark(for character: Character) -> Character? {
        if let mark = marks[character] { return mark }
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value)
        else { return nil }
        // The full-width forms are in ASCII order.
        return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
    }

    /// The marks that Chinese and Japanese input methods produce for ASCII keys.
    private static let marks: [Character: Character] = [
        "、": "/", "。": ".", "《": "<", "》": ">", "〈": "<", "〉": ">", "【": "[", "】": "]", "「": "[", "」": "]",
        "『": "{", "』": "}", "‘": "'", "’": "'", "“": "\"", "”": "\"", "·": "`", "￥": "$", "…": "^", "—": "_",
        "\u{3000}": " ",
    ]

    /// The Latin letter on the same key as a letter of another layout; `nil` if the letter is in none of these layouts.
    static func letter(at character: Character) -> Character? { letters[character] }

    /// The layouts as rows from left to right: Russian ЙЦУКЕН (and the letters in which Ukrainian differs), Greek,
    /// Hebrew, two-set Korean.
    ///
    /// Source: xkeyboard-config, symbols `ru`, `ua`, `gr`, `il`, `kr`.
    private static let rows: [(other: String, latin: String)] = [
        ("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,."),
        ("ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ", "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"),
        ("іїє", "s]'"),
        ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
        ("ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", "ERTYUIOPASDFGHJKLZXCVBNM"),
        ("קראטוןםפשדגכעיחלךףזסבהנמצתץ", "ertyuiopasdfghjkl;'zxcvbnm,."),
        ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm"),
        ("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"),
    ]

    private static let letters = Dictionary(
        rows.flatMap { zip($0.other, $0.latin) }.map { ($0.0, $0.1) }
    ) { first, _ in first }
}
