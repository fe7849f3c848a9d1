import Wording

/// The reason a file cannot be read. `phrase` follows the file's path in a sentence.
enum FormatFault: Error, Equatable, Sendable, Phrased {
    case empty
    case binary
    case encrypted
    /// The end of the file is missing.
    case cutOff
    /// A file of a known format that is damaged: `a damaged EPUB`.
    case damaged(format: Phrase)
    /// A known format that Broadsheet does not open: `a PDF`.
    case notOpened(format: Phrase)
    /// Markup of no known format; it must not be shown as text.
    case unknownMarkup
    /// A file of this format without anything to read: `a feed`.
    case nothingToRead(format: Phrase)
    /// Contents so large that they must be a decompression bomb.
    case bomb
    /// An archive within an archive within an archive.
    case nestedTooDeeply
    /// A file of so many bytes, more than a page can have.
    case tooLarge(bytes: Int)
    /// Issues written by a later version of the program.
    case laterVersion(Int)
    case unknownEncoding(name: String)
    case noEncodingFits
    /// A PDF, while no program that reads PDFs is installed.
    case needsPoppler
    /// A PDF without any text.
    case pictureOnly
    /// A PDF whose fonts do not say which letters they show.
    case unknownLetters
    /// Reading the file exceeded the time limit: `a PDF`.
    case tookTooLong(format: Phrase)
    /// The user cancelled the import.
    case cancelled

    var phrase: Phrase {
        switch self {
        case .empty: "is empty: there is nothing to read in it"
        case .binary: "is not text, nor any other kind of file that Broadsheet opens"
        case .encrypted: "is encrypted, so that it cannot be opened"
        case .cutOff: "is cut off: its end is missing"
        case .damaged(let format): "is \(format) that is damaged, so that it cannot be opened"
        case .notOpened(let format): "is \(format), which Broadsheet does not open"
        case .unknownMarkup: "is markup of a kind that Broadsheet does not know"
        case .nothingToRead(let format): "is \(format) without anything to read"
        case .bomb: "holds far more than its size lets expect, and is not unpacked"
        case .nestedTooDeeply: "is an archive within an archive within another, and is not unpacked"
        case .tooLarge(let bytes):
            "has \(bytes / 1_000_000) MB: more than a newspaper page has (at most \(IssueImporter.largestFile / 1_000_000) MB)"
        case .laterVersion(let version): "was written by a later Broadsheet (version \(version) of the form)"
        case .unknownEncoding(let name): "cannot be read as \(name): there is no encoding of that name"
        case .needsPoppler:
            "is a PDF, which the programs of poppler read: install them (Debian: apt install poppler-utils) and open it again"
        case .pictureOnly:
            "is a PDF of pictures without text: a scan must be recognised first (with OCRmyPDF, for example)"
        case .unknownLetters: "is a PDF whose fonts do not say which letters they show, so that its text cannot be read"
        case .tookTooLong(let format): "is \(format) that takes too long to read, and was given up"
        case .cancelled: "was not read: you gave it up"
        case .noEncodingFits: "is text in no encoding that fits: --encoding NAME says which it is"
        }
    }
}
