import PageReconstruction
import Testing

/// The day of an issue, from what its pages say.
@Suite struct IssueDateTests {
    private func facts(_ text: String, path: String? = nil) -> IssueFacts {
        IssueFacts(lines: PageDump.lines(text), path: path)
    }

    /// A folio at the top of a page with a story below.
    private func date(ofFolio line: String) -> String? {
        facts(line + "\n\nThe mill on the north bank opened its doors again, and the first loaves were sold at noon.")
            .date
    }

    @Test func thePlaceAndDayBelowAPapersNameAreItsOwn() {
        let page = "LE COURRIER\nParis, le 3 septembre 1888\nLE PONT EST OUVERT\nLe pont a été ouvert hier."
        #expect(facts(page).date == "1888-09-03")
    }

    @Test(arguments: [
        ("APRIL 20TH, 1916", "1916-04-20"),
        ("36. No. 4 WESTPORT, STEELE COUNTY, APRIL 20TH, 1916.", "1916-04-20"),
        ("LONDON, TUESDAY, FEBRUARY 17, 1824.", "1824-02-17"),
        ("JUNE 14, 1977", "1977-06-14"),
        ("MERCREDI 8 FÉVRIER 1882", "1882-02-08"),
        ("Mardi, 7 Décembre 1858", "1858-12-07"),
        ("Jeudi 1er Août 1907 — Numéro 213", "1907-08-01"),
        ("Berlin, Sonntag, den 2. Auguſt 1914", "1914-08-02"),
        ("Nr. 12. Chur, Sonnabend den 3ten Jänner 1846.", "1846-01-03"),
        ("Lunes 12 de mayo de 1902. Núm. 4.511", "1902-05-12"),
        ("Domenica, 3 Maggio 1891 - Anno XVI", "1891-05-03"),
        ("№ 87.   17-го апрѣля 1911 г.   Цѣна 3 коп.", "1911-04-17"),
        ("Quarta-feira, 5 de Outubro de 1910", "1910-10-05"),
        ("Zaterdag 14 Augustus 1909. No. 3120", "1909-08-14"),
        ("Lördagen den 7 juni 1902", "1902-06-07"),
        ("Niedziela, 11 listopada 1928 r. Nr. 310", "1928-11-11"),
        ("Budapest, 1914. augusztus 2. Vasárnap", "1914-08-02"),
        ("Воскресенье, 2 августа 1914 г. № 171", "1914-08-02"),
        ("№ 171. Воскресенье, 3 (16) августа 1914 года.", "1914-08-16"),
        ("The Ferry Post, Saturday–Sunday, May 21–22, 1960", "1960-05-21"),
        ("Vol. II, No. 9 Friday 20th of May, 1960", "1960-05-20"),
        ("19e année. — N° 4828. JEUDI 30 AVRIL 1936", "1936-04-30"),
        ("Mardi 30 Juillet 1793, l'an 2 de la République", "1793-07-30"),
        ("Samedi 12 et dimanche 13 mai 1951", "1951-05-12"), ("Samstag / Sonntag, 5./6. August 1961", "1961-08-05"),
        ("Berlin, Freitag, 22. 3. 1957", "1957-03-22"), ("The Ferry Post | 21st February 1975 | 3p", "1975-02-21"),
        ("2020年12月2日 星期三", "2020-12-02"),
        ("２０２０年１２月２日　星期三　農曆庚子年十月十八", "2020-12-02"),
        ("民國三十五年五月十五日 星期三 第二版", "1946-05-15"),
        ("二〇一二年十一月二十日", "2012-11-20"),
        ("公历一九四九年十月一日 夏历己丑年八月初十", "1949-10-01"),
        ("令和2年6月1日(月) 朝刊", "2020-06-01"),
        ("昭和二十年八月十六日", "1945-08-16"),
        ("2020년 12월 2일 수요일", "2020-12-02"), ("2024年（令和6年）5月6日（月曜日）", "2024-05-06"),
        ("2011-10-02T10:00:00+0900", "2011-10-02"),
        ("1951.03.12 第2版", "1951-03-12"),
        ("20241231", "2024-12-31"),
        ("申報 日期：1949-05-26 版次/卷期：02 版", "1949-05-26"),
        ("Minutes of the meeting held in the church hall on 17 November 2018", "2018-11-17"),
        ("会议时间：2018年11月17日", "2018-11-17"),
    ])
    func aFolioOfManyDressesIsRead(line: String, day: String) {
        #expect(date(ofFolio: line) == day)
    }

