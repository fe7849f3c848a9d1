import NewsModel

/// The lines of the input as they were read, blank ones counted, numbered from 1.
///
/// A line is made when it is asked for: a long file is held as its texts alone.
public struct SourceLines: RandomAccessCollection, Sendable {
    private var texts: [String]
    /// By line; empty where places are not known.
    private let places: [LinePlace]

    /// - Parameter places: where the lines stand on their pages, one a line, if that is known: such lines are in reading
    ///   order already.
    public init(_ texts: [String] = [], places: [LinePlace] = []) {
        self.texts = texts
        self.places = places
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { texts.count }

    public subscript(index: Int) -> SourceLine {
        SourceLine(number: index + 1, text: texts[index], place: places.isEmpty ? nil : places[index])
    }

    /// Adds a line whose place is not known.
    public mutating func append(_ text: String) { texts.append(text) }

    /// The lines of the first page, counted anew; all of them where their places are not known.
    var firstPage: SourceLines {
        if places.isEmpty { return self }
        let lines = indices.filter { places[$0].place.page == 1 }
        return SourceLines(lines.map { texts[$0] }, places: lines.map { places[$0] })
    }
}
