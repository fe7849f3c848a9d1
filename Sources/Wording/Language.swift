/// A language of the user interface.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh"

    /// The language of a locale such as `zh_CN.UTF-8`, or of a tag such as `zh-Hans` or `en`; `nil` for any other.
    public init?(locale: String) {
        let name = locale.prefix { $0.isLetter }.lowercased()
        guard let language = Language(rawValue: name) else { return nil }
        self = language
    }

    /// The language that the environment selects, with the precedence of POSIX: the first of `LC_ALL`, `LC_MESSAGES`
    /// and `LANG` that is set decides. English if the program does not support that language.
    public init(environment variable: (String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
        self = locale.flatMap(Language.init(locale:)) ?? .english
    }
}
