import Wording

/// Why a file cannot be read: `description` is what follows its path in a sentence.
enum FormatFault: Error, Equatable, Sendable, Phrased {
    case empty
    case binary
    case encrypted
    /// The end of the file is missing.
    case cutOff
    /// It belongs to a format and does not keep to it: `a damaged EPUB`.
    case damaged(format: Phrase)
    /// A format that is known and not opened: `a PDF`.
    case notOpened(format: Phrase)
    /// Markup that no format here knows, which is not to be shown as text.
    case unknownMarkup
    /// Nothing to read in a file of this format: `a feed`.
    case nothingToRead(format: Phrase)
    /// Its contents are so large that they must be a trap.
    case bomb
    /// An archive in an archive in an archive.
    case nestedTooDeeply
    /// Bytes of one file; more than a page has.
    case tooLarge(bytes: Int)
    /// Issues that a later version of the program wrote.
    case laterVersion(Int)
    case unknownEncoding(name: String)
    case noEncodingFits
    /// A PDF, and no program that reads it.
    case needsPoppler
    /// A PDF without any text.
    case pictureOnly
    /// A PDF whose fonts do not say which letters they show.
    case unknownLetters
    /// Reading it was given up: `a PDF`.
    case tookTooLong(format: Phrase)
    /// The user has given it up.
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
