/// Recognises lines that refer from one page of a paper to another.
enum JumpPattern {
    /// The maximum length in scalars of a line that names a page.
    private static let longest = 48

    private static let from = [
        "continued from", "from page", "fortsetzung von", "suite de la page", "viene de la página", "上接", "接第", "面から続く",
        "면에서 계속",
    ]
    private static let on = [
        "continued on", "continued page", "turn to page", "see page", "continues on", "fortsetzung auf",
        "fortsetzung seite",
        "suite page", "suite en page", "pasa a la página", "下转", "轉第", "转第", "面に続く", "面に関連記事", "면에 계속", "관련기사",
    ]
    private static let pages = ["page", "seite", "página", "版", "面", "면"]

    /// The jump in a line, with the page's number if it names one: `Continued on Page 2`, `(See BOND, Page 8)`,
    /// `上接第1版`, `▼3面に関連記事`.
    static func jump(_ text: FoldedScalars) -> LineReading.Jump? {
        guard text.count <= longest else { return nil }
        let words = text.scalars.contains(where: \.isCasedLetter) ? FoldedScalars(text.string.lowercased()) : text
        let isFrom = from.contains(where: words.contains)
        guard isFrom || on.contains(where: words.contains) || isReference(text) else { return nil }
        let string = words.string
        let page = string.split { !$0.isNumber }.last.flatMap { Int($0) } ?? numeral(before: "版", in: string)
        guard page != nil || pages.contains(where: words.contains) else { return nil }
        return isFrom ? .from(page: page) : .on(page: page)
    }

    /// The jump in brackets at the beginning or the end of a text: `(上接第一版)黄立新在讲话中…`, `…一亿二千万元。(下转第四版)`.
    static func jumpBesideText(_ text: FoldedScalars) -> LineReading.Jump? {
        if text.first == "(", let end = text.offset(of: ")"), case .from(let page) = jump(text[0..<(end + 1)]) {
            return .from(page: page)
        }
        if text.last == ")", let start = text.scalars.lastIndex(of: "("),
            case .on(let page) = jump(text[start..<text.count])
        {
            return .on(page: page)
        }
        return nil
    }

    /// Whether the text refers to a heading on another page: `See BAGS, A8`, `(See BOND, Page 8)`.
    static func isReference(_ text: FoldedScalars) -> Bool {
        let bare = text.first == "(" && text.last == ")" ? text[1..<(text.count - 1)] : text
        guard bare.hasPrefix("See ") else { return false }
        return bare.contains("Page") || bare.contains(" on A") || endsInPage(bare)
    }

    /// Whether the text ends with a comma and a page label such as `A8`.
    private static func endsInPage(_ text: FoldedScalars) -> Bool {
        guard let comma = text.scalars.lastIndex(of: ",") else { return false }
        let page = text.scalars[(comma + 1)...].drop { $0 == " " }
        return (2...3).contains(page.count) && page.first?.isUpperLatin ?? false
            && page.dropFirst().allSatisfy(\.isDigit)
    }

    /// The Chinese number before a character: `下转第三版`.
    private static func numeral(before end: Character, in text: String) -> Int? {
        guard let place = text.lastIndex(of: end) else { return nil }
        let figures = text[..<place].reversed().prefix { ChineseNumber.isFigure(String($0)) }
        return ChineseNumber.value(String(figures.reversed()))
    }

    // MARK: - Without a page

    private static let jumps = [
        "continued on", "continued from", "continued page", "(continued", "cont'd", "cont’d", "fortsetzung",
        "suite de la page",
        "suite page", "see page", "turn to page", "on next page", "(suite", "(la suite", "(à suivre", "(continua",
        "(se continuará", "(to be continued", "(schluß", "(wird fortgesetzt",
    ]

    /// Whether a Western line refers to another page, even without naming it: `(Continued)`, `Cont’d on page 4`.
    static func isWestern(_ text: FoldedScalars) -> Bool {
        guard text.count <= 60 else { return false }
        let words = FoldedScalars(text.string.lowercased())
        guard let jump = jumps.first(where: words.contains) else { return false }
        return text.scalars.contains(where: \.isDigit) || words.contains("page") || words.hasPrefix("(")
            || words.hasPrefix(jump) && words.count <= jump.count + 2
    }

    /// Whether the line only refers to another page; such a line may also occur within text.
    static func isAlone(_ text: FoldedScalars) -> Bool {
        guard text.count <= 40, let first = text.first, "(CFo".unicodeScalars.contains(first) else { return false }
        let words = text.string.lowercased()
        return [
            "cont", "(cont", "fortsetzung", "(fortsetzung", "on next page", "(se continuar", "(suite", "(la suite",
            "(à suivre", "(schluß", "(wird fortgesetzt", "(to be continued",
        ].contains(where: words.hasPrefix)
            && isWestern(text)
    }

    /// Whether the text is a short line that names the page it refers to: `(下转第3版)`, `▼3面に関連記事`.
    static func isShort(_ text: FoldedScalars) -> Bool {
        text.count <= 20 && !text.contains("。") && jump(text) != nil
    }
}
