extension Section {
    /// The lowest page number among the places of its stories; `nil` if they have none.
    public var firstPage: Int? { articles.lazy.flatMap(\.places).map(\.page).min() }

    /// Shifts the page numbers of its stories by the pages of the preceding files.
    public mutating func movePlaces(by pages: Int) {
        for article in articles.indices {
            for place in articles[article].places.indices { articles[article].places[place].page += pages }
        }
    }
}
