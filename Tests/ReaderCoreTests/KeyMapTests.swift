import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// Keys that the user has changed, numbers before keys, and keys of other keyboards.
@Suite struct KeyMapTests {
    private func reader(
        _ bindings: [KeyRebinding] = [], preset: KeyPreset = .vi, _ papers: [OpenIssue] = [Fixture.town]
    )
        -> Reader
    {
        var configuration = Configuration(preferences: ["contents": "list"])
        configuration.keys = KeyMap(preset: preset, bindings: bindings)
        var reader = Fixture.reader(papers)
        reader.adopt(configuration, Memory())
        return reader
    }

    @Test func everyKeyIsReadAsItIsWritten() {
        for binding in KeyTable.groups.flatMap(\.bindings) {
            for key in binding.keys { #expect(Key(label: key.label) == key) }
        }
        #expect(Key(label: "down") == .down)
        #expect(Key(label: "space") == " ")
        #expect(Key(label: "^D") == .control("d"))
        #expect(Key(label: "f5") == .function(5))
        for none in ["", "jj", "C-", "F99", "Ctrl"] { #expect(Key(label: none) == nil) }
    }

    @Test func everyCommandIsFoundByItsName() {
        for command in Command.allCases { #expect(Command(name: command.name) == command) }
        #expect(Command.lineDown.name == "line-down")
    }

    @Test func aCommandHasItsNewKeysAndOthersLoseThem() {
        var reader = reader([KeyRebinding(.lineDown, ["n"]), KeyRebinding(.nextMatch, [])])
        reader.press("n")
        #expect(reader.contents.selection == 1)
        reader.press("j")
        #expect(reader.contents.selection == 1)
        #expect(reader.said.contains("j does nothing here"))
        #expect(reader.context.keys.keys(of: .nextMatch) == [])
        #expect(reader.context.keys.keys(of: .lineDown) == ["n"])
    }

    @Test func hintsNameTheKeysAsTheyAreNow() {
        let reader = reader([KeyRebinding(.search, ["s"]), KeyRebinding(.help, [])])
        #expect(reader.lastRow.contains("s search"))
        #expect(!reader.lastRow.contains("? help"))
    }

    @Test(arguments: KeyPreset.allCases) func aPresetGivesEachKeyOnceAndLosesNoCommandThatIsNeeded(preset: KeyPreset) {
        let keys = preset.bindings.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        let map = KeyMap(preset: preset, bindings: [])
        for command in Command.allCases {
            for key in map.keys(of: command) { #expect(map.command(for: key) == command) }
            #expect(
                !map.keys(of: command).isEmpty || command == .tie, "\(preset.rawValue) has no key for \(command.name)")
        }
    }

    @Test func lessTurnsPagesAsLessDoes() {
        var reader = reader(preset: .less, [Fixture.longStory()])
        reader.press("Enter f")
        let page = reader.screenText
        reader.press("f b")
        #expect(reader.screenText == page)
    }

    // MARK: - Numbers

    @Test func aNumberSaysHowOften() {
        var reader = reader()
        reader.press("2 j")
        #expect(reader.contents.selection == 2)
        reader.press("9 k")
        #expect(reader.contents.selection == 0)
        reader.press("2 G")
        #expect(reader.contents.selection == 1)
        reader.press("j")
        #expect(reader.contents.selection == 2)
    }

    @Test func aShareIsGoneTo() {
        var reader = reader([], [Fixture.longStory()])
        reader.press("Enter 5 0 %")
        #expect(reader.screenText.contains("第30段"))
        reader.press("1 0 0 %")
        #expect(reader.screenText.contains("第59段"))
        reader.press("g 2 0 j")
        #expect(reader.article?.top == 20)
    }

    @Test func aNumberIsShownAndLeftByEsc() {
        var reader = reader()
        reader.press("1 2")
        #expect(reader.lastRow.hasPrefix(" 12"))
        reader.press("x j")
        #expect(reader.contents.selection == 1)
    }

    // MARK: - Other keyboards

    @Test(arguments: [("、", "/"), ("／", "/"), ("ｊ", "j"), ("？", "?")])
    func marksOfAnInputMethodAreTheKeysThatTheyStandFor(typed: String, key: String) {
        var (one, other) = (reader(), reader())
        one.press(typed)
        other.press(key)
        #expect(one.screenText == other.screenText)
    }

    @Test func lettersInThePlaceOfSafeKeysDoWhatTheseDo() {
        var reader = reader()
        reader.press("о")  // Russian, at j
        #expect(reader.contents.selection == 1)
        reader.press("ㅏ")  // Korean, at k
        #expect(reader.contents.selection == 0)
    }

    @Test func lettersInThePlaceOfOthersSayWhichTheyAre() {
        var reader = reader()
        #expect(reader.press("и").isEmpty)  // at b, which keeps a bookmark
        #expect(reader.said.contains("“и” stands where b does"))
        #expect(reader.press("你").isEmpty)
        #expect(reader.said.contains("comes from an input method"))
    }

    // MARK: - The command line

    @Test func everyCommandIsObeyedByItsName() {
        var reader = reader()
        reader.order("line-down")
        #expect(reader.contents.selection == 1)
        reader.order("1")
        #expect(reader.contents.selection == 0)
        #expect(reader.order("q").last == .quit)
    }

    @Test func settingsAreSetShownAndRemembered() {
        var reader = reader()
        let effects = reader.order("set columns 2")
        #expect(effects.first == .remember(.choice("columns", .init("2", instead: "auto"))))
        #expect(reader.said.contains("columns is now 2."))
        reader.order("set columns")
        #expect(reader.said.contains("columns is 2."))
        reader.order("set columns 9")
        #expect(reader.said.contains("columns may be auto or a number from 1 to 4."))
        reader.order("set colums 2")
        #expect(reader.said.contains("did you mean columns?"))
        let themed = reader.order("theme newsprint")
        #expect(themed.firstIndex(of: .useTheme("newsprint")) != nil)
        reader.order("theme pink")
        #expect(reader.said.contains("theme may be auto, light"))
    }

    @Test func aNameThatNobodyKnowsIsToldWithTheNearest() {
        var reader = reader()
        reader.order("next-stroy")
        #expect(reader.said.contains("There is no command “next-stroy”: did you mean next-story?"))
        reader.order("w")
        #expect(reader.said.contains("There is no command “w”: did you mean write?"))
    }

    @Test func tabCompletesAndUpBringsWhatWasTypedBefore() {
        var reader = reader()
        reader.press(": \"them\" Tab")
        reader.receive(.text(" new"))
        reader.press("Tab")
        #expect(reader.lastRow.hasPrefix(":theme newsprint"))
        reader.press("Enter : Up")
        #expect(reader.lastRow.hasPrefix(":theme newsprint"))
        reader.press("Down Esc")
        #expect(!reader.lastRow.hasPrefix(":"))
    }

    @Test func theStoryIsWrittenToAFile() {
        var reader = reader()
        guard case .write(_, of: _, let text, let path)? = reader.order("write /tmp/story.txt").last else {
            return #expect(Bool(false), "nothing is written")
        }
        #expect(path == "/tmp/story.txt")
        #expect(text.hasPrefix("等了三年\n老桥今天通车了"))
    }

    // MARK: - Help and mouse

    @Test func theHelpBeginsWithTheKeysOfTheScreenAndSearches() {
        var reader = reader()
        reader.press("Enter ?")
        #expect(reader.row(1) == "  On this screen")
        reader.press("/ \"grid\"")
        #expect(reader.screenText.contains("No key does “grid”."))
        reader.press("C-u \"editor\"")
        #expect(reader.row(1).contains("the bookmark's note, in your editor"))
        reader.press("Enter q q")
        #expect(reader.screen == .article)
    }

    @Test func aClickOnAHintIsItsKey() {
        var reader = reader()
        let column = reader.lastRow.distance(
            from: reader.lastRow.startIndex,
            to: reader.lastRow.firstRange(of: "? help")?.lowerBound ?? reader.lastRow.endIndex)
        reader.receive(.mouse(.press, ScreenPoint(column: column + 3, row: 15)))
        #expect(reader.screen == .help)
    }
}

extension Reader {
    /// The sentence on the last rows.
    var said: String { context.message?.phrase.description ?? "" }

    /// Types a line behind `:`.
    @discardableResult
    mutating func order(_ line: String) -> [Effect] {
        press(":")
        receive(.text(line))
        return press("Enter")
    }
}

@Suite struct ReboundKeysTests {
    private func reader(_ bindings: [KeyRebinding]) -> Reader {
        var reader = Fixture.reader()
        var configuration = Configuration(preferences: ["contents": "list"])
        configuration.keys = KeyMap(preset: .vi, bindings: bindings)
        reader.adopt(configuration, Memory())
        return reader
    }

    @Test func sentencesNameTheKeysThatTheUserHas() {
        var reader = reader([KeyRebinding(.toggleRead, ["T"])])
        reader.press("T")
        #expect(reader.lastRow == " Marked read; T undoes that.")
        reader = self.reader([KeyRebinding(.toggleRead, [])])
        reader.press(": \"toggle-read\" Enter")
        #expect(reader.lastRow == " Marked read; :toggle-read undoes that.")
    }

    @Test func aSelectionHasTheUsersKeysForWhatItSharesWithAllScreens() {
        var reader = reader([KeyRebinding(.copy, ["Y"])])
        reader.press("Enter v l l")
        #expect(reader.press("Y").contains { if case .copy = $0 { true } else { false } })
        #expect(reader.selection == nil)
        #expect(
            HelpRows.rows(for: .story, keys: reader.context.keys).contains(
                .binding(keys: "Y y", help: "copy what is selected")))
    }

    @Test func aPromptIsLeftByTheUsersKeyAndTypesAllOthers() {
        var reader = reader([KeyRebinding(.interrupt, [.control("g")]), KeyRebinding(.suspend, [.control("t")])])
        reader.press(": a C-u")
        #expect(reader.lastRow.hasPrefix(":"))
        #expect(reader.press("C-t") == [.suspend])
        #expect(reader.press("C-z") == [])
        reader.press("C-g")
        #expect(reader.prompt == nil)
        reader.press("Enter v l C-g")
        #expect(reader.selection == nil)
    }

    @Test func theHintsOfASelectionNameTheUsersKeys() {
        var reader = reader([KeyRebinding(.copy, ["Y"])])
        reader.press("Enter v")
        #expect(reader.lastRow.contains("Y copy"))
    }

    @Test func tabCompletesPaths() {
        var reader = reader([])
        reader.press(":")
        reader.receive(.text("import pa"))
        #expect(reader.press("Tab") == [.completePath("pa")])
        _ = reader.update(.paths(["page.txt", "papers/"], from: "pa"), at: Moment(time: "", id: ""))
        #expect(reader.lastRow.hasPrefix(":import pa") && reader.lastRow.hasSuffix("page.txt  papers/"))
        reader.press("Tab Tab")
        #expect(reader.lastRow.hasPrefix(":import papers/"))
        reader.press("x Tab")
        _ = reader.update(.paths([], from: "papers/x"), at: Moment(time: "", id: ""))
        #expect(reader.lastRow.hasSuffix("nothing there begins so"))
        // What is typed is shown before the completions.
        reader.press("Esc :")
        reader.receive(.text("import papers/of/the/harbour/gazette/2026"))
        let paths = (1...3).map { "papers/of/the/harbour/gazette/2026-05-1\($0).txt" }
        reader.press("Tab")
        _ = reader.update(
            .paths(paths, from: "papers/of/the/harbour/gazette/2026"), at: Moment(time: "", id: ""))
        #expect(reader.lastRow.hasPrefix(":import papers/of/the/harbour/gazette/2026-05-1"))
        #expect(reader.lastRow.hasSuffix("2026-05-11.txt …"))
        // An answer that comes late changes nothing.
        _ = reader.update(.paths(["other"], from: "o"), at: Moment(time: "", id: ""))
        #expect(reader.lastRow.hasPrefix(":import papers/of/the/harbour/gazette/2026-05-1"))
    }

    @Test func aClickOnAKeyInTheHelpDoesWhatItDoes() throws {
        var reader = Fixture.list(rows: 40)
        reader.press("?")
        let row = try #require((1..<39).first { reader.row($0).contains("mark the story read, or unread") })
        reader.receive(.mouse(.press, ScreenPoint(column: 30, row: row)))
        #expect(reader.screen == .contents)
        #expect(reader.lastRow == " Marked read; R undoes that.")
    }

    @Test func aSentenceOfTheHelpGoesOnBelow() {
        var reader = Fixture.list(columns: 40, rows: 60)
        reader.press("?")
        #expect(!reader.screenText.contains("…"))
    }

    @Test func aCommandThatRunsIsLeftByEscape() {
        var reader = Fixture.list()
        reader.press("| \"sleep\" Enter")
        #expect(reader.press("Esc") == [.cancelCommand])
        _ = reader.update(.commandEnded, at: Moment(time: "", id: ""))
        #expect(reader.press("Esc") == [])
    }
}
