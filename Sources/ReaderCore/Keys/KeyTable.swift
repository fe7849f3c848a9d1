import ScreenModel
import Wording

/// One line of the key table, which drives dispatch, the help screen, the command line, the settings and the README's
/// table.
struct KeyBinding: Sendable {
    let command: Command
    let keys: [Key]
    /// A sentence for the help.
    let help: Phrase
    /// The screens on which the command does something.
    var screens: KeyScreens = .all
    var traits: CommandTraits = []
    /// The sentence where the command does nothing, if it has one of its own.
    var elsewhere: Phrase?
}

/// Properties of a command that do not depend on the screen.
struct CommandTraits: OptionSet, Sendable {
    let rawValue: Int

    /// A number before the command is a repeat count.
    static let repeats = CommandTraits(rawValue: 1)
    /// The command changes nothing, so that a key in the same position on another layout may trigger it.
    static let isSafe = CommandTraits(rawValue: 2)
    /// The command does the same while text is selected, and the selection stays.
    static let keepsSelection = CommandTraits(rawValue: 4)
}

/// A group of bindings under one heading of the help.
struct KeyGroup: Sendable {
    let title: Phrase
    let bindings: [KeyBinding]
}

/// All keys of the reader.
enum KeyTable {
    static let groups: [KeyGroup] = [
        KeyGroup(
            title: "Moving",
            bindings: [
                KeyBinding(.lineDown, "a line, a story or an issue down", "j", .down, traits: [.repeats, .isSafe]),
                KeyBinding(.lineUp, "a line, a story or an issue up", "k", .up, traits: [.repeats, .isSafe]),
                KeyBinding(
                    .pageDown, "a page on; at a story's end the next story", " ", .pageDown, .control("f"),
                    traits: [.repeats, .isSafe]),
                KeyBinding(.pageUp, "a page back", .pageUp, .control("b"), traits: [.repeats, .isSafe]),
                KeyBinding(.halfPageDown, "half a page on", .control("d"), traits: [.repeats, .isSafe]),
                KeyBinding(.halfPageUp, "half a page back", .control("u"), traits: [.repeats, .isSafe]),
                KeyBinding(.top, "to the beginning", "g", .home, traits: .isSafe),
                KeyBinding(.bottom, "to the end", "G", .end, traits: .isSafe),
                KeyBinding(
                    .share, "after a number: to that share, as in 50%", "%",
                    elsewhere: "A number before it says which share: 50% is the middle."),
            ]),
        KeyGroup(
            title: "Stories",
            bindings: [
                KeyBinding(
                    .open, "open; in a story a line on", .enter, "l", on: .all.subtracting(.help), traits: .isSafe),
                KeyBinding(.back, "back", "h", .escape, traits: .isSafe),
                KeyBinding(
                    .rightward, "the column at the right of a front page; elsewhere open", .right,
                    on: .all.subtracting(.help)),
                KeyBinding(.leftward, "the column at the left of a front page; elsewhere back", .left),
                KeyBinding(
                    .nextStory, "the next story", "J", on: [.shelf, .contents, .story, .source, .found, .page, .end],
                    traits: [.repeats, .isSafe]),
                KeyBinding(
                    .previousStory, "the previous story", "K",
                    on: [.shelf, .contents, .story, .source, .found, .page, .end], traits: [.repeats, .isSafe]),
                KeyBinding(
                    .nextSection, "the next section", "]", on: [.shelf, .contents, .story, .source, .page],
                    traits: [.repeats, .isSafe]),
                KeyBinding(
                    .previousSection, "the previous section", "[", on: [.shelf, .contents, .story, .source, .page],
                    traits: [.repeats, .isSafe]),
                KeyBinding(.nextUnread, "the next story that is not read", "a", on: [.shelf, .stories]),
                KeyBinding(.toggleRead, "mark the story read, or unread", "R", on: .stories),
                KeyBinding(.markMany, "with s or i: mark the section or the issue read, or unread", "A", on: .stories),
                KeyBinding(.hideRead, "hide the stories that are read, or show them again", "z", on: .contents),
                KeyBinding(.switchContents, "the front page, or the list of its stories", .tab, on: .contents),
            ]),
        KeyGroup(
            title: "Setting",
            bindings: [
                KeyBinding(
                    .changeColumns, "one to four columns, or as many as fit", "c", on: .story,
                    elsewhere: "Open a story: \(key: "c") changes how stories are set."),
                KeyBinding(
                    .widerMeasure, "a longer measure", "+", "=", on: .story, traits: .repeats,
                    elsewhere: "Open a story: \(key: "+") changes how stories are set."),
                KeyBinding(
                    .narrowerMeasure, "a shorter measure", "-", on: .story, traits: .repeats,
                    elsewhere: "Open a story: \(key: "-") changes how stories are set."),
                KeyBinding(
                    .restoreMarks, "full-width marks, or those of the source", "p", on: [.contents, .story],
                    elsewhere: "Open a story: \(key: "p") changes how stories are set."),
                KeyBinding(
                    .changeEdges, "even right edges of Chinese text, of all, or none", "r", on: [.contents, .story],
                    elsewhere: "Open a story: \(key: "r") changes how stories are set."),
                KeyBinding(
                    .changeGrade, "rules for marks at the ends of lines: basic, gb, strict, none", "w",
                    on: [.contents, .story], elsewhere: "Open a story: \(key: "w") changes how stories are set."),
            ]),
        KeyGroup(
            title: "The page as it was joined",
            bindings: [
                KeyBinding(
                    .nextDoubt, "the next join in doubt, in this story or a later one", "}",
                    on: [.contents, .story, .source], traits: [.repeats, .isSafe]),
                KeyBinding(
                    .previousDoubt, "the join in doubt before", "{", on: [.contents, .story, .source],
                    traits: [.repeats, .isSafe]),
                KeyBinding(
                    .toggleSource, "the lines of the source beside the text, or back", "s", on: .text,
                    elsewhere: "Open a story: \(key: "s") shows the lines of its source."),
                KeyBinding(
                    .showPage, "the page that the story was printed on, in miniature", "P", on: .text,
                    elsewhere: "Open a story: \(key: "P") shows the page that it was printed on."),
                KeyBinding(.correct, "split or join there, or undo that", "x", on: [.story, .source]),
                KeyBinding(
                    .mend, "say what a line is, or which story it belongs to; again: undo that", "M",
                    on: [.story, .source], elsewhere: "Open a story: \(key: "M") says what a line of it is."),
                KeyBinding(
                    .tie, "in the source: take up a line, then join it with another of any story", "X", on: .source,
                    elsewhere: "\(key: "s") shows the lines of the source: \(key: "X") joins two of them."),
            ]),
        KeyGroup(
            title: "Issues",
            bindings: [
                KeyBinding(.nextIssue, "the next issue", ">", on: .stories),
                KeyBinding(.previousIssue, "the previous issue", "<", on: .stories),
                KeyBinding(.finish, "mark an issue of the library finished, or not", "f", on: [.shelf, .stories]),
                KeyBinding(
                    .filter, "narrow the list as you type: the shelf by papers, days and names", "&",
                    on: [.shelf, .bookmarks]),
                KeyBinding(.addIssues, "add pages, archives or folders of them to the library", "I", on: .shelf),
            ]),
        KeyGroup(
            title: "Searching",
            bindings: [
                KeyBinding(
                    .search, "search; Tab widens it from story to issue to library", "/",
                    traits: [.isSafe, .keepsSelection]),
                KeyBinding(
                    .changeOrder, "another order of a list; in a story, with a digit: open a link of it",
                    "o", .control("o"), on: [.story, .source, .found, .bookmarks]),
                KeyBinding(
                    .nextMatch, "the next hit", "n", on: [.shelf, .contents, .story, .source, .found, .bookmarks],
                    traits: [.repeats, .isSafe], elsewhere: "Nothing has been searched for: \(key: "/") begins."),
                KeyBinding(
                    .previousMatch, "the previous hit", "N",
                    on: [.shelf, .contents, .story, .source, .found, .bookmarks], traits: [.repeats, .isSafe],
                    elsewhere: "Nothing has been searched for: \(key: "/") begins."),
                KeyBinding(
                    .saveSearch, "save the search; on the shelf: its name, or an issue's paper and day", "S",
                    on: [.shelf, .contents, .story, .found],
                    elsewhere: "Search first: \(key: "/") begins, and \(key: "S") saves what is found."),
            ]),
        KeyGroup(
            title: "Bookmarks",
            bindings: [
                KeyBinding(.toggleBookmark, "bookmark the place you are at, or drop that", "b", on: .stories),
                KeyBinding(
                    .select, "select text, to keep or to copy it", "v", on: .text,
                    elsewhere: "Text is selected in a story: \(key: "Enter") opens one."),
                KeyBinding(.copy, "copy the story, or what the bookmark quotes", "y", on: [.stories, .bookmarks]),
                KeyBinding(.setMark, "with a letter: mark the place by it", "m", on: .stories),
                KeyBinding(.goToMark, "with a letter: go to the mark", "'"),
                KeyBinding(.listBookmarks, "list the bookmarks", "B", traits: [.isSafe, .keepsSelection]),
                KeyBinding(
                    .tag, "tags of the bookmark", "t", on: [.stories, .bookmarks],
                    elsewhere: "There is no bookmark here: \(key: "b") keeps the place."),
                KeyBinding(
                    .note, "the bookmark's note, in your editor", "e", on: [.stories, .bookmarks],
                    elsewhere: "There is no bookmark here: \(key: "b") keeps the place."),
                KeyBinding(
                    .delete, "delete the selected bookmark, saved search, or issue of the library", "d",
                    on: [.shelf, .bookmarks]),
                KeyBinding(
                    .undo, "undo the last change of bookmarks, or the last correction", "u", traits: .repeats),
            ]),
        KeyGroup(
            title: "Passing it on",
            bindings: [
                KeyBinding(
                    .pipe, "give the story, or what is selected, to a command of the shell", "|", on: .stories,
                    elsewhere: "Open an issue: this is done with its stories."),
                KeyBinding(
                    .lookUp, "look up what is selected in the dictionary, or another command of yours", "!", on: .story,
                    elsewhere: "Select text in a story first: \(key: "v") begins, and \(key: "!") looks it up."),
                KeyBinding(
                    .editSource, "the source of the story in your editor, at the line", "E", on: .stories,
                    elsewhere: "Open an issue: this is done with its stories."),
                KeyBinding(
                    .writeStory, "write the story to a file", "W", on: .stories,
                    elsewhere: "Open an issue: this is done with its stories."),
                KeyBinding(.readAloud, "read the story aloud, until any key is pressed", "L", on: .text),
            ]),
        KeyGroup(
            title: "The reader",
            bindings: [
                KeyBinding(.help, "this help", "?", .function(1), traits: [.isSafe, .keepsSelection]),
                KeyBinding(
                    .commandLine, "the command line: any command by its name, settings, files", ":",
                    traits: [.isSafe, .keepsSelection]),
                KeyBinding(.quitScreen, "back; on the first screen quit", "q", traits: .isSafe),
                KeyBinding(.quit, "quit", "Q", traits: .keepsSelection),
                KeyBinding(.redraw, "draw the screen anew", .control("l"), traits: .keepsSelection),
                KeyBinding(.suspend, "leave to the shell; fg comes back", .control("z"), traits: .keepsSelection),
                KeyBinding(
                    .interrupt, "leave a prompt", .control("c"),
                    elsewhere: "Press \(key: "q") to go back or quit, \(key: "Q") to quit at once."),
            ]),
    ]

    /// The line of a command.
    static func binding(of command: Command) -> KeyBinding {
        bindings[command] ?? KeyBinding(command: command, keys: [], help: "")
    }

    private static let bindings = Dictionary(uniqueKeysWithValues: groups.flatMap(\.bindings).map { ($0.command, $0) })

    /// The commands of the keys, unless the user changes them.
    static let defaults = Dictionary(
        uniqueKeysWithValues: groups.flatMap(\.bindings).flatMap { binding in
            binding.keys.map { ($0, binding.command) }
        })
}

extension KeyBinding {
    fileprivate init(
        _ command: Command, _ help: Phrase, _ keys: Key..., on screens: KeyScreens = .all, traits: CommandTraits = [],
        elsewhere: Phrase? = nil
    ) {
        self.init(
            command: command, keys: keys, help: help, screens: screens, traits: traits, elsewhere: elsewhere)
    }
}
