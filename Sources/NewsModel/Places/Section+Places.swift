extension Section {
    /// The first page that its stories have a place on.
    public var firstPage: Int? { articles.lazy.flatMap(\.places).map(\.page).min() }

    /// Counts the pages of its stories behind those of the files before.
    public mutating func movePlaces(by pages: Int) {
        for article in articles.indices {
            for place in articles[article].places.indices { articles[article].places[place].page += pages }
        }
    }
}
