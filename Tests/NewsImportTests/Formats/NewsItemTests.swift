import NewsModel
import Testing

@testable import NewsImport

private let nitf = """
    <nitf><head><docdata><doc-id id-string="n7"/><date.issue norm="20240506T080000Z"/></docdata>
    <pubdata name="The Buoy" position.section="City"/></head><body><body.head><hedline><hl1>Ferry sails</hl1><hl2>At last</hl2></hedline>
    <byline>By <person>Ann Reef</person></byline></body.head><body.content><p>First.</p><hl2>Later</hl2><p>Second.</p>
    <media><media-reference/><media-caption>The ferry.</media-caption></media></body.content></body></nitf>
    """

@Test func aStoryInNITFIsRead() throws {
    let issue = try #require(try read(nitf, by: NewsMLFormat.self)?.first?.issue)
    let story = try #require(issue.articles.first)
    #expect(issue.publication == "The Buoy")
    #expect(issue.date == "2024-05-06")
    #expect([story.headline, story.deck, story.bylineText] == ["Ferry sails", "At last", "By Ann Reef"])
    #expect(story.body.map(\.kind) == [.paragraph, .crosshead, .paragraph])
    #expect(story.photos.map(\.caption) == ["The ferry."])
}

@Test func whatNITFPrintsAroundAStoryIsKept() throws {
    let text =
        nitf.replacing("By <person>Ann Reef</person>", with: "By <person>Ann Reef</person><byttl>Staff writer</byttl>")
        .replacing(
            "</byline>",
            with: "</byline><dateline><location>PIERTON</location><story.date>May 6</story.date></dateline>"
        )
        .replacing("</media-caption>", with: "</media-caption><media-producer>Photo: B. Lund</media-producer>")
    let story = try #require(try read(text, by: NewsMLFormat.self)?.first?.issue?.articles.first)
    #expect(story.bylines.map(\.name) == ["Ann Reef"])
    #expect(story.bylineText == "By Ann Reef, Staff writer")
    #expect(story.dateline == "PIERTON May 6")
    #expect(story.body.map(\.text) == ["PIERTON May 6 First.", "Later", "Second."])
    #expect(
        story.photos == [
            Photo(caption: "The ferry.", credit: "Photo: B. Lund", sourceLines: story.photos[0].sourceLines)
        ])
}

@Test func anItemOfNewsMLIsRead() throws {
    let item = """
        <newsItem guid="urn:7" xml:lang="en"><itemMeta><provider><name>Buoy Wire</name></provider><versionCreated>2024-05-06T08:00:00Z</versionCreated></itemMeta>
        <contentMeta><by>Ann Reef</by><headline>Ferry &amp; nets</headline><subject><name>sea</name></subject></contentMeta>
        <contentSet><inlineXML>\(nitf)</inlineXML></contentSet></newsItem>
        """
    let issue = try #require(try read(item, by: NewsMLFormat.self)?.first?.issue)
    #expect(issue.publication == "Buoy Wire")
    #expect(issue.articles.map(\.headline) == ["Ferry & nets"])
    #expect(issue.articles.map(\.guid) == ["urn:7"])
    #expect(issue.articles.map(\.categories) == [["sea"]])
    #expect(issue.articles[0].body.map(\.text) == ["First.", "Later", "Second."])
}

@Test func whatTheTextPrintsAgainOfItsHeadIsShownOnce() throws {
    let item = """
        <newsItem guid="urn:8"><contentMeta><headline>Ferry sails</headline><by>By Ann Reef</by><dateline>PIERTON, May 6 (Wire)</dateline></contentMeta>
        <contentSet><inlineXML><html><body><p>By Ann Reef</p><p>PIERTON, May 6 (Wire) - The ferry sails.</p></body></html></inlineXML></contentSet></newsItem>
        """
    let story = try #require(try read(item, by: NewsMLFormat.self)?.first?.issue?.articles.first)
    #expect(story.body.map(\.text) == ["PIERTON, May 6 (Wire) - The ferry sails."])
    #expect(story.bylines.map(\.name) == ["Ann Reef"])
}

@Test func itemsWithoutWordsAreRefused() {
    #expect(throws: FormatFault.nothingToRead(format: "a news item")) {
        try read("<newsItem guid='x'><itemMeta/></newsItem>", by: NewsMLFormat.self)
    }
}

@Test func aBoxHoldsSeveralMessages() throws {
    let box = """
        From a@buoy.example Mon May  6 08:00:00 2024
        From: Ann Reef <a@buoy.example>
        Subject: Nets
        Date: Mon, 6 May 2024 08:00:00 +0000

        The nets were found.

        >From the pier they were brought to the shop.

        From b@buoy.example Tue May  7 08:00:00 2024
        From: Bo Lund <b@buoy.example>
        Subject: Ropes
        Date: Tue, 7 May 2024 08:00:00 +0000

        From now on ropes are sold on Tuesdays.

        """
    let issues = try #require(try read(box, by: MailFormat.self)).compactMap(\.issue)
    #expect(issues.map(\.date) == ["2024-05-06", "2024-05-07"])
    #expect(issues.map { $0.articles.map(\.headline) } == [["Nets"], ["Ropes"]])
    #expect(
        issues.map { $0.articles[0].body.map(\.text) } == [
            ["The nets were found.", "From the pier they were brought to the shop."],
            ["From now on ropes are sold on Tuesdays."],
        ])
    #expect(try read("From the pier: all nets were sold.\n\nFrom now on none are.\n", by: MailFormat.self) == nil)
}

