import NewsModel

/// The lines of the input as they were read, including blank ones, numbered from 1.
///
/// Each line is created on access; a long file is stored as its texts only.
public struct SourceLines: RandomAccessCollection, Sendable {
    private var texts: [String]
    /// The places by line; empty if unknown.
    private let places: [LinePlace]

    /// - Parameter places: the places of the lines on their pages, one for each line, if known. Such lines are already
    ///   in reading order.
    public init(_ texts: [String] = [], places: [LinePlace] = []) {
        self.texts = texts
        self.places = places
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { texts.count }

    public subscript(index: Int) -> SourceLine {
        SourceLine(number: index + 1, text: texts[index], place: places.isEmpty ? nil : places[index])
    }

    /// Adds a line without a place.
    public mutating func append(_ text: String) { texts.append(text) }

    /// The lines of the first page, renumbered; all lines if places are unknown.
    var firstPage: SourceLines {
        if places.isEmpty { return self }
        let lines = indices.filter { places[$0].place.page == 1 }
        return SourceLines(lines.map { texts[$0] }, places: lines.map { places[$0] })
    }
}
