import NewsModel

/// Parses the names in a printed byline: `本报记者 李帆 通讯员 周涛`, `■ 李帆`, `By Ann Reef and Bo Lund`.
enum PrintedByline {
    static func names(in line: String) -> [Byline] {
        line.unicodeScalars.contains(where: \.isSetWithoutSpaces) ? chineseNames(in: line) : latinNames(in: line)
    }

    /// Words for reporters, contributors and photographers, longer ones first.
    private static let roles = [
        "本报特约记者", "本报见习记者", "本报通讯员", "本报记者", "特约通讯员", "特约记者", "见习记者", "实习记者", "首席记者", "通讯员",
        "特派记者", "评论员", "实习生", "作者", "记者", "摄影", "编辑", "文图", "图文", "文", "图",
    ]

    private static func chineseNames(in line: String) -> [Byline] {
        var names: [Byline] = []
        var role: String?
        let marks = "■□●○◆◇★、，,;；:：/|（）()"
        for token in joined(line.split { $0.isWhitespace || marks.contains($0) }, of: line) {
            let named = roles.first { token.hasPrefix($0) && token.count != $0.count + 1 }
            if let named { role = named.hasPrefix("本报") ? String(named.dropFirst(2)) : named }
            let name = token.dropFirst(named?.count ?? 0)
            if !name.isEmpty { names.append(Byline(role: role, name: String(name))) }
        }
        return names
    }

    /// Joins names of two characters that are spaced to the width of three: `李 芳`.
    private static func joined(_ tokens: [Substring], of line: String) -> [Substring] {
        var joined: [Substring] = []
        var isOpen = false
        for token in tokens {
            let isAlone = token.count == 1 && token.unicodeScalars.allSatisfy(\.isSetWithoutSpaces)
            if isOpen, isAlone, let last = joined.last,
                line[last.endIndex..<token.startIndex].allSatisfy(\.isWhitespace)
            {
                joined[joined.count - 1] = last + token
                isOpen = false
            } else {
                joined.append(token)
                isOpen = isAlone
            }
        }
        return joined
    }

    private static func latinNames(in line: String) -> [Byline] {
        let text = PersonName.withoutRole(line) ?? line
        let parts = text.replacing(" and ", with: ",").replacing(" & ", with: ",").split(separator: ",")
        let titles = ["reporter", "writer", "editor", "correspondent", "staff", "press", "news"]
        return parts.compactMap { part in
            guard let name = part.trimmedToContent, !titles.contains(where: { name.lowercased().contains($0) }) else {
                return nil
            }
            return Byline(name: name)
        }
    }
}
