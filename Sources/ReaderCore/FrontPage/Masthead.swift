import ScreenModel
import UnicodeText

/// The head of a front page: the paper's name between its ears, the date, and how much there is to read.
struct Masthead {
    let name: String
    let date: String
    /// The date without the day of the week, used if the long form leaves no room for the name.
    var shortDate = ""
    /// The edition, the section, or the banner.
    let folio: String
    /// How much has been read, and how long the rest takes.
    let weather: String
    /// What is left of that if it would push the name from the middle of a short screen; empty to leave all of it.
    var shortWeather = ""

    /// The fewest rows of a screen on which the name has a row of its own.
    private static let tall = 30

    static func rows(on size: ScreenSize, page: Int) -> Int {
        page > 0 ? 1 : size.rows >= tall ? 3 : 2
    }

    /// - Parameter columns: those of the page; a bar over the further pages takes the whole row.
    func draw(in frame: inout Frame, columns: Range<Int>, page: Int, of pages: Int) {
        guard page == 0 else {
            let number = "\(page + 1)/\(pages)"
            // The page number is always shown in full, then the paper's name, then the day.
            let most = frame.size.columns - 6 - DisplayWidth.cells(of: weather)
            let name = DisplayWidth.shortened(name, to: most - DisplayWidth.cells(of: number))
            let room = most - DisplayWidth.cells(of: name)
            let subtitles = [[date, folio, number], [date, number], [shortDate, number]].map { parts in
                parts.filter { !$0.isEmpty }.joined(separator: " · ")
            }
            let subtitle = subtitles.first { DisplayWidth.cells(of: $0) <= room } ?? number
            return frame.putBar(name, subtitle: subtitle, right: weather)
        }
        let isTall = frame.size.rows >= Self.tall
        let ears = isTall ? 1 : 0
        let pages = pages > 1 ? "1/\(pages)" : ""
        let (start, end) = (columns.lowerBound + 1, columns.upperBound - 1)
        let weathers = [weather, shortWeather].filter { !$0.isEmpty }.map { weather in
            [weather, pages].filter { !$0.isEmpty }.joined(separator: " · ")
        }
        let nameEnd = (frame.size.columns + DisplayWidth.cells(of: name)) / 2
        let fitting = isTall ? nil : weathers.first { end - DisplayWidth.cells(of: $0) >= nameEnd + 2 }
        let right = fitting ?? weathers.first ?? pages
        let rightStart = end - DisplayWidth.cells(of: right)
        frame.put(right, row: ears, column: rightStart, role: .dim)
        var left = date
        // The name and the day are not shortened: if there is no room beside the name, there is a shorter day or none.
        if !isTall {
            let room = rightStart - start - 4 - DisplayWidth.cells(of: name)
            left = [date, shortDate].first { DisplayWidth.cells(of: $0) <= room } ?? ""
        }
        let leftEnd = frame.putShortened(left, row: ears, column: start, limit: rightStart - 1, role: .dim)
        if isTall {
            putCentred(Self.spaced(name), row: 0, from: start, to: end, in: &frame, role: .headline)
            putCentred(folio, row: 1, from: leftEnd + 2, to: rightStart - 2, in: &frame, role: .section)
        } else {
            putCentred(name, row: 0, from: leftEnd + 2, to: rightStart - 2, in: &frame, role: .headline)
        }
        frame.put(String(repeating: "═", count: end - start), row: ears + 1, column: start, role: .rule)
    }

    /// Centres the text on the screen if there is room, otherwise between the limits.
    private func putCentred(
        _ text: String, row: Int, from first: Int, to end: Int, in frame: inout Frame, role: Role
    ) {
        let cells = DisplayWidth.cells(of: text)
        let centred = (frame.size.columns - cells) / 2
        let column = max(first, min(centred, end - cells))
        frame.putShortened(text, row: row, column: column, limit: end, role: role)
    }

    /// A name in Han, with spaces between the characters.
    private static func spaced(_ name: String) -> String {
        guard name.unicodeScalars.allSatisfy({ $0.value >= 0x2E80 }) else { return name }
        return name.map(String.init).joined(separator: "  ")
    }
}
