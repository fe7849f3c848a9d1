import NewsModel

/// Issues as an EPUB 3 (EPUB 3.3, W3C): a title page, a text for each story, and the sections as the table of contents.
struct IssueEPUB {
    private struct Text {
        let name: String
        let title: String
        let body: String
    }

    private let issues: [Issue]
    private let now: String
    private var texts: [Text] = []
    private var navigation = ""

    /// - Parameter now: the current time, in ISO 8601 and UTC.
    init(_ issues: [Issue], now: String) {
        self.issues = issues
        self.now = now
        texts.append(Text(name: "title.xhtml", title: name, body: titlePage))
        for issue in issues {
            let points = points(of: issue)
            navigation += issues.count > 1 ? point(issue.displayName, within: points) : points
        }
    }

    /// The bytes of the archive. Its first file is the media type, uncompressed, so that programs recognise it by its
    /// first bytes (EPUB Open Container Format, “OCF ZIP container media type identification”).
    var bytes: [UInt8] {
        var archive = ZIPArchive()
        archive.append("mimetype", "application/epub+zip", isCompressed: false)
        archive.append("META-INF/container.xml", Self.container)
        archive.append("EPUB/package.opf", package)
        archive.append("EPUB/contents.xhtml", document(name, contents))
        archive.append("EPUB/style.css", StoryMarkup.style)
        for text in texts { archive.append("EPUB/" + text.name, document(text.title, text.body)) }
        return archive.bytes
    }

    private var name: String { issues.first.map(\.displayName) ?? "Broadsheet" }
    /// BCP 47 uses `und` for an unknown language.
    private var language: String { issues.first?.language ?? "und" }

    // MARK: - Texts

    private var titlePage: String {
        var text = "<h1>\(StoryMarkup.escaped(name))</h1>\n"
        for issue in issues {
            if issues.count > 1 { text += "<h2>\(StoryMarkup.escaped(issue.displayName))</h2>\n" }
            if let date = issue.date { text += "<p>\(StoryMarkup.escaped(date))</p>\n" }
            if let edition = issue.edition { text += "<p class=\"edition\">\(StoryMarkup.escaped(edition))</p>\n" }
            for line in issue.shownFurniture {
                text += "<p class=\"furniture\">\(StoryMarkup.escaped(line.text))</p>\n"
            }
        }
        return text
    }

    /// Adds the texts of an issue's stories.
    ///
    /// - Returns: the list items of the table of contents that link to them.
    private mutating func points(of issue: Issue) -> String {
        var points = ""
        for section in issue.sections where !section.articles.isEmpty {
            var own = ""
            for article in section.articles {
                let name = "story-\(texts.count).xhtml"
                texts.append(
                    Text(name: name, title: article.title, body: StoryMarkup(article, level: 1).text))
                own += "<li><a href=\"\(name)\">\(StoryMarkup.escaped(article.title))</a></li>\n"
            }
            points += section.name.map { point($0, within: own) } ?? own
        }
        return points
    }

    private func point(_ label: String, within points: String) -> String {
        "<li><span>\(StoryMarkup.escaped(label))</span>\n<ol>\n\(points)</ol></li>\n"
    }

    private var contents: String {
        let points =
            navigation.isEmpty ? "<li><a href=\"title.xhtml\">\(StoryMarkup.escaped(name))</a></li>\n" : navigation
        return "<nav epub:type=\"toc\"><h1>\(StoryMarkup.escaped(name))</h1>\n<ol>\n\(points)</ol></nav>\n"
    }

    private func document(_ title: String, _ body: String) -> String {
        let language = StoryMarkup.escaped(language)
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(language)" xml:lang="\(language)">
            <head><title>\(StoryMarkup.escaped(title))</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
            <body>
            \(body)</body>
            </html>

            """
    }

    // MARK: - The package

    private var package: String {
        var metadata = """
            <dc:identifier id="id">\(StoryMarkup.escaped(identifier))</dc:identifier>
            <dc:title>\(StoryMarkup.escaped(name))</dc:title>
            <dc:language>\(StoryMarkup.escaped(language))</dc:language>
            <meta property="dcterms:modified">\(StoryMarkup.escaped(now))</meta>
            <meta name="generator" content="Broadsheet"/>

            """
        if let date = issues.first?.date { metadata += "<dc:date>\(StoryMarkup.escaped(date))</dc:date>\n" }
        if let paper = issues.first?.publication {
            metadata += "<dc:publisher>\(StoryMarkup.escaped(paper))</dc:publisher>\n"
        }
        if let source = issues.first?.source { metadata += "<dc:source>\(StoryMarkup.escaped(source))</dc:source>\n" }
        let items = texts.enumerated().map { number, text in
            "<item id=\"t\(number)\" href=\"\(text.name)\" media-type=\"application/xhtml+xml\"/>\n"
        }
        let spine = texts.indices.map { "<itemref idref=\"t\($0)\"/>\n" }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            \(metadata)</metadata>
            <manifest>
            <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="style" href="style.css" media-type="text/css"/>
            \(items.joined())</manifest>
            <spine>
            \(spine.joined())</spine>
            </package>

            """
    }

    /// The ids of the issues, which depend on their content; for a single story, its id as well.
    private var identifier: String {
        let ids = issues.map(\.id.description)
        let story = issues.count == 1 && issues[0].articles.count == 1 ? [issues[0].articles[0].id.description] : []
        return "urn:broadsheet:" + (ids + story).joined(separator: ":")
    }

    private static let container = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """
}
