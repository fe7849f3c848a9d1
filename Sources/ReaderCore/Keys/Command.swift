/// A command, given by a key; each screen answers it in its own way.
public enum Command: String, CaseIterable, Sendable {
    case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, share
    case open, back, leftward, rightward, quitScreen, quit
    case nextStory, previousStory, nextSection, previousSection
    case switchContents
    case nextUnread, toggleRead, markMany, hideRead
    case changeColumns, widerMeasure, narrowerMeasure, restoreMarks, changeEdges, changeGrade
    case nextDoubt, previousDoubt, toggleSource, showPage, correct, tie, mend
    case nextIssue, previousIssue, finish, filter, addIssues
    case search, nextMatch, previousMatch, saveSearch
    case pipe, lookUp, editSource, writeStory, readAloud
    case toggleBookmark, select, copy, setMark, goToMark
    case listBookmarks, tag, note, changeOrder, delete, undo
    case help, commandLine, redraw, suspend, interrupt
}
