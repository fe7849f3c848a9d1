import NewsModel
import Testing

@testable import Typesetting

@Suite struct ColumnGeometryTests {
    @Test(arguments: [(40, 1, 36), (80, 1, 72), (120, 2, 56), (160, 3, 48), (200, 3, 62), (240, 4, 56), (400, 4, 72)])
    func takesAsManyColumnsAsAreGoodToRead(width: Int, columns: Int, measure: Int) {
        let geometry = ColumnGeometry(width: width)
        #expect(geometry.count == columns)
        #expect(geometry.measure == measure)
    }

    @Test func takesWhatIsAskedForWhereThereIsRoom() {
        #expect(ColumnGeometry(width: 200, columns: 2).count == 2)
        #expect(ColumnGeometry(width: 200, columns: 2).measure == 72)
        #expect(ColumnGeometry(width: 200, columns: 2, ems: 40).measure == 80)
        #expect(ColumnGeometry(width: 80, columns: 4).count == 2)
        #expect(ColumnGeometry(width: 200, ems: 16).count == 4)
        #expect(ColumnGeometry(width: 200, ems: 16).measure == 32)
        #expect(ColumnGeometry(width: 200, ems: 99).measure == 80)
        #expect(ColumnGeometry(width: 200, columns: 9, ems: 1).count == 4)
    }

    @Test func standsInTheMiddleAndNeverOutsideTheScreen() {
        for width in 0...300 {
            for columns in [nil, 1, 2, 3, 4] as [Int?] {
                let geometry = ColumnGeometry(width: width, columns: columns)
                #expect((1...4).contains(geometry.count) && geometry.measure >= 2)
                guard width >= 6 else { continue }
                let right = geometry.left(ofColumn: geometry.count - 1) + geometry.measure
                #expect(geometry.left >= 2 && right <= width - 2)
                #expect(abs(geometry.left - (width - right)) <= 1)
            }
        }
    }
}

@Suite struct PagedLayoutTests {
    private static let long = Article(
        id: ContentID("long"), kicker: "引题", headline: "老桥通车记", bylineText: "本报记者 林小满",
        body: (0..<30).map { number in
            if number % 7 == 3 { return Paragraph("小标题", kind: .crosshead, sourceLines: [number * 2 + 1]) }
            return Paragraph(String(repeating: "渡船不停，老桥通车。", count: 3 + number * 5 % 11), sourceLines: [number * 2 + 1])
        },
        photos: (0..<5).map { Photo(caption: "孩子们第一次骑车过河，灯一直亮到河边。", sourceLines: [$0 * 12 + 2]) })

    @Test func noLineIsReadTwiceAndNoneIsLeftOut() {
        for (width, columns, rows) in [
            (80, 1, 22), (80, 2, 10), (120, 2, 34), (200, 3, 48), (200, 4, 7), (160, 4, 3), (90, 2, 1),
        ] {
            let paged = Self.paged(width: width, columns: columns, rows: rows)
            let read = (0..<paged.pageCount).flatMap { paged.lines(onPage: $0).map(\.line) }
            #expect(read == read.sorted())
            #expect(Set(read).count == read.count)
            let omitted = Set(paged.layout.lines.indices).subtracting(read)
            #expect(omitted.allSatisfy { paged.layout.lines[$0].kind == .blank })
            for page in 0..<paged.pageCount {
                #expect(paged.lines(onPage: page).allSatisfy { $0.row < rows && $0.left >= 0 })
            }
        }
    }

    @Test func placesAndLinesAgree() {
        let paged = Self.paged(width: 200, columns: 3, rows: 12)
        for line in paged.layout.lines.indices {
            guard let slot = paged.slot(ofLine: line) else { continue }
            #expect(paged.line(at: slot) == line)
            #expect(paged.lines(onPage: slot.page).contains { $0.line == line && $0.row == slot.row })
            guard paged.layout.lines[line].kind.isText else { continue }
            #expect(paged.page(at: paged.layout.position(ofLine: line)) == slot.page)
        }
    }

