import Foundation
import ReaderCore
import ScreenModel
import TestSupport
import Testing

@testable import App

/// `config.toml`: what it sets, and what is said of what cannot be so.
@Suite struct SettingsTests {
    private let folder = TemporaryFolder()
    private var file: String { folder.path + "/config.toml" }

    private func load(_ text: String) throws -> Settings {
        try folder.write(text.utf8, to: "config.toml")
        return Settings.load(file)
    }

    private func problems(_ text: String) throws -> [String] {
        try load(text).problems.map { $0.sentence(in: "config.toml").description }
    }

    /// The lines are found by the names, and a quoted one may hold the sign that ends a name.
    @Test func anEntryWhoseLineIsNotFoundIsToldWithTheFile() throws {
        let problem = try #require(try problems("[keys]\n\"C=d\" = \"j\"\n").first)
        #expect(problem.hasPrefix("config.toml: there is no command “C=d”"))
    }

    @Test func everythingThatCanBeSetIsSet() throws {
        let settings = try load(
            """
            # a comment = none
            columns = 2
            measure = "auto"
            theme = "mine"
            memory = false
            preset = "less"
            log-level = "debug"
            copy-command = "wl-copy"
            dictionary-command = "sdcv -n"

            [keys]
            search = ["s", "C-s"]
            tie = []

            [commands]
            translate = "trans -b :zh"

            [themes.mine]
            base = "light"
            headline = "bold #c00000"
            """)
        #expect(settings.problems == [])
        #expect(settings.configuration.preferences == ["columns": "2", "measure": "auto", "theme": "mine"])
        #expect(!settings.remembers)
        #expect(settings.logLevel == .debug)
        #expect(settings.commands.copy == "wl-copy")
        #expect(settings.commands.dictionary == "sdcv -n")
        #expect(settings.commands.named == ["translate": "trans -b :zh"])
        #expect(settings.themes["mine"]?[.headline] == Appearance("bold #c00000"))
        #expect(settings.themes["mine"]?[.byline] == Theme.light[.byline])
        #expect(settings.entries.first { $0.name == "keys.search" }?.line == 12)
        #expect(settings.configuration.themes.last == "mine")
    }

