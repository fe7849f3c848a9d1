import Foundation

/// The texts that pages are made of, in three parts without a common day: for counting, for fitting and for measuring.
struct Corpus {
    struct Text {
        let title: String
        let paragraphs: [String]
    }

    enum Part {
        case counted, fitted, measured
    }

    /// The texts of all issues of a part, in order of their days.
    static func texts(in folder: URL, part: Part) throws -> [Text] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "md" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        var texts: [Text] = []
        for (index, file) in files.enumerated() where partOf(index) == part {
            texts += parse(try String(contentsOf: file, encoding: .utf8))
        }
        return texts
    }

    private static func partOf(_ index: Int) -> Part {
        switch index % 10 {
        case 0..<7: .counted
        case 7, 8: .fitted
        default: .measured
        }
    }

    /// Parses an issue: `### title`, followed by the paragraphs as HTML on one line.
    private static func parse(_ issue: String) -> [Text] {
        var texts: [Text] = []
        var title: String?
        for line in issue.split(separator: "\n") {
            if line.hasPrefix("### ") {
                title = String(line.dropFirst(4))
            } else if line.hasPrefix("<p>"), let heading = title {
                // A paragraph without a full stop is a heading within a round-up, which is not a single story.
                let paragraphs = line.components(separatedBy: "</p>").map(plain).filter { !$0.isEmpty }
                let isStory = paragraphs.allSatisfy { $0.last.map { "。！？”）…".contains($0) } ?? false }
                if isStory, !paragraphs.isEmpty, !heading.contains("快讯") {
                    texts.append(Text(title: heading, paragraphs: paragraphs))
                }
                title = nil
            }
        }
        return texts
    }

    private static func plain(_ html: String) -> String {
        var text = ""
        var isInTag = false
        for scalar in html.unicodeScalars {
            switch scalar {
            case "<": isInTag = true
            case ">": isInTag = false
            default: if !isInTag { text.unicodeScalars.append(scalar) }
            }
        }
        for (entity, character) in [("&nbsp;", " "), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        where text.contains("&") {
            text = text.replacingOccurrences(of: entity, with: character)
        }
        text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if let opening = text.range(of: "消息（新闻联播）："), text[..<opening.lowerBound].count < 8 {
            text = String(text[opening.upperBound...])
        }
        return text
    }
}