    @Test func aPlaceIsFoundOnItsPageInEverySize() {
        let position = TextPosition(passage: Passage(rawValue: 16), character: 25)
        for (width, columns, rows) in [(80, 1, 22), (120, 2, 34), (200, 4, 20)] {
            var paged = PagedLayout(
                Self.long, geometry: ColumnGeometry(width: width, columns: columns), rows: rows, style: Fixture.narrow)
            paged.set(through: position)
            let page = paged.page(at: position)
            let line = paged.layout.line(at: position)
            #expect(paged.lines(onPage: page).contains { $0.line == line })
            #expect(paged.layout.lines[line].range.contains(25))
        }
    }

    @Test func makesNoMorePagesThanAskedFor() {
        var paged = PagedLayout(
            Self.long, geometry: ColumnGeometry(width: 200), rows: 10, style: Fixture.narrow)
        #expect(paged.pageCount == 0)
        paged.set(throughPage: 0)
        #expect(paged.pageCount == 1)
        #expect(!paged.isComplete)
        let first = paged.lines(onPage: 0)
        paged.setAll()
        #expect(paged.isComplete)
        #expect(paged.lines(onPage: 0) == first)
    }

    @Test func whatBelongsTogetherStaysTogether() {
        for rows in 8...30 {
            let paged = Self.paged(width: 160, columns: 3, rows: rows)
            for page in paged.pages {
                for column in page.columns {
                    let lines = paged.layout.lines
                    guard let last = column.last, column.upperBound < lines.count else { continue }
                    #expect(lines[last].kind != .crosshead)
                    if lines[last].kind == .caption {
                        #expect(column.count == rows || lines[column.lowerBound].kind == .caption)
                    }
                    #expect(lines[column.lowerBound].kind != .blank)
                }
            }
        }
    }

    @Test func theLastPageIsBalanced() {
        let paged = Self.paged(width: 160, columns: 3, rows: 30)
        let heights = paged.pages.last?.columns.map(\.count) ?? []
        #expect(heights.count == 3)
        #expect((heights.max() ?? 0) - (heights.min() ?? 0) <= 8)
    }

    @Test(arguments: 2...4)
    func noWidowOpensAColumn(columns: Int) {
        for rows in 6...40 {
            let paged = Self.paged(width: 200, columns: columns, rows: rows)
            let lines = paged.layout.lines
            for column in paged.pages.flatMap(\.columns) {
                guard let first = column.first, first > 0, lines[first].passage == lines[first - 1].passage,
                    lines[first].kind == .paragraph, lines[first - 1].kind == .paragraph
                else { continue }
                let isLast = first + 1 == lines.count || lines[first + 1].passage != lines[first].passage
                #expect(!isLast, "\(rows) rows, line \(first)")
            }
        }
    }

    @Test func aStoryOfTwoLinesIsNotPartedForTheBalance() {
        let story = Fixture.paragraph(String(repeating: "渡船不停，老桥通车。", count: 5))
        var paged = PagedLayout(
            story, geometry: ColumnGeometry(width: 120, columns: 2), rows: 10, style: Fixture.narrow)
        paged.setAll()
        #expect(paged.pages.map { $0.columns.map(\.count) } == [[paged.layout.lines.count]])
    }

    @Test func noColumnIsShorterThanThreeLinesForTheBalance() {
        let story = Fixture.paragraph(String(repeating: "渡船不停，老桥通车。", count: 16))
        var paged = PagedLayout(
            story, geometry: ColumnGeometry(width: 200, columns: 3), rows: 10, style: Fixture.narrow)
        paged.setAll()
        #expect(paged.layout.lines.count == 6)
        #expect(paged.pages.map { $0.columns.map(\.count) } == [[3, 3]])
    }

    @Test(arguments: 2...4)
    func aTableThatHasRoomInAColumnStandsInOne(columns: Int) {
        let rows = ["日子\t高潮", "周四\t4.12", "周五\t4.58", "周六\t5.30"].map { Paragraph($0, kind: .row) }
        let story = Article(id: ContentID("tide"), body: rows)
        var paged = PagedLayout(
            story, geometry: ColumnGeometry(width: 200, columns: columns), rows: 10, style: Fixture.narrow)
        paged.setAll()
        #expect(paged.pages.map { $0.columns.map(\.count) } == [[4]])
    }

    private static func paged(width: Int, columns: Int, rows: Int) -> PagedLayout {
        var paged = PagedLayout(
            long, geometry: ColumnGeometry(width: width, columns: columns), rows: rows, style: Fixture.narrow)
        paged.setAll()
        return paged
    }
}