    @Test(arguments: [
        ("LONDON, TITESDAY,:..\nFEBRUARY 171824.", "1824-02-17"),
        ("BISMARCK, THURSDAY MORNING, MAY 18, 1016.", "1916-05-18"),
        ("PRINCETON, COUNTY OF MILLE, THURSDAY, FEBRUARY 17,19164", "1916-02-17"),
        ("RIVERTON, FRIDAY, FEHRUARY 3, I899", "1899-02-03"),
        ("DECEMBER 3\n19 5 8", "1958-12-03"),
        ("RIVERTON, SATURDAY, JULY 1 5, 1899", "1899-07-15"),
    ])
    func aMisreadFolioIsMendedWhereOnlyOneDayCanBeMeant(line: String, day: String) {
        #expect(date(ofFolio: line) == day)
    }

    @Test func aWeekdayThatIsWrongMovesNoClearDay() {
        // A Sunday; the 22nd of November is a Wednesday in 2028.
        let page = "2026年11月22日 星期三\n\n水库蓄水\n\n水库计划于2028年蓄满，届时可供三县饮水，工程昨天开工。"
        #expect(facts(page).date == "2026-11-22")
        #expect(facts("Monday, May 21, 1958\n\nThe mill opened its doors again.").date == "1958-05-21")
        // A scan whose page has the year elsewhere.
        let scan = "RIVERTON, FRIDAY, FEBRUARY 3, 1890.\n\nThe accounts of 1899 were read and found in order."
        #expect(facts(scan).date == "1899-02-03")
    }

    @Test(arguments: [
        "Feb. 31, 1916", "2020年13月40日", "JUNE 1916", "12 to 14 June", "Lot 1916", "192.168.10.2020",
    ])
    func whatNoCalendarHasIsNoDay(line: String) {
        #expect(date(ofFolio: line) == nil)
    }

    @Test func theFolioIsTakenAndNotTheDayOfAnAuction() {
        let page = """
            THE WESTON CALL
            Vol. 3, No. 4 WESTON, OAK COUNTY, APRIL 20TH, 1916.

            ROAD FUND GROWS

            The road fund stood at nine hundred dollars on Saturday evening.

            AUCTION

            The farm of the late J. Prewitt will be sold at noon on Thursday, May 4, 1916, on the premises.
            """
        #expect(facts(page).date == "1916-04-20")
    }

    @Test(arguments: [
        // A table.
        "Stock | 1 May 1890 | 2 May 1890 | 3 May 1890\nCorn | 12 | 13 | 14\nRye | 9 | 9 | 8",
        // A notice, signed and dated.
        "遗失声明\n\n河东区水务站遗失公章一枚,声明作废。\n\n河东区水务站有限公司\n\n2020年12月1日",
        // A story's dateline.
        "Paris, 4 décembre 1858.\n\nLe conseil a voté hier soir la construction d'une halle couverte près de la gare.",
        "河口日报2020年12月1日讯 昨天下午四时,跨河大桥最后一段钢梁就位,大桥全线合龙。",
        // A sentence.
        "The bridge was opened on Monday, May 4, 1908, and has carried trams since then without any trouble at all.",
    ])
    func aTableANoticeADatelineAndASentenceSayNothing(page: String) {
        #expect(facts(page).date == nil)
    }

