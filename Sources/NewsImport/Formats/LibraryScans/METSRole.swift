/// The meaning of a division's type. Libraries write types in any case and add their own.
enum METSRole: Equatable {
    /// A division that only contains others.
    case container
    case section
    case furniture
    case story
    /// A part of a story.
    case part

    init(_ type: String) {
        switch type.uppercased().replacing("-", with: "_") {
        case "NEWSPAPER", "VOLUME", "ISSUE", "PERIODICAL", "CONTENT", "CONTENTS", "MAIN", "SUPPLEMENT", "EDITION",
            "FRONT",
            "BACK", "PAGE", "PHYSSEQUENCE", "MONOGRAPH", "ADVERTISEMENTS", "MULTIVOLUME_WORK", "YEAR", "MONTH", "DAY":
            self = .container
        case "SECTION", "CHAPTER", "RUBRIC", "COLUMN": self = .section
        case "TITLE_SECTION", "MASTHEAD", "TITLEPAGE", "TITLE_PAGE", "IMPRINT", "PRINT_SPACE", "PUBLISHING_STMT",
            "HEADER", "FOOTER", "PAGE_NUMBER", "RUNNING_TITLE", "COVER":
            self = .furniture
        case "HEADING", "TITLE", "HEADLINE", "OVERLINE", "SUBHEADLINE", "SUBTITLE", "AUTHOR", "BODY", "BODY_CONTENT",
            "PARAGRAPH", "TEXT", "TEXTBLOCK", "CAPTION", "IMAGE", "FOOTNOTE", "MOTTO", "BYLINE", "TABLE", "FORMULA",
            "QUOTE", "POEM", "LINE", "CREDITS", "ABSTRACT", "DATELINE":
            self = .part
        default: self = .story
        }
    }

    /// The category of a story that is not an article: `Death notice`.
    static func category(_ type: String) -> String? {
        let type = type.uppercased()
        if type.isEmpty || ["ARTICLE", "ARTIKEL", "SECTION", "STORY", "NEWS"].contains(type) { return nil }
        if type.hasPrefix("ADVERT") { return "Advertisement" }
        let words = type.lowercased().replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
