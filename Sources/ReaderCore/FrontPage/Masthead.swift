import ScreenModel
import UnicodeText

/// The head of a front page: the paper's name between its ears, the date, and how much there is to read.
struct Masthead {
    let name: String
    /// Whether `name` is the paper's own name; a file's name is shown small, beside the date.
    let isNamed: Bool
    let date: String
    /// The date as `2026-05-14`, used if the long form leaves no room for the name.
    var shortDate = ""
    /// The edition, the section, or the banner.
    let folio: String
    /// How much has been read, and how long the rest takes.
    let weather: String

    /// The fewest rows of a screen on which the name has a row of its own.
    private static let tall = 30

    static func rows(on size: ScreenSize, page: Int, isNamed: Bool) -> Int {
        page > 0 ? 1 : size.rows >= tall && isNamed ? 3 : 2
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
        let isTall = isNamed && frame.size.rows >= Self.tall
        let ears = isTall ? 1 : 0
        let pages = pages > 1 ? "1/\(pages)" : ""
        let right = [weather, pages].filter { !$0.isEmpty }.joined(separator: " · ")
        let (start, end) = (columns.lowerBound + 1, columns.upperBound - 1)
        let rightStart = end - DisplayWidth.cells(of: right)
        frame.put(right, row: ears, column: rightStart, role: .dim)
        var left = isNamed ? date : [name, date].filter { !$0.isEmpty }.joined(separator: " · ")
        // A paper's name and the day are never shortened. If there is no room, a file's name is dropped, while a
        // paper's name keeps only a shorter day or none.
        if !isNamed, !date.isEmpty {
            // The section in the middle has two blanks on both sides.
            let room = rightStart - start - 1 - (folio.isEmpty ? 0 : DisplayWidth.cells(of: folio) + 3)
            left = [left, date, shortDate].first { DisplayWidth.cells(of: $0) <= room } ?? shortDate
        }
        if isNamed, !isTall {
            let room = rightStart - start - 4 - DisplayWidth.cells(of: name)
            left = [date, shortDate].first { DisplayWidth.cells(of: $0) <= room } ?? ""
        }
        let leftEnd = frame.putShortened(left, row: ears, column: start, limit: rightStart - 1, role: .dim)
        if isTall {
            putCentred(Self.spaced(name), row: 0, from: start, to: end, in: &frame, role: .headline)
            putCentred(folio, row: 1, from: leftEnd + 2, to: rightStart - 2, in: &frame, role: .section)
        } else if !isNamed {
            putCentred(folio, row: 0, from: leftEnd + 2, to: rightStart - 2, in: &frame, role: .section)
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
