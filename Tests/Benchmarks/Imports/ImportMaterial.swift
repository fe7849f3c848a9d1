import Foundation

/// Files to import, with texts written for the project.
struct ImportMaterial: Sendable {
    let name: String
    let wanted: String
    /// Makes the files in a folder and returns the path to import; `nil` if a program needed for that is missing.
    let make: @Sendable (String) throws -> String?

    static let all = [
        ImportMaterial(name: "saved-pages", wanted: "1,000 in 10 s", make: savedPages),
        ImportMaterial(name: "epub", wanted: "import 1.5 s", make: epub),
        ImportMaterial(name: "alto", wanted: "21 MB in 1 s", make: alto),
        ImportMaterial(name: "folder", wanted: "3,650 pages, 5 MB/s, 200 MiB", make: folder),
        ImportMaterial(name: "feed", wanted: "100,000 entries in 10 s", make: feed),
        ImportMaterial(name: "one-line", wanted: "refused at once", make: oneLine),
    ]

    private static let paragraphs = NewsText.paragraphs(bytes: 400_000)

    private static func story(_ number: Int, paragraphs count: Int) -> ArraySlice<String> {
        let start = number * 7 % (paragraphs.count - count)
        return paragraphs[start..<start + count]
    }

    private static func write(_ text: String, _ path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    /// Pages with the usual surroundings of a story: menus, teasers, a footer.
    private static func savedPages(_ folder: String) throws -> String {
        let links = (0..<60).map { "<li><a href=\"/section/\($0)\">栏目\($0)</a></li>" }.joined()
        for number in 0..<1_000 {
            let text = story(number, paragraphs: 14).map { "<p>\($0)</p>" }.joined(separator: "\n")
            try write(
                """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>第\(number)件事 - 河口晚报</title>
                <meta property="og:site_name" content="河口晚报"><style>\(String(repeating: "p{margin:0} ", count: 300))</style>
                </head><body><nav><ul>\(links)</ul></nav><div class="article"><h1>第\(number)件事</h1>\(text)</div>
                <aside class="related"><ul>\(links)</ul></aside><footer>\(links)</footer></body></html>
                """, folder + "/pages/\(number).html")
        }
        return folder + "/pages"
    }

    /// A book as calibre makes it: 21 sections of 250 stories, each in a file of its own.
    private static func epub(_ folder: String) throws -> String? {
        let book = folder + "/book"
        var (items, spine, points) = ("", "", "")
        for section in 0..<21 {
            var stories = ""
            for number in 0..<250 {
                let path = "feed_\(section)/article_\(number)/index.html"
                items += "<item id=\"f\(section)a\(number)\" href=\"\(path)\" media-type=\"application/xhtml+xml\"/>"
                spine += "<itemref idref=\"f\(section)a\(number)\"/>"
                stories +=
                    "<navPoint class=\"article\" id=\"a\(section)-\(number)\"><navLabel><text>第\(number)件事</text></navLabel><content src=\"\(path)\"/></navPoint>"
                let text = story(section * 250 + number, paragraphs: 4).map { "<p>\($0)</p>" }.joined()
                try write(
                    """
                    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>第\(number)件事</title></head><body>
                    <div class="calibre_navbar"><a href="../index.html">Section Menu</a></div><h2>第\(number)件事</h2>\(text)
                    <div class="calibre_navbar"><p>This article was downloaded by <b>calibre</b> from <a href="https://news.example/\(number)">https://news.example/\(number)</a></p></div></body></html>
                    """, book + "/" + path)
            }
            let path = "feed_\(section)/index.html"
            items += "<item id=\"f\(section)\" href=\"\(path)\" media-type=\"application/xhtml+xml\"/>"
            points +=
                "<navPoint class=\"section\" id=\"s\(section)\"><navLabel><text>栏目\(section)</text></navLabel><content src=\"\(path)\"/>\(stories)</navPoint>"
            try write(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h2>栏目\(section)</h2></body></html>",
                book + "/" + path)
        }
        try write(
            "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"content.opf\"/></rootfiles></container>",
            book + "/META-INF/container.xml")
        try write(
            """
            <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>河口晚报</dc:title>
            <dc:date>2026-05-06</dc:date><dc:language>zh</dc:language><meta name="calibre:publication_type" content="periodical:unknown:河口晚报"/></metadata>
            <manifest>\(items)<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx">\(spine)</spine></package>
            """, book + "/content.opf")
        try write(
            "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><navMap>\(points)</navMap></ncx>", book + "/toc.ncx")
        let zip = Process()
        zip.executableURL = URL(fileURLWithPath: "/usr/bin/zip")
        zip.arguments = ["-qr", folder + "/book.epub", "."]
        zip.currentDirectoryURL = URL(fileURLWithPath: book)
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/zip") else { return nil }
        try zip.run()
        zip.waitUntilExit()
        return folder + "/book.epub"
    }

    private static func alto(_ folder: String) throws -> String {
        var text = "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Layout><Page ID=\"P1\"><PrintSpace>"
        var number = 0
        while text.utf8.count < 21_000_000 {
            text += "<TextBlock ID=\"b\(number)\" HPOS=\"100\" VPOS=\"\(number * 90)\" WIDTH=\"800\" HEIGHT=\"80\">"
            for line in 0..<6 {
                text += "<TextLine HPOS=\"100\" VPOS=\"\(number * 90 + line * 14)\" WIDTH=\"800\" HEIGHT=\"12\">"
                for word in 0..<9 {
                    text +=
                        "<String ID=\"s\(number)-\(line)-\(word)\" CONTENT=\"lamp\(word)\" HPOS=\"\(100 + word * 88)\" VPOS=\"\(number * 90 + line * 14)\" WIDTH=\"80\" HEIGHT=\"12\" WC=\"0.92\"/><SP/>"
                }
                text += "</TextLine>"
            }
            text += "</TextBlock>"
            number += 1
        }
        try write(text + "</PrintSpace></Page></Layout></alto>", folder + "/page.xml")
        return folder + "/page.xml"
    }

    /// Ten years of a paper, one page a day.
    private static func folder(_ folder: String) throws -> String {
        for number in 0..<3_650 {
            let (year, day) = (1951 + number / 365, number % 365)
            let date = String(format: "%d-%02d-%02d", year, day / 31 + 1, min(28, day % 31 + 1))
            let stories = (0..<6).map { place in
                "第\(number)天的第\(place)件事\n\n" + story(number + place, paragraphs: 4).joined(separator: "\n\n")
            }
            try write(
                "河口晚报 \(date) 第1版\n\n" + stories.joined(separator: "\n\n\n"),
                folder + "/papers/\(year)/\(date)-\(number)/A01.txt")
        }
        return folder + "/papers"
    }

    private static func feed(_ folder: String) throws -> String {
        var text = "<rss version=\"2.0\"><channel><title>河口晚报</title><link>https://news.example/</link>"
        for number in 0..<100_000 {
            let day = String(format: "%02d", number % 28 + 1)
            text +=
                "<item><title>第\(number)件事</title><link>https://news.example/\(number)</link><guid>\(number)</guid><category>要闻</category><pubDate>\(day) May 2024 08:00:00 GMT</pubDate><description>&lt;p&gt;\((story(number, paragraphs: 1).first ?? "").prefix(90))&lt;/p&gt;</description></item>"
        }
        try write(text + "</channel></rss>", folder + "/feed.xml")
        return folder + "/feed.xml"
    }

    private static func oneLine(_ folder: String) throws -> String {
        let path = folder + "/line.txt"
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        let part = Data(String(repeating: "河边的灯亮了，", count: 50_000).utf8)
        for _ in 0..<1_000_000_000 / part.count + 1 { try file.write(contentsOf: part) }
        try file.close()
        return path
    }
}
