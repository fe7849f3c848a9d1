import NewsModel

extension StoryBytes {
    /// An issue whole, its stories as the library keeps them.
    mutating func append(_ issue: Issue) {
        append(issue.id.description)
        for text in [issue.title, issue.publication, issue.edition, issue.date, issue.language, issue.source] {
            append(text)
        }
        append(issue.furniture)
        append(issue.sections) { bytes, section in
            bytes.append(section.name)
            bytes.append(placeOf: section)
            bytes.append(section.sourceLines)
            bytes.append(section.articles) { bytes, article in
                let story = StoredStory(article)
                bytes.append(article.id.description)
                bytes.append(story.text)
                bytes.append(story.layout)
            }
        }
    }

    mutating func append(placeOf section: Section) {
        append(section.page == nil ? 0 : 1)
        append(section.page ?? 0)
        append(section.file)
    }

    mutating func append(_ furniture: [Furniture]) {
        append(furniture) { bytes, furniture in
            bytes.append(furniture.text)
            bytes.append(furniture.sourceLines)
        }
    }
}

extension StoryBytesReader {
    mutating func issue() throws(Damage) -> Issue {
        Issue(
            id: try id(), title: try text(), publication: try text(), edition: try text(), date: try text(),
            language: try text(), source: try text(), furniture: try furniture(),
            sections: try parts { (reader) throws(Damage) in
                let name = try reader.text()
                let place = try reader.sectionPlace()
                return Section(
                    name: name, page: place.page, file: place.file, sourceLines: try reader.numbers(),
                    articles: try reader.parts { (reader) throws(Damage) in
                        let id = try reader.id()
                        return try StoredStory(text: reader.piece(), layout: reader.piece()).article(id: id)
                    })
            })
    }

    mutating func sectionPlace() throws(Damage) -> (page: Int?, file: String?) {
        let hasPage = try number() == 1
        let page = try number()
        return (hasPage ? page : nil, try text())
    }

    mutating func furniture() throws(Damage) -> [Furniture] {
        try parts { (reader) throws(Damage) in
            Furniture(text: try reader.text() ?? "", sourceLines: try reader.numbers())
        }
    }

    private mutating func id() throws(Damage) -> ContentID { ContentID(try text() ?? "") }
}