    @Test func aFolioDeepInTheTextIsFound() {
        let text = (1...300).map { "the committee sat until noon and heard letter number \($0) read" }
        let page = text[..<200] + ["OAKHAM, MILL COUNTY, MINN., THURSDAY, FEBRUARY 17, 1916"] + text[200...]
        #expect(facts(page.joined(separator: "\n")).date == "1916-02-17")
    }

    @Test func aRunningHeadThatRepeatsSaysTheMonth() {
        let page = (1...4).map {
            "The Kiln Courier. December 1958\n\nThe potters of the valley met for the \($0). time."
        }
        #expect(facts(page.joined(separator: "\n\n")).edition == "December 1958")
        #expect(facts(page.joined(separator: "\n\n")).date == nil)
    }

    @Test(arguments: [
        ("news/20241231.md", "2024-12-31"),
        ("2020-12-01/A03.txt", "2020-12-01"),
        ("1946/05/15/3-2.md", "1946-05-15"),
        ("096_11-25-1966_LIFE.IN.TOWN.txt", "1966-11-25"),
        ("0002647_18240217_0001.txt", "1824-02-17"),
        ("1858-12-07_01-00001.txt", "1858-12-07"),
        ("河口日报2020年12月2日03版.txt", "2020-12-02"),
        ("2020-12-01-03.txt", "2020-12-01"),
        ("ABC-1900-01-02-a-p0001.txt", "1900-01-02"),
        ("The Ferry Post - May 20, 1960.txt", "1960-05-20"),
    ])
    func theNameSaysTheDayWhereThePageDoesNot(path: String, day: String) {
        #expect(facts("The mill opened its doors again.", path: path).date == day)
    }

    @Test(arguments: [
        "sn83045389-ed-1_seq-1.txt", "1820_84_0220.txt", "1958_078350.txt", "00002.txt", "page-3-5.txt",
        "/srv/2020/12/99/x.txt",
    ])
    func aNumberInTheNameIsNoDay(path: String) {
        #expect(facts("The mill opened its doors again.", path: path).date == nil)
    }

    @Test func theDayInTheNameOutranksAFolioThatDisagreesAndSaysSo() {
        let page = "2020年12月2日 星期三 第03版\n\n大桥合龙\n\n大桥昨天下午全线合龙。"
        let found = facts(page, path: "2020-12-01/A03.txt")
        #expect(found.date == "2020-12-01")
        #expect(found.notice == "The name says 2020-12-01, the page 2020-12-02: it is shown under 2020-12-01.")
    }

    @Test func thePageDecidesWhichNumberOfTheNameIsTheMonth() {
        let page = "THE KILN COURIER\nSATURDAY, JUNE 11, 1966\n\nThe potters of the valley met again."
        #expect(facts(page, path: "c_06-11-1966.txt").date == "1966-06-11")
        #expect(facts(page, path: "c_11-06-1966.txt").date == "1966-06-11")
        #expect(
            facts("The potters of the valley have met, and it was good.", path: "c_06-11-1966.txt").date == "1966-06-11"
        )
        #expect(
            facts("Die Töpfer des Tales haben sich wieder getroffen.", path: "c_06-11-1966.txt").date == "1966-11-06")
    }

    @Test func theNumberOfAnIssueIsNoDay() {
        let facts = facts("FERRYMEN'S BULLETIN\nVol. 3, No. 7 — July 1949\n\nThe ferrymen met on Tuesday at the hall.")
        #expect(facts.date == nil)
        #expect(facts.edition == "July 1949")
    }

    @Test func aDayOnWhichSomebodyDiedIsNotThePapers() {
        let page = "OBITUARIES\n\nWESTON — Ada L. Marsh, 87, of Weston, died Sunday, Jan. 6, 2008, at Mercy Hospital."
        #expect(facts(page).date == nil)
    }
}
