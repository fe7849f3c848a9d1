/// One of the files that an issue is made of; line numbers of its sections count within it.
public struct SourcePart: Equatable, Sendable {
    /// The file as sections name it.
    public let file: String
    /// Where it lies.
    public let path: String
    /// The issue that the file alone makes: the user's corrections are kept under its id.
    public let id: ContentID
    /// The id that earlier versions gave that issue.
    public let formerID: ContentID?
    /// The lines of the file, from line 1 on.
    public let lines: [String]
    /// Where the lines stand on the pages that they were printed on, if that is known.
    public let places: SourcePlaces?
    /// The user's decisions about its boundaries, by which its sections are built.
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
