import PageReconstruction
import Testing

/// The newspaper's name, from what its pages say.
@Suite struct PublicationTests {
    private func publication(_ text: String, path: String? = nil) -> String? {
        IssueFacts(lines: PageDump.lines(text), path: path).publication
    }

    @Test(arguments: [
        "MINUTES OF THE CITY COUNCIL\nMONDAY, JANUARY 23, 1995\n\nROLL CALL\n\nPRESENT: Mayor Hill, Mr. Stone",
        "SATURDAY, JANUARY 14, 1797.\nSHIP NEWS.\nArrived the Triton frigate with a prize.",
        "SPORT\nSaturday 4 April 1987\n\nTown held at home",
    ]) func theNameOfAColumnIsNoPaper(text: String) {
        #expect(publication(text) == nil)
    }

    private let story = "\n\nThe mill on the north bank opened its doors again, and the first loaves were sold at noon."

    @Test(arguments: [
        ("THE HARBOUR LEDGER\nVOL. 12. NO. 31. WESTON, FRIDAY, JUNE 4, 1915. TWO CENTS", "THE HARBOUR LEDGER"),
        ("THE MILL HILL NEWS, FRIDAY, MAY 20, 1960 PAGE TWO", "THE MILL HILL NEWS"),
        ("                  THE COLLEGE ECHO\nPage 2                       October 9, 1998", "THE COLLEGE ECHO"),
        (
            "# The Weekly Record\nCirculation Large.\n\nVolume 2. No. 18\nOakham, Tuesday Evening, August 30, 1898.",
            "The Weekly Record"
        ),
        (
            "EL FARO DE LA VEGA\nDIARIO DE LA MAÑANA\nAÑO XII   Jueves 14 de abril de 1921   NÚM. 3.617",
            "EL FARO DE LA VEGA"
        ),
        ("RIVERSIDE NEIGHBOURS\nNewsletter\nMarch 2011", "RIVERSIDE NEIGHBOURS"),
        ("Le Petit Riverain\n\nMercredi 8 Février 1922", "Le Petit Riverain"),
        ("Nr. 288.— Dinstag, 7. Dezember 1858.\nMoselthaler Zeitung", "Moselthaler Zeitung"),
        ("Gazette de la Vallée\nJeudi 1er Août 1907", "Gazette de la Vallée"),
        ("El Diario de la Ribera\nLunes 12 de mayo de 1902", "El Diario de la Ribera"),
        ("News and Observer\nMonday, May 4, 1908", "News and Observer"),
        ("# 河口日报 2025年8月10日（星期日）", "河口日报"),
        ("参考消息 1979年5月22日 星期二 第一版", "参考消息"),
        ("河 口 日 報\n民國三十五年五月十五日 星期三", "河口日報"),
        ("2020年12月2日 星期三 河口晚报 第03版 要闻", "河口晚报"),
        ("《 河口日报 》（ 2020年12月02日 03 版）", "河口日报"),
        ("# 《河口新闻》 (20230808)", "河口新闻"),
        (
            "THE PENNY WATCHMAN.\nNo. 17.]   SATURDAY, JANUARY 12, 1839.   [PRICE 1d.\nFOREIGN NEWS.",
            "THE PENNY WATCHMAN"
        ),
        (
            "Neueste Nachrichten vom Rhein\nErscheint täglich außer Montags.\nNr. 181.   Mittwoch, 6. August 1902.",
            "Neueste Nachrichten vom Rhein"
        ),
        (
            "EL ECO DE LA SIERRA\nPeriódico semanal\nAño IV   Domingo 7 de Abril de 1907   Núm. 182",
            "EL ECO DE LA SIERRA"
        ),
        ("河　報\n中華民國二十六年十二月十四日　星期二　第二百號\n本埠新聞", "河報"),
        ("The Kiln Orient, Friday, November 11, 1966                    Page Three", "The Kiln Orient"),
        ("# 新闻联播 2026-06-08", "新闻联播"),
        ("来源：河口日报  发布时间：2020-12-02 08:11", "河口日报"),
        ("newspaper: \"The Kiln Courier\"\ndate: 1866-05-11", "The Kiln Courier"),
    ])
    func aNameIsReadFromMastheadFolioAndLabel(head: String, name: String) {
        #expect(publication(head + story) == name)
    }

    @Test(arguments: [
        "GOOD NEWS FOR FARMERS\nBy A. Miller", "Miners Form a Union\nOctober 9, 1998", "天气预报\n2020年12月2日",
        "Minutes of the Allotment Society\nYearly meeting in the church hall\n17 November 2018",
        "大桥合龙\n2020-12-02\n第2版",
        "Times Are Hard, Says the Mayor", "国际新闻",
        "TOWN COUNCIL\nRecord of Proceedings\nTuesday, 5th March, 1957",
    ])
    func aHeadlineIsNoName(head: String) {
        #expect(publication(head + story) == nil)
    }

    @Test func aRunningHeadThatRepeatsIsTheName() {
        let page = (1...4).map {
            "The Kiln Courier. December 1958\n\nThe potters of the valley met for the \($0). time."
        }
        #expect(publication(page.joined(separator: "\n\n")) == "The Kiln Courier")
    }

    @Test(
        arguments: [
            ("河口日报2020年12月2日03版.txt", "河口日报"), ("The Ferry Gazette/1960-05-20.txt", "The Ferry Gazette"),
            ("rmrb/1946/05/15/3-2.md", "人民日报"), ("the kiln courier/1960-05-20.txt", nil), ("papers/news/x.txt", nil),
        ] as [(String, String?)])
    func theNameOfTheFileNamesTheNewspaper(path: String, name: String?) {
        #expect(publication("The mill opened its doors again.", path: path) == name)
    }
}
