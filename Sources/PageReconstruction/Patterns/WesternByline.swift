import NewsModel

/// Reads `By Jane Doe`, `BY JOHN ROE and JANE DOE`, `Jane Doe, Staff Writer`, `Jane Doe Health Correspondent`, `STAFF
/// REPORTER`, `Von Anna Roth`.
enum WesternByline {
    private static let jobs: Set<String> = [
        "staff writer", "staff reporter", "staff correspondent", "correspondent", "reporter", "special correspondent",
        "associated press", "the associated press", "associated press writer", "reuters", "political editor",
        "business editor", "sports editor",
        "sports writer", "contributing writer", "columnist", "editor", "special to the times", "news editor",
        "from our own correspondent", "from our correspondent", "from a correspondent", "von unserem korrespondenten",
        "de notre envoyé spécial", "de notre correspondant", "de notre correspondant particulier",
        "de nuestro corresponsal", "dal nostro inviato", "dal nostro corrispondente",
        "von unserem redaktionsmitglied", "von unserem mitarbeiter", "von unserem berichterstatter",
        "von unserer korrespondentin", "par notre envoyé spécial", "par notre correspondant", "eigener bericht",
        "eigener drahtbericht", "eigenbericht", "by a staff reporter", "by our own correspondent",
        "by a special correspondent",
    ]

    /// Descriptions before the name of a writer: `Von unserem Korrespondenten Hans Kolb`.
    private static let introductions = [
        "von unserem korrespondenten ", "von unserem redaktionsmitglied ", "von unserem mitarbeiter ",
        "von unserem berichterstatter ", "von unserer korrespondentin ", "par notre envoyé spécial ",
        "de notre envoyé spécial ", "par notre correspondant ", "de notre correspondant ", "dal nostro inviato ",
        "dal nostro corrispondente ", "de nuestro corresponsal ",
    ]

    /// Titles before a writer's name.
    private static let titles = ["dr. ", "prof. ", "m. ", "mme ", "mlle ", "dott. "]

    /// The last words of job titles: `Health Correspondent`, `Arts Editor`.
    private static let jobEnds: Set<String> = [
        "correspondent", "reporter", "editor", "writer", "columnist", "critic",
    ]

    /// Phrases for contributions to a story.
    private static let works = ["interview by ", "text by ", "words by ", "story by ", "told to ", "translated by "]

    /// `by` in German, French, Spanish and Dutch.
    private static let otherPrefixes = ["von ", "par ", "por ", "door "]

    /// `by` before a name in capitals.
    private static let capitalPrefixes = otherPrefixes + ["di ", "de "]

    static func line(_ text: FoldedScalars) -> [Byline]? {
        guard text.count <= 80, text.scalars.allSatisfy({ !$0.isHan }) else { return nil }
        // News agencies mark their lines: `^By JANE DOE`.
        if text.first == "^" { return line(text[1..<text.count]) }
        let words = unbracketed(text)
        let lower = words.lowercased()
        if ways.contains(where: lower.hasPrefix) { return nil }
        if jobs.contains(lower) || isOfPaper(words, lower) || isSpecial(words, lower) {
            return [Byline(role: nil, name: words)]
        }
        if lower.hasPrefix("by ") {
            // The phrase may continue a sentence: `… attended` / `by the Hon. Lady Cole.`
            return lower.hasPrefix("by the ") && words.hasPrefix("by ")
                ? nil : penName(words.dropFirst(3)) ?? named(String(words.dropFirst(3)))
        }
        if let prefix = capitalPrefixes.first(where: words.hasPrefix) {
            // A name in capitals stands out against the preposition: `di MARCO BELLINI`.
            let name = String(words.dropFirst(prefix.count))
            if isFullName(name), !name.contains(where: \.isLowercase) { return [Byline(name: name)] }
        }
        if let introduction = introductions.first(where: lower.hasPrefix) {
            let name = String(words.dropFirst(introduction.count))
            return isFullName(name) ? [Byline(name: name)] : nil
        }
        if let prefix = (otherPrefixes + ["di "]).first(where: lower.hasPrefix) {
            // A single name may be the beginning of a heading: `Von Braun …`.
            let name = String(words.dropFirst(prefix.count))
            let bare = titles.first(where: name.lowercased().hasPrefix).map { String(name.dropFirst($0.count)) } ?? name
            if isFullName(bare) { return [Byline(name: name)] }
            // The writer's town may follow: `Von HANS KOLB, Hagen`.
            let parts = name.split(separator: ", ", maxSplits: 1).map(String.init)
            guard parts.count == 2, isFullName(parts[0]), parts[1].split(separator: " ").count == 1,
                parts[1].first?.isUppercase ?? false, !parts[0].contains(where: \.isLowercase)
            else { return nil }
            return [Byline(role: parts[1], name: parts[0])]
        }
        if let prefix = works.first(where: lower.hasPrefix) { return named(String(words.dropFirst(prefix.count))) }
        guard let comma = text.scalars.firstIndex(of: ",") ?? text.scalars.firstIndex(of: "/") else {
            return correspondent(words, lower)
        }
        let job = PageBlocks.trimmed(text[(comma + 1)..<text.count].string)
        let name = PageBlocks.trimmed(text[0..<comma].string)
        return isJob(job) && isPersonal(name) ? [Byline(role: job, name: name)] : nil
    }

    /// Reads a pen name in quotes: `by "Heron"`.
    private static func penName(_ text: Substring) -> [Byline]? {
        guard let first = text.first, let last = text.last, "“\"‘'«".contains(first), "”\"’'»".contains(last),
            case let name = String(text.dropFirst().dropLast()), isPersonal(name)
        else { return nil }
        return [Byline(name: name)]
    }

