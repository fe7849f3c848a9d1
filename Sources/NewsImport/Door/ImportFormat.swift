import NewsModel
import Wording

/// A kind of file that issues are read from.
///
/// To add one:
///
/// 1. Write a type of this protocol in a file of its own under `Formats/`, and name it in `ImportDoor.formats`: those that
///    are told by a few sure bytes stand first, those that any text could be stand last.
/// 2. Answer `nil` as soon as the bytes say that the file is of another kind. Names say nothing: a feed may be called
///    `page.txt`. Of text, look at `file.text(declared:)`, whose result is kept for the formats behind yours.
/// 3. Throw a `FormatFault` where the file is yours and cannot be read. A case of your own has its sentence beside it.
/// 4. Answer `.page` where only lines are known, which are then put together as a printed page is, and `.issue` where the
///    file gives the structure, which is kept as given. An issue has its ids (of what names it, equal at every import) and,
///    in `lines`, what its `sourceLines` number from 1: the file's own lines where text shows them, else a line for each text.
/// 5. Show no markup, and drop nothing that is text without a notice: one sentence for each kind of loss.
///
/// A kind that is made of several files (an EPUB, a saved folder) is a `PackageFormat`, in `ImportDoor.packageFormats`.
protocol ImportFormat: Sendable {
    /// The contents of `file`, in reading order; `nil` if it is of another kind.
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]?
}

/// A kind of folder or archive that issues are read from as a whole.
protocol PackageFormat: Sendable {
    /// The contents of `package`; `nil` if it is of another kind. Entries that the answer does not claim are opened one by one.
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent?
}

/// One issue of a file.
enum FormatContent: Sendable {
    /// Text whose structure is not known: its lines are put together as those of a printed page are.
    /// Lines that come with their places on printed pages are in reading order already. What is described beside the text
    /// counts before what it says: publication, edition and date.
    case page(lines: [String], places: SourcePlaces? = nil, notices: [Phrase] = [], described: IssueDraft? = nil)
    /// An issue as its format gives it, and the lines that its `sourceLines` number.
    case issue(Issue, lines: [String], notices: [Phrase] = [])
}

/// The issues of a folder or an archive, and the entries that they were made of.
struct PackageContent: Sendable {
    var issues: [FormatContent]
    var claimed: Set<String>
}
