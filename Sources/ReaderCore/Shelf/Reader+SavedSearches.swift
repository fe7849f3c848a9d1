import NewsModel
import ScreenModel
import TextSearch

extension Reader {
    /// Shows what a saved search finds now.
    mutating func showStories(of saved: SavedSearch) {
        var search = Search(from: here, scopes: [.library])
        search.type(saved.query)
        searches.append(search)
        showScope()
    }

    /// Asks for the name under which the search at hand is to stand on the shelf, or for another name of the selected one.
    mutating func startNaming() {
        if screen == .shelf, let saved = shelf?.selectedSearch {
            prompt = Prompt(saved.name)
            promptPurpose = .nameSearch(query: saved.query, before: saved.name)
        } else if screen == .results, let search = searches.last, !search.query.isEmpty {
            guard !search.query.isRegularExpression else {
                message = .notice("A regular expression cannot be saved: it does not search the library.")
                return
            }
            prompt = Prompt(search.typed)
            promptPurpose = .nameSearch(query: search.typed, before: nil)
        } else {
            message = .notice("Search first: / begins, and S saves what is found.")
        }
    }

    /// Keys of the line of a name; `nil` if it is another line.
    mutating func pressInNamePrompt(_ key: Key) -> [Effect]? {
        guard case .nameSearch(let query, let before) = promptPurpose else { return nil }
        switch key {
        case .enter: return saveSearch(query, before: before)
        case .escape, .control("c"): (prompt, promptPurpose) = (nil, nil)
        case .character(let character): prompt?.insert(String(character))
        default: _ = prompt?.edit(key)
        }
        return []
    }

    private mutating func saveSearch(_ query: String, before: String?) -> [Effect] {
        let typed = prompt?.text ?? ""
        (prompt, promptPurpose) = (nil, nil)
        let name = String(typed.drop(while: \.isWhitespace))
        guard !name.isEmpty, name != before else { return [] }
        message = .notice(before == nil ? "“\(name)” stands on the shelf now." : "The search is called “\(name)” now.")
        return [.library(.saveSearch(SavedSearch(name: name, query: query), replacing: before))]
    }

    /// Takes the selected search off the shelf.
    mutating func forgetSearch() -> [Effect] {
        guard let saved = shelf?.selectedSearch else {
            message = .notice("Only saved searches can be deleted here; broadsheet remove takes an issue out.")
            return []
        }
        message = .notice("“\(saved.name)” is off the shelf; it searched “\(saved.query)”.")
        return [.library(.forgetSearch(saved.name))]
    }
}