    @Test func whatCannotBeSoIsToldWithItsLineAndAllElseHolds() throws {
        let text = """
            colums = 3
            columns = 9
            measure = true
            edges = "all"
            theme = "newspirnt"

            [keys]
            serach = "s"
            help = ["h", "jj"]
            back = "h"
            open = 3

            [themes.mine]
            headlin = "red"
            deck = "reddish"
            """
        #expect(
            try problems(text) == [
                "config.toml line 1: there is no setting “colums”: did you mean columns?",
                "config.toml line 2: columns must be auto or a number from 1 to 4.",
                "config.toml line 3: measure must be auto or a number from 16 to 40.",
                "config.toml line 5: there is no theme “newspirnt”: did you mean newsprint?",
                "config.toml line 8: there is no command “serach”: did you mean search?",
                "config.toml line 9: “jj” is no key: one is written as j, Space, C-d, F5 or PgDn.",
                "config.toml line 10: h is the key of help already: back does without it.",
                "config.toml line 11: keys.open must be a key, or a list of keys.",
                "config.toml line 14: there is no role “headlin”: did you mean headline?",
                "config.toml line 15: themes.mine.deck must be a look as \"bold #c00000 on white\".",
            ])
        #expect(try load(text).configuration.preferences == ["edges": "all"])
    }

    @Test func linesAreCountedWhateverEndsThem() throws {
        #expect(
            try problems("theme = \"dark\"\r\nlog-level = \"loud\"\r\n") == [
                "config.toml line 2: log-level must be off, error, warning, info or debug."
            ])
    }

    @Test func whatIsRefusedIsNotInEffect() throws {
        let text = "preset = \"emacs\"\nmemory = \"no\"\nlog-level = 3\ntheme = \"newspirnt\"\nedges = \"all\"\n"
        #expect(try load(text).entries.map(\.name) == ["edges"])
        #expect(try load(text).problems.count == 4)
    }

    @Test func aNameThatIsSetTwiceIsTold() throws {
        let settings = try load("theme = \"mono\"\ntheme = \"dark\"\n")
        #expect(settings.problems[0].reason.description.hasSuffix(": line 2: “theme” is set a second time."))
    }

    @Test func aThemeWithAWrongBaseKeepsItsOwnLooks() throws {
        let text = "theme = \"mine\"\n[themes.mine]\nbase = \"drak\"\nheadline = \"bold #c00000\"\n"
        #expect(try problems(text) == ["config.toml line 3: there is no theme “drak”: did you mean dark?"])
        #expect(try load(text).themes["mine"]?[.headline] == Appearance("bold #c00000"))
    }

    @Test func aThemeMayBeBasedOnAnotherOfOnesOwnWhereverThatStands() throws {
        let settings = try load(
            """
            [themes.evening]
            base = "paper"
            byline = "bold"
            [themes.paper]
            base = "light"
            headline = "bold #c00000"
            """)
        #expect(settings.problems == [])
        #expect(settings.themes["evening"]?[.headline] == Appearance("bold #c00000"))
        #expect(settings.themes["evening"]?[.byline] == Appearance("bold"))
        #expect(settings.themes["evening"]?[.deck] == Theme.light[.deck])
    }

    @Test func themesBasedOnOneAnotherAreTold() throws {
        let text = "[themes.c]\nbase = \"a\"\n[themes.a]\nbase = \"b\"\n[themes.b]\nbase = \"a\"\nbyline = \"bold\"\n"
        let told = try problems(text)
        #expect(told.count == 1)
        #expect(["“b” is itself based on “a”.", "“a” is itself based on “b”."].contains { told[0].hasSuffix($0) })
        #expect(try load(text).themes.keys.sorted() == ["a", "b", "c"])
        #expect(try problems("[themes.a]\nbase = \"a\"\n") == ["config.toml line 2: “a” is itself based on “a”."])
    }

    @Test func afterASyntaxErrorNothingOfTheFileHolds() throws {
        let settings = try load("columns = 2\nedges = \n")
        #expect(settings.configuration == Configuration())
        #expect(settings.problems.count == 1)
        #expect(settings.problems[0].reason.description.contains("cannot be read: line 2"))
    }

    @Test func aBrokenFileIsToldOnTheFirstScreen() throws {
        let sitting = try Sitting { try $0.write("columns = 9\nmarsk = 1\n", to: "broadsheet/config.toml") }
        sitting.wait(for: "config.toml line 1: columns must be auto or a number from 1 to 4. (and 1 more")
        sitting.press("j")
        sitting.wait("the first screen") { !$0.contains("config.toml") && $0.contains("青年工作") }
    }

    @Test func keysOfTheFileAreObeyedAndHelped() throws {
        let sitting = try Sitting { try $0.write("[keys]\nhelp = \"z\"\n", to: "broadsheet/config.toml") }
        sitting.wait(for: "z help")
        sitting.press("z")
        sitting.wait(for: "On every screen")
    }

    @Test func aChoiceOutlivesTheSittingUntilItsSettingIsChanged() throws {
        let first = try Sitting { try $0.write("edges = \"all\"\n", to: "broadsheet/config.toml") }
        first.wait(for: "青年工作")
        first.press("r")
        first.wait(for: "Ragged right edges.")
        first.press("Q")
        first.waitForEnd()
        let second = try Sitting(after: first)
        second.wait(for: "青年工作")
        second.type(":set edges")
        second.press("Enter")
        second.wait(for: "edges is none.")
        second.press("Q")
        second.waitForEnd()
        try second.write("edges = \"han\"\n", to: "broadsheet/config.toml")
        let third = try Sitting(after: second)
        third.wait(for: "青年工作")
        third.type(":set edges")
        third.press("Enter")
        third.wait(for: "edges is han.")
    }

    // MARK: - Themes

    @Test func theThemeFollowsTheGroundWhenTheTerminalTellsIt() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        #expect(sitting.terminal.theme == .eitherGround)
        sitting.terminal.send([.ground(.light), .key("j")])
        sitting.press("?")
        sitting.wait(for: "On every screen")
        #expect(sitting.terminal.theme == .light)
        sitting.press("q")
        sitting.type(":theme mono")
        sitting.press("Enter")
        sitting.wait(for: "theme is now mono.")
        #expect(sitting.terminal.theme == .mono)
    }

    @Test func theGroundIsTakenFromTheEnvironmentUntilThen() throws {
        let sitting = try Sitting(variables: ["COLORFGBG": "0;15"])
        sitting.wait(for: "青年工作")
        #expect(sitting.terminal.theme == .light)
    }

    // MARK: - Files

    @Test func aStoryIsWrittenToAFileAndNoFileIsReplaced() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.press("Tab g")
        let file = sitting.file("story.txt")
        sitting.type(":write \(file)")
        sitting.press("Enter")
        sitting.wait(for: "Written to")
        #expect(try sitting.text(of: "story.txt").hasPrefix("青年工作有了“联席会”"))
        sitting.type(":write \(file)")
        sitting.press("Enter")
        sitting.wait(for: "is not replaced")
    }

    @Test(arguments: [
        ("story.md", "青年工作有了“联席会”\n"), ("story.html", "<!DOCTYPE html>"), ("story", "青年工作有了“联席会”"),
    ])
    func aStoryIsWrittenInTheFormThatTheNameEndsOn(name: String, beginning: String) throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.press("Tab g")
        sitting.type(":write \(sitting.file(name))")
        sitting.press("Enter")
        sitting.wait(for: "Written to")
        let text = try sitting.text(of: name)
        #expect(text.contains(beginning))
        #expect(!text.contains("基层妇联"))
    }

    @Test func aFormThatIsNoneIsNotWritten() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        for command in ["write", "export"] {
            sitting.type(":\(command) \(sitting.file("page.pdf"))")
            sitting.press("Enter")
            sitting.wait(for: "“.pdf” is no form that is written here: .txt .md .html .epub .json")
            #expect(!FileManager.default.fileExists(atPath: sitting.file("page.pdf")))
            sitting.press("g")
        }
    }

    @Test func aPageIsAddedToTheLibraryFromTheShelf() throws {
        let sitting = try Sitting(opening: [])
        sitting.wait(for: "broadsheet import")
        sitting.type(":import \(Sitting.page)")
        sitting.press("Enter")
        sitting.wait(for: "Added to the library: 1 new, 0 known already.")
        sitting.wait("the issue on the shelf") { $0.contains("1 issue") && !$0.contains("adding") }
    }

    @Test func whatAnImportLeavesOutIsTold() throws {
        let sitting = try Sitting(opening: []) { sitting in
            try sitting.write(try String(contentsOfFile: Sitting.page, encoding: .utf8), to: "papers/page.txt")
            try sitting.write("PK\u{3}\u{4}, cut", to: "papers/cut.zip")
        }
        sitting.wait(for: "broadsheet import")
        sitting.type(":import \(sitting.file("papers"))")
        sitting.press("Enter")
        sitting.wait(for: "Added to the library: 1 new, 0 known already.")
        sitting.wait(for: "cut.zip")
    }
}
