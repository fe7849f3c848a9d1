import NewsModel

/// Issues as a self-contained HTML page.
enum IssueHTML {
    static func write(_ issues: [Issue], to sink: (String) -> Void) {
        let name = issues.first.map(\.displayName) ?? ""
        let language = issues.first?.language
        sink(
            """
            <!DOCTYPE html>
            <html\(attribute("lang", language))>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="generator" content="Broadsheet">
            <title>\(StoryMarkup.escaped(name))</title>
            <style>
            \(StoryMarkup.style)</style>
            </head>
            <body>

            """)
        for issue in issues { sink(text(of: issue)) }
        sink("</body>\n</html>\n")
    }

    private static func text(of issue: Issue) -> String {
        var text = "<h1>\(StoryMarkup.escaped(issue.displayName))</h1>\n"
        if let date = issue.date {
            text += "<p><time datetime=\"\(StoryMarkup.escaped(date))\">\(StoryMarkup.escaped(date))</time></p>\n"
        }
        for furniture in issue.shownFurniture {
            text += "<p class=\"furniture\">\(StoryMarkup.escaped(furniture.text))</p>\n"
        }
        for section in issue.sections {
            text += "<section>\n"
            if let name = section.name { text += "<h2>\(StoryMarkup.escaped(name))</h2>\n" }
            for article in section.articles {
                let id = StoryMarkup.escaped(article.id.description)
                text += "<article id=\"a\(id)\">\n" + StoryMarkup(article, level: 3).text + "</article>\n"
            }
            text += "</section>\n"
        }
        return text
    }

    private static func attribute(_ name: String, _ value: String?) -> String {
        value.map { " \(name)=\"\(StoryMarkup.escaped($0))\"" } ?? ""
    }
}

extension Issue {
    /// The name in the title of a document: the issue's title, its publication, or its date.
    var displayName: String { title ?? publication ?? date ?? "Broadsheet" }
}
