import ScreenModel

/// Keys of keyboards and input methods that send other characters than a Latin keyboard does.
enum KeyboardLayout {
    /// The Latin mark that stands for a mark of an input method: what is typed is that mark, only wider.
    static func mark(for character: Character) -> Character? {
        if let mark = marks[character] { return mark }
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value)
        else { return nil }
        // The full-width forms stand in the order of ASCII.
        return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
    }

    /// The marks that Chinese and Japanese input methods give for the keys of ASCII.
    private static let marks: [Character: Character] = [
        "、": "/", "。": ".", "《": "<", "》": ">", "〈": "<", "〉": ">", "【": "[", "】": "]", "「": "[", "」": "]",
        "『": "{", "』": "}", "‘": "'", "’": "'", "“": "\"", "”": "\"", "·": "`", "￥": "$", "…": "^", "—": "_",
        "\u{3000}": " ",
    ]

    /// The Latin letter at whose place a letter of another layout stands; `nil` for letters of none of these.
    static func letter(at character: Character) -> Character? { letters[character] }

    /// Layouts as their rows from left to right: Russian ЙЦУКЕН (and the letters in which the Ukrainian one differs),
    /// Greek, Hebrew, Korean with two sets.
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

extension Command {
    /// Whether nothing is changed by the command, so that a key may stand for another one that lies in its place.
    var isSafe: Bool {
        switch self {
        case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom, .open, .back,
            .quitScreen,
            .nextStory, .previousStory, .nextSection, .previousSection, .search, .nextMatch, .previousMatch, .help,
            .listBookmarks, .nextDoubt, .previousDoubt, .commandLine:
            true
        default: false
        }
    }
}
