import NewsModel
import Wording

/// A kind of file that contains issues.
///
/// To add a format:
///
/// 1. Write a type that conforms to this protocol in its own file under `Formats/`, and list it in
///    `ImportDoor.formats`: formats with unmistakable first bytes come first, formats that match any text come last.
/// 2. Return `nil` as soon as the bytes show that the file is of another kind. Ignore its name: a feed may be called
///    `page.txt`. For text, use `file.text(declared:)`, which caches its result for the formats tried later.
/// 3. Throw a `FormatFault` if the file is of this format but cannot be read. A new case has its sentence beside it.
/// 4. Return `.page` if only lines are known, which are then reconstructed as a printed page is, and `.issue` if the
///    file gives the structure, which is kept as given. An issue has ids that are derived from its content and equal at
///    every import. Its `sourceLines` number `lines` from 1: the file's own lines where they show the text, otherwise
///    one line for each text.
/// 5. Never show markup, and never drop text without a notice: one sentence for each kind of loss.
///
/// A format made of several files (an EPUB, a saved folder) is a `PackageFormat`, listed in
/// `ImportDoor.packageFormats`.
protocol ImportFormat: Sendable {
    /// The contents of `file` in reading order, or `nil` if the file is of another kind.
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]?
}

/// A kind of folder or archive that is read as a whole.
protocol PackageFormat: Sendable {
    /// The contents of `package`, or `nil` if it is of another kind. Entries that the result does not claim are read
    /// one by one.
    static func read(_ package: any SourcePackage, _ options: ImportOptions) throws(FormatFault) -> PackageContent?
}

/// One issue of a file.
enum FormatContent: Sendable {
    /// Text of unknown structure, whose lines are reconstructed as a printed page is. Lines with places on printed
    /// pages are already in reading order. The publication, edition and date in `described` override those found in the
    /// text.
    case page(lines: [String], places: SourcePlaces? = nil, notices: [Phrase] = [], described: IssueDraft? = nil)
    /// An issue as its format gives it, and the lines that its `sourceLines` number.
    case issue(Issue, lines: [String], notices: [Phrase] = [])
}

/// The issues of a folder or an archive, and the names of the entries that they were made of.
struct PackageContent: Sendable {
    var issues: [FormatContent]
    var claimed: Set<String>
}