    /// Whether the words say that the news was sent to this paper only: `Special to the Courier.`
    private static func isSpecial(_ words: String, _ lower: String) -> Bool {
        guard lower.hasPrefix("special to the ") || lower.hasPrefix("special to ") && words.hasSuffix(".") else {
            return false
        }
        let parts = words.split(separator: " ")
        return parts.count <= 6 && parts.dropFirst(2).allSatisfy { $0.first?.isUppercase ?? false || $0 == "the" }
    }

    /// The ways in which news was sent, which are not writers.
    private static let ways = [
        "by telegraph", "by electric telegraph", "by cable", "by wire", "by mail", "by submarine",
    ]

    /// The text without brackets around a byline: `(By Associated Press.)`, `[FROM OUR OWN CORRESPONDENT.]`.
    private static func unbracketed(_ text: FoldedScalars) -> String {
        guard text.first == "(" && text.last == ")" || text.first == "[" && text.last == "]" else { return text.string }
        let inside = text[1..<(text.count - 1)]
        let bare = inside.last == "." ? inside[0..<(inside.count - 1)] : inside
        let lower = bare.string.lowercased()
        return lower.hasPrefix("by ") || jobs.contains(lower) ? bare.string : text.string
    }

    /// Whether the text is a job title, for the line below a name: `Education reporter`.
    static func isJobAlone(_ text: FoldedScalars) -> Bool {
        let parts = text.string.lowercased().split(separator: " ")
        return (2...4).contains(parts.count) && text.first?.isUpperLatin ?? false
            && jobEnds.contains(String(parts[parts.count - 1]))
    }

    private static func isJob(_ words: String) -> Bool {
        let lower = words.lowercased()
        if jobs.contains(lower) { return true }
        let parts = lower.split(separator: " ")
        return (2...3).contains(parts.count) && jobEnds.contains(String(parts[parts.count - 1])) && isPersonal(words)
    }

    /// Whether the words are a paper's job title, below a name: `Tribune Staff Writer`, `Staff Correspondent of The
    /// Herald`, `AP Science Writer`.
    private static func isOfPaper(_ words: String, _ lower: String) -> Bool {
        if let paper = ["staff correspondent of ", "staff writer of "].first(where: lower.hasPrefix) {
            return isPersonal(String(words.dropFirst(paper.count)))
        }
        if words.hasPrefix("AP ") || words.hasPrefix("UPI ") {
            let job = lower.split(separator: " ")
            return (2...3).contains(job.count) && jobEnds.contains(String(job[job.count - 1]))
        }
        guard lower.hasSuffix(" staff writer") || lower.hasSuffix(" staff reporter") else { return false }
        return words.split(separator: " ").count == 3 && isPersonal(words)
    }

    /// Reads a full name followed by a job title of one or two words: `Jane Doe Health Correspondent`.
    private static func correspondent(_ words: String, _ lower: String) -> [Byline]? {
        guard lower.hasSuffix(" correspondent") else { return nil }
        let parts = words.split(separator: " ")
        guard (4...5).contains(parts.count) else { return nil }
        let name = parts[..<2].joined(separator: " ")
        let job = parts[2...].joined(separator: " ")
        return isFullName(name) && isJob(job) ? [Byline(role: job, name: name)] : nil
    }

    /// Reads `Maria Stone`, `Maria Stone, Harbour Weekly`, which is a writer only if the surrounding lines show it.
    static func nameAlone(_ text: FoldedScalars) -> [Byline]? {
        let words = text.string
        // The name may follow a preposition: `di Marco Bellini`.
        if let prefix = (otherPrefixes + ["di "]).first(where: words.hasPrefix) {
            let name = String(words.dropFirst(prefix.count))
            return isFullName(name) ? [Byline(name: name)] : nil
        }
        // Brackets are ignored: `Maria Stone (with Tom Reyes)`.
        let parts = withoutBracket(words).split(separator: ", ")
        guard let name = parts.first.map(String.init), isFullName(name),
            !SentenceDecks.isSmallWord(name.split(separator: " ").first ?? "")
        else { return nil }
        if parts.count == 1 { return [Byline(name: words)] }
        // The second part is the writer's employer.
        guard parts.count == 2, parts[1].split(separator: " ").count <= 3, isPersonal(String(parts[1])) else {
            return nil
        }
        return [Byline(role: String(parts[1]), name: name)]
    }

    private static func withoutBracket(_ text: String) -> String {
        guard let open = text.firstRange(of: " ("), let close = text[open.upperBound...].firstIndex(of: ")") else {
            return text
        }
        return String(text[..<open.lowerBound] + text[text.index(after: close)...])
    }

    private static let agencies: Set<String> = [
        "reuters", "associated press", "the associated press", "ap", "afp", "dpa", "upi",
    ]

    /// Whether the text is a news agency, which may be named below a text as well as above: `Reuters`.
    static func isAgency(_ text: FoldedScalars) -> Bool { agencies.contains(text.string.lowercased()) }

    /// Whether the name consists of a given name and a family name, with at most an initial or a particle in between.
    private static func isFullName(_ name: String) -> Bool {
        let parts = name.split(separator: " ")
        guard isPersonal(name), (2...3).contains(parts.count),
            parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "’" || $0 == "'" } }),
            let first = parts.first?.first, let last = parts.last, first.isUppercase, last.first?.isUppercase ?? false,
            !last.hasSuffix(".")
        else { return false }
        return parts.count == 2 || parts[1].count <= 3
    }

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

    /// Whether the name is one to six capitalised words, including particles such as `van`.
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
