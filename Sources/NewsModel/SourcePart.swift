/// One of the files that an issue consists of. The line numbers of its sections count within it.
public struct SourcePart: Equatable, Sendable {
    /// The file's name in `Section.file`.
    public let file: String
    /// The file's path.
    public let path: String
    /// The id of the issue that this file alone would make. The user's corrections are stored under it.
    public let id: ContentID
    /// The id that earlier versions gave that issue.
    public let formerID: ContentID?
    /// The lines of the file, beginning with line 1.
    public let lines: [String]
    /// The places of the lines on their printed pages, if known.
    public let places: SourcePlaces?
    /// The user's corrections that its sections were built with.
    public let corrections: [PageCorrection]

    public init(
        file: String, path: String, id: ContentID, formerID: ContentID?, lines: [String],
        places: SourcePlaces? = nil, corrections: [PageCorrection]
    ) {
        self.file = file
        self.path = path
        self.id = id
        self.formerID = formerID
        self.lines = lines
        self.places = places
        self.corrections = corrections
    }
}