@Test func aMessageIsAStory() throws {
    let text = """
        From: =?utf-8?Q?J=C3=B6rg?= Reef <jr@buoy.example>
        To: all@buoy.example
        Date: Mon, 6 May 2024 08:00:00 +0200
        Subject: =?utf-8?B?TmV0cw==?= and ropes
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="x"

        --x
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        The nets that were lost in the storm of last week were found =
        at the pier.

        > Who lost them?
        --x
        Content-Type: image/png

        PNG
        --x--
        """
    let content = try #require(try read(text, by: MailFormat.self)?.first)
    let story = try #require(content.issue?.articles.first)
    #expect(content.issue?.publication == "Jörg Reef")
    #expect(story.headline == "Nets and ropes")
    #expect(story.date == "2024-05-06T08:00:00+02:00")
    #expect(
        story.body.map(\.text) == [
            "The nets that were lost in the storm of last week were found at the pier.", "Who lost them?",
        ])
    #expect(story.body.map(\.kind) == [.paragraph, .quotation])
    #expect(content.notices == ["1 attachment is not shown."])
}

@Test func ofSeveralDressesOfAMessageThePageIsShown() throws {
    let text = """
        Message-ID: <1@buoy.example>
        Content-Type: multipart/alternative; boundary=y

        --y
        Content-Type: text/plain

        Plain
        --y
        Content-Type: text/html

        <p>Rich</p>
        --y--
        """
    let issue = try #require(try read(text, by: MailFormat.self)?.first?.issue)
    #expect(issue.articles[0].body.map(\.text) == ["Rich"])
}

@Test func textThatOpensWithAColonIsNoMessage() throws {
    #expect(try read("Title: A page\nAuthor: Ann\n\nText", by: MailFormat.self) == nil)
    #expect(try read("", by: MailFormat.self) == nil)
}

@Test(
    arguments: [
        ("本报记者 李帆 通讯员 周涛", ["李帆", "周涛"], ["记者", "通讯员"]), ("■ 李帆", ["李帆"], [nil]),
        ("记者 李 芳 周 涛 陈大海", ["李芳", "周涛", "陈大海"], ["记者", "记者", "记者"]),
        ("记者李帆、周涛", ["李帆", "周涛"], ["记者", "记者"]),
        ("By Ann Reef, Staff Reporter", ["Ann Reef"], [nil]),
        ("Ann Reef and Bo Lund", ["Ann Reef", "Bo Lund"], [nil, nil]),
    ] as [(String, [String], [String?])])
func namesAreReadFromPrintedLines(line: String, names: [String], roles: [String?]) {
    #expect(PrintedByline.names(in: line).map(\.name) == names)
    #expect(PrintedByline.names(in: line).map(\.role) == roles)
}

@Test func linesThatServeTheSendingOfANewsletterAreFurniture() throws {
    let html = """
        Message-ID: <1@buoy.example>
        Content-Type: text/html

        <p><a href="https://b.example/v">View in browser</a></p><p>The ferry sails.</p><p>* * *</p>
        <p>You may unsubscribe from a paper, but not from the sea.</p><p>You get this as a reader. <a href="x">Unsubscribe</a></p>
        """
    let issue = try #require(try read(html, by: MailFormat.self)?.first?.issue)
    #expect(
        issue.articles[0].body.map(\.text) == [
            "The ferry sails.", "* * *", "You may unsubscribe from a paper, but not from the sea.",
        ])
    #expect(issue.furniture.map(\.text) == ["View in browser", "You get this as a reader. Unsubscribe"])
    let plain =
        "Message-ID: <2@b>\nContent-Type: text/plain\n\nThe ferry sails.\n\n* * *\n\nUnsubscribe: https://b.example/u\n"
    let other = try #require(try read(plain, by: MailFormat.self)?.first?.issue)
    #expect(other.articles[0].body.map(\.text) == ["The ferry sails."])
}

@Test func aNewsletterIsItsTextWithoutButtonsAndHouse() throws {
    let html = """
        Message-ID: <3@b>
        Subject: The ferry sails again
        Content-Type: text/html

        <table><tr><td><a href="a">OPEN IN APP</a></td></tr><tr><td><h1><a href="s">The ferry sails again</a></h1><h3 class="subtitle">At last</h3></td></tr>
        <tr><td><p>It sails at night.</p><p>Read <a href="n">the news</a>.</p><p class="button-wrapper"><a href="b">Subscribe now</a></p></td></tr>
        <tr><td><a href="l">Like</a> · <a href="c">Comment</a></td></tr><tr><td>© 2024 The Buoy<br>Quay Street 5</td></tr></table>
        """
    let issue = try #require(try read(html, by: MailFormat.self)?.first?.issue)
    #expect(issue.articles[0].deck == "At last")
    #expect(issue.articles[0].body.map(\.text) == ["It sails at night.", "Read the news."])
    #expect(
        issue.furniture.map(\.text) == [
            "Subscribe now", "Like · Comment", "© 2024 The Buoy", "Quay Street 5", "OPEN IN APP",
        ])
}

@Test func linesThatFlowAreOneParagraph() throws {
    let text =
        "Subject: Nets\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\nThe nets \nwere found.\nAll of them.\n"
    let story = try #require(try read(text, by: MailFormat.self)?.first?.issue?.articles.first)
    #expect(story.body.map(\.text) == ["The nets were found.", "All of them."])
}
