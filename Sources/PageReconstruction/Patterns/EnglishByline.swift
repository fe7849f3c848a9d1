import NewsModel

/// Reads `By Jane Doe`, `BY JOHN ROE and JANE DOE`, `Jane Doe, Staff Writer`, `STAFF REPORTER`.
enum EnglishByline {
    private static let jobs: Set<String> = [
        "staff writer", "staff reporter", "staff correspondent", "correspondent", "reporter", "special correspondent",
        "associated press", "the associated press", "reuters", "political editor", "business editor", "sports editor",
        "sports writer", "contributing writer", "columnist", "editor", "special to the times", "news editor",
    ]

    static func line(_ text: FoldedScalars) -> [Byline]? {
        guard text.count <= 80, text.scalars.allSatisfy({ !$0.isHan }) else { return nil }
        let words = text.string
        if isJob(words) { return [Byline(role: nil, name: words)] }
        let lower = words.lowercased()
        if lower.hasPrefix("by ") { return named(String(words.dropFirst(3))) }
        guard let comma = text.scalars.firstIndex(of: ",") ?? text.scalars.firstIndex(of: "/") else { return nil }
        let job = PageBlocks.trimmed(text[(comma + 1)..<text.count].string)
        let name = PageBlocks.trimmed(text[0..<comma].string)
        return isJob(job) && isPersonal(name) ? [Byline(role: job, name: name)] : nil
    }

    private static func isJob(_ words: String) -> Bool { jobs.contains(words.lowercased()) }

    private static func named(_ text: String) -> [Byline]? {
        var bylines: [Byline] = []
        var words: [Substring] = []
        func finish() -> Bool {
            let name = words.joined(separator: " ")
            words = []
            guard !name.isEmpty else { return true }
            if isJob(name), let last = bylines.popLast() {
                bylines.append(Byline(role: name, name: last.name))
                return true
            }
            guard isPersonal(name) else { return false }
            bylines.append(Byline(name: name))
            return true
        }
        for word in text.split(separator: " ") {
            if word.lowercased() == "and" || word == "&" {
                guard finish() else { return nil }
            } else if word.hasSuffix(",") || word.hasSuffix(";") || word == "/" || word == "|" {
                if word.count > 1 { words.append(word.dropLast()) }
                guard finish() else { return nil }
            } else {
                words.append(word)
            }
        }
        guard finish(), !bylines.isEmpty else { return nil }
        return bylines
    }

    /// One to five words with capitals, `van` and the like among them.
    private static func isPersonal(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        let small: Set<Substring> = ["van", "von", "de", "der", "den", "la", "di", "da", "bin", "al", "of", "the"]
        guard (1...6).contains(words.count) else { return false }
        return words.allSatisfy { word in
            if small.contains(word) { return true }
            guard let first = word.unicodeScalars.first else { return false }
            return first.isUpperLatin && !word.hasSuffix("!") && !word.hasSuffix("?")
        }
    }
}
