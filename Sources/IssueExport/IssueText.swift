import NewsModel

/// Issues as plain text or Markdown: every text once, in reading order.
enum IssueText {
    /// Plain text: one line per paragraph, separated by blank lines, with the furniture between the stories where the
    /// source has it.
    static func plain(_ issue: Issue) -> String {
        var blocks = TextBlocks()
        if let title = issue.title { blocks.append(title) }
        var furniture = issue.shownFurniture[...]
        func appendFurniture(before line: Int?) {
            let end = furniture.firstIndex { ($0.sourceLines.first ?? 0) > line ?? .max } ?? furniture.endIndex
            for furniture in furniture[..<end] { blocks.append(furniture.text) }
            furniture = furniture[end...]
        }
        // Lines of several files cannot be compared.
        if issue.sections.contains(where: { $0.file != nil }) { appendFurniture(before: nil) }
        for section in issue.sections {
            appendFurniture(before: section.sourceLines.first ?? section.articles.first?.firstSourceLine)
            if let name = section.name { blocks.append(name) }
            for article in section.articles {
                appendFurniture(before: article.firstSourceLine)
                for passage in article.passages {
                    if article.body.indices.contains(passage.rawValue) {
                        blocks.append(plain: article.body[passage.rawValue])
                    } else if let text = article.text(of: passage) {
                        blocks.append(text)
                    }
                }
            }
        }
        appendFurniture(before: nil)
        return blocks.text
    }

    /// Markdown (CommonMark), with sections and headlines as headings and captions as quotes.
    static func markdown(_ issue: Issue) -> String {
        var blocks = TextBlocks()
        if let title = issue.title ?? issue.publication { blocks.append("# " + escaped(title)) }
        for furniture in issue.shownFurniture { blocks.append("*" + escaped(furniture.text) + "*") }
        for section in issue.sections {
            if let name = section.name { blocks.append("## " + escaped(name)) }
            for article in section.articles { append(article, to: &blocks) }
        }
        return blocks.text
    }

    private static func append(_ article: Article, to blocks: inout TextBlocks) {
        if article.headline == nil { blocks.append("### " + escaped(article.title)) }
        for passage in article.passages {
            guard let text = article.text(of: passage).map(escaped) else { continue }
            switch passage {
            case .headline: blocks.append("### " + text)
            case .kicker, .deck: blocks.append("**" + text + "**")
            case .byline: blocks.append("*" + text + "*")
            default:
                if article.photo(of: passage) != nil {
                    blocks.append("> " + text)
                } else {
                    blocks.append(markdown: article.body[passage.rawValue], escape: escaped)
                }
            }
        }
    }

    /// Escapes characters that Markdown would interpret, and turns line ends into spaces.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for (index, character) in text.enumerated() {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|": escaped += "\\" + String(character)
            case "+", "-", "=", "~": escaped += index == 0 ? "\\" + String(character) : String(character)
            case ".", ")": escaped += isListNumber(escaped) ? "\\" + String(character) : String(character)
            default: escaped += character.isNewline ? " " : String(character)
            }
        }
        return escaped
    }

    /// Whether the text is the number of a list item, which has at most nine digits in CommonMark.
    private static func isListNumber(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 9 && text.allSatisfy { $0.isASCII && $0.isNumber }
    }
}

extension Article {
    /// The number of its first line in the source, if it has lines.
    fileprivate var firstSourceLine: Int? {
        (sourceLines + body.flatMap(\.sourceLines) + photos.flatMap(\.sourceLines)).min()
    }
}
