import ScreenModel
import Wording

/// One line of the key table, which drives dispatch, the help screen, the command line, the settings and the README's
/// table.
struct KeyBinding: Sendable {
    let command: Command
    let keys: [Key]
    /// A sentence for the help.
    let help: Phrase
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
                KeyBinding(.lineDown, "a line, a story or an issue down", "j", .down),
                KeyBinding(.lineUp, "a line, a story or an issue up", "k", .up),
                KeyBinding(.pageDown, "a page on; at a story's end the next story", " ", .pageDown, .control("f")),
                KeyBinding(.pageUp, "a page back", .pageUp, .control("b")),
                KeyBinding(.halfPageDown, "half a page on", .control("d")),
                KeyBinding(.halfPageUp, "half a page back", .control("u")),
                KeyBinding(.top, "to the beginning", "g", .home),
                KeyBinding(.bottom, "to the end", "G", .end),
                KeyBinding(.share, "behind a number: to that share, as 50%", "%"),
            ]),
        KeyGroup(
            title: "Stories",
            bindings: [
                KeyBinding(.open, "open; in a story a line on", .enter, "l"),
                KeyBinding(.back, "back", "h", .escape),
                KeyBinding(.rightward, "the column at the right of a front page; elsewhere open", .right),
                KeyBinding(.leftward, "the column at the left of a front page; elsewhere back", .left),
                KeyBinding(.nextStory, "the next story", "J"),
                KeyBinding(.previousStory, "the story before", "K"),
                KeyBinding(.nextSection, "the next section", "]"),
                KeyBinding(.previousSection, "the section before", "["),
                KeyBinding(.nextUnread, "the next story that is not read", "a"),
                KeyBinding(.toggleRead, "mark the story read, or unread", "R"),
                KeyBinding(.markMany, "with s or i: mark the section or the issue read, or unread", "A"),
                KeyBinding(.hideRead, "leave out what is read, or show it again", "z"),
                KeyBinding(.switchContents, "the front page, or the list of its stories", .tab),
            ]),
        KeyGroup(
            title: "Setting",
            bindings: [
                KeyBinding(.changeColumns, "one to four columns, or as many as fit", "c"),
                KeyBinding(.widerMeasure, "a longer measure", "+", "="),
                KeyBinding(.narrowerMeasure, "a shorter measure", "-"),
                KeyBinding(.restoreMarks, "full-width marks, or those of the source", "p"),
                KeyBinding(.changeEdges, "even right edges of Chinese text, of all, or none", "r"),
                KeyBinding(.changeGrade, "rules for marks at the ends of lines: basic, gb, strict, none", "w"),
            ]),
        KeyGroup(
            title: "The page as it was joined",
            bindings: [
                KeyBinding(.nextDoubt, "the next join in doubt, in this story or a later one", "}"),
                KeyBinding(.previousDoubt, "the join in doubt before", "{"),
                KeyBinding(.toggleSource, "the lines of the source beside the text, or back", "s"),
                KeyBinding(.showPage, "the page that the story was printed on, in miniature", "P"),
                KeyBinding(.correct, "split or join there, or take that back", "x"),
                KeyBinding(.mend, "say what a line is, or which story it belongs to; again: take that back", "M"),
                KeyBinding(.tie, "in the source: take up a line, then join it with another of any story", "X"),
            ]),
        KeyGroup(
            title: "Issues",
            bindings: [
                KeyBinding(.nextIssue, "the issue after", ">"),
                KeyBinding(.previousIssue, "the issue before", "<"),
                KeyBinding(.finish, "mark an issue of the library finished, or not", "f"),
                KeyBinding(.filter, "narrow the list as you type: the shelf by papers, days and names", "&"),
                KeyBinding(.addIssues, "add pages, archives or folders of them to the library", "I"),
            ]),
        KeyGroup(
            title: "Searching",
            bindings: [
                KeyBinding(.search, "search; Tab widens it from story to issue to library", "/"),
                KeyBinding(
                    .changeOrder, "another order of a list; in a story, with a digit: open a link of it",
                    "o", .control("o")),
                KeyBinding(.nextMatch, "the next hit", "n"),
                KeyBinding(.previousMatch, "the hit before", "N"),
                KeyBinding(.saveSearch, "save the search; on the shelf: its name, or an issue's paper and day", "S"),
            ]),
        KeyGroup(
            title: "Bookmarks",
            bindings: [
                KeyBinding(.toggleBookmark, "keep the place you are at, or drop it", "b"),
                KeyBinding(.select, "select text, to keep or to copy it", "v"),
                KeyBinding(.copy, "copy the story, or what the bookmark quotes", "y"),
                KeyBinding(.setMark, "with a letter: mark the place by it", "m"),
                KeyBinding(.goToMark, "with a letter: go to the mark", "'"),
                KeyBinding(.listBookmarks, "list the bookmarks", "B"),
                KeyBinding(.tag, "tags of the bookmark", "t"),
                KeyBinding(.note, "the bookmark's note, in your editor", "e"),
                KeyBinding(.delete, "delete the selected bookmark, saved search, or issue of the library", "d"),
                KeyBinding(.undo, "take back the last change of bookmarks, or the last correction", "u"),
            ]),
        KeyGroup(
            title: "Giving it to others",
            bindings: [
                KeyBinding(.pipe, "give the story, or what is selected, to a command of the shell", "|"),
                KeyBinding(.lookUp, "look up what is selected in the dictionary, or another command of yours", "!"),
                KeyBinding(.editSource, "the source of the story in your editor, at the line", "E"),
                KeyBinding(.writeStory, "write the story to a file", "W"),
                KeyBinding(.readAloud, "read the story aloud; any key stops that", "L"),
            ]),
        KeyGroup(
            title: "The reader",
            bindings: [
                KeyBinding(.help, "this help", "?", .function(1)),
                KeyBinding(.commandLine, "the command line: any command by its name, settings, files", ":"),
                KeyBinding(.quitScreen, "back; on the first screen quit", "q"),
                KeyBinding(.quit, "quit", "Q"),
                KeyBinding(.redraw, "draw the screen anew", .control("l")),
                KeyBinding(.suspend, "leave to the shell; fg comes back", .control("z")),
                KeyBinding(.interrupt, "leave a prompt", .control("c")),
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
    fileprivate init(_ command: Command, _ help: Phrase, _ keys: Key...) {
        self.init(command: command, keys: keys, help: help)
    }
}
