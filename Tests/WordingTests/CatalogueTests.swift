import Testing

@testable import Wording

/// The catalogue beside the sources: whatever is said has Chinese, and all Chinese is said.
@Suite struct CatalogueTests {
    @Test func everySentenceHasChinese() throws {
        for file in try ProgramSource.all() {
            let isHeard = NotSaid.isHeard(file)
            let nouns = Set(Self.nouns(file).flatMap { [$0.one, $0.many] })
            for (key, line) in StringLiterals(file.text).found
            where (isHeard ? Self.isSentence(key) : Self.isWholeSentence(key)) && !NotSaid.holds(key)
                && !nouns.contains(key)
            {
                #expect(Catalogue.chinese[key] != nil, "\(file.name):\(line) says “\(key)”, which has no Chinese.")
            }
        }
    }

    @Test func everyKindOfFileHasItsName() throws {
        for file in try ProgramSource.all() {
            for match in file.text.matches(of: /(?:damaged|nothingToRead|notOpened)\(format: "([^"]+)"/) {
                let name = String(match.output.1)
                let isNamed = Catalogue.chinese[name] != nil || NotSaid.holds(name)
                #expect(isNamed, "\(file.name) tells of “\(name)”, which has no Chinese.")
            }
        }
    }

    @Test func allChineseIsSaid() throws {
        let files = try ProgramSource.all()
        let said = Set(
            files.flatMap { StringLiterals($0.text).found.map(\.key) } + files.flatMap(Self.nouns).map { "# " + $0.one }
        )
        let silent = Catalogue.chinese.keys.filter { !said.contains($0) }
        #expect(silent.isEmpty, "said by nobody")
    }

    @Test func everyCountedNounHasItsMeasureWord() throws {
        for file in try ProgramSource.all() {
            for (noun, _) in Self.nouns(file) {
                #expect(Catalogue.chinese["# " + noun] != nil, "\(file.name) counts “\(noun)”, which has no Chinese.")
            }
        }
    }

    @Test func argumentsAreTheSame() {
        for (english, chinese) in Catalogue.chinese {
            #expect(Self.places(english) == Self.places(chinese), "“\(english)” and “\(chinese)”")
        }
    }

    @Test func aSentenceStandsOnce() {
        var seen: [String: String] = [:]
        for (english, chinese) in Catalogue.parts.flatMap({ Array($0) }) {
            #expect(seen.updateValue(chinese, forKey: english) == nil, "“\(english)” stands twice.")
        }
    }

    /// Two words in lower case after one another, or one word alone that begins as a heading does.
    private static func isSentence(_ key: String) -> Bool {
        key.contains(/[A-Za-z][a-z’']* [a-z]+/) || key.wholeMatch(of: /[A-Z][a-z]{2,}[.:…]?/) != nil
    }

    /// Three words and a full stop.
    private static func isWholeSentence(_ key: String) -> Bool {
        key.contains(/[a-z’']+ [^ ]+ ([^ ]+ )*[^ ]*[a-z}]\.$/)
    }

    /// The nouns in `counted(n, "story", "stories")` and `\(counted: n, "story", "stories")`.
    private static func nouns(_ file: ProgramSource) -> [(one: String, many: String)] {
        file.text.matches(of: /(?:\.counted\(|\(counted:)[^"]*?"([^"]+)"(?:,\s*"([^"]+)")?/).map { match in
            (String(match.output.1), match.output.2.map { String($0) } ?? match.output.1 + "s")
        }
    }

    private static func places(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{\d+\}/).map { String($0.output) })
    }
}
