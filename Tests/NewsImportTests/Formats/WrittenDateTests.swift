import Testing

@testable import NewsImport

@Test(arguments: [
    ("2024", "2024"), ("2024-05", "2024-05"), ("2024-05-06", "2024-05-06"), ("20240506", "2024-05-06"),
    ("2024-05-06T07:08:09Z", "2024-05-06T07:08:09Z"), ("2024-05-06T07:08+08:00", "2024-05-06T07:08:00+08:00"),
    ("2024-05-06 07:08:09.123 -0530", "2024-05-06T07:08:09-05:30"), ("20240506T070809Z", "2024-05-06T07:08:09Z"),
    ("Mon, 06 May 2024 07:08:09 GMT", "2024-05-06T07:08:09Z"), ("6 May 24 07:08 EST", "2024-05-06T07:08:00-05:00"),
    ("Mon May  6 07:08:09 PDT 2024", "2024-05-06T07:08:09-07:00"), ("May 6, 2024 8:15 PM", "2024-05-06T20:15:00"),
    ("Mon, 6 May 2024 07:08:09 GMT+8", "2024-05-06T07:08:09+08:00"), ("2024/5/6", "2024-05-06"),
    ("6. Mai 2024", "2024-05-06"), ("6 août 2024", "2024-08-06"), ("5/16/2024", "2024-05-16"),
    ("6.5.2024", "2024-05-06"),
    ("2024年5月6日 下午3:20", "2024-05-06T15:20:00"), ("2024년 05월 06일", "2024-05-06"), ("2024-127", "2024-05-06"),
    ("12:30 AM, May 6 2024", "2024-05-06T00:30:00"),
])
func datesAreReadInEveryShape(written: String, iso: String) {
    #expect(WrittenDate(written)?.iso8601 == iso)
}

@Test(arguments: ["", "yesterday", "31 June 2024", "2024-13-01", "2024-W07", "May at 6pm", "12345678901234567890"])
func noDateIsReadWhereNoneIs(written: String) {
    #expect(WrittenDate(written)?.isoDay == nil)
}

@Test func theDayIsThatOfTheWritersClock() {
    #expect(WrittenDate("2024-05-06T23:30:00-08:00")?.isoDay == "2024-05-06")
}

@Test(
    arguments: [
        (["05/06/2024", "25/06/2024 08:15"], "en", true), (["05/06/2024", "06/25/2024"], "fr", false),
        (["05/06/2024"], "fr-FR", true),
        (["05/06/2024"], "en-US", false), (["05/06/2024"], "en-GB", true), (["05/06/2024"], nil, false),
        (["2024/06/05"], "fr", false),
    ] as [([String], String?, Bool)])
func datesAndLanguageTellWhetherTheDayStandsFirst(dates: [String], language: String?, isDayFirst: Bool) {
    #expect(DayOrder.isDayFirst(in: dates) { language } == isDayFirst)
}

@Test func theDaysOfATableAreReadAlike() throws {
    let table =
        "title,date,text\nFerry,05/06/2024,The ferry sails.\nMarket,25/06/2024,The market has moved to the quay.\n"
    let issues = try #require(try read(table, by: CSVFormat.self))
    #expect(issues.map { $0.issue?.date } == ["2024-06-05", "2024-06-25"])
}

@Test func theLanguageOfAFeedTellsTheOrderOfItsDays() throws {
    let feed = """
        <rss><channel><title>Le Phare</title><language>fr</language><item><title>Le port</title><pubDate>05/06/2024 09:00</pubDate></item></channel></rss>
        """
    let issue = try #require(try read(feed, by: FeedFormat.self)?.first?.issue)
    #expect(issue.articles.map(\.date) == ["2024-06-05T09:00:00"])
}
