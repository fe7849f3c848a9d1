import NewsModel
import ScreenModel

/// A place on a screen, given by a number.
enum Place: Equatable, Sendable {
    /// An entry of a list, or a line of a story, from 1.
    case number(Int)
    /// A share of the whole, 0 to 100.
    case share(Int)
    /// The beginning of a period: `2024-05-12`, `2024-05` or `2024`.
    case day(String)

    /// Parses `12`, `50%` or `2024-05-12`; a year alone counts as a number.
    init?(_ written: String) {
        if written.last == "%", let share = Int(written.dropLast()), (0...100).contains(share) {
            self = .share(share)
        } else if let number = Int(written), number > 0 {
            self = .number(number)
        } else if written.wholeMatch(of: /\d{4}-\d{1,2}(-\d{1,2})?/) != nil {
            let parts = written.split(separator: "-").map { $0.count < 2 ? "0\($0)" : String($0) }
            let day = parts.joined(separator: "-")
            guard DayPrefix.isOne(day) else { return nil }
            self = .day(day)
        } else {
            return nil
        }
    }

    /// The entry in a list of `count` entries, from 0.
    func entry(of count: Int) -> Int? {
        switch self {
        case .number(let number): max(0, min(number, count) - 1)
        case .share(let share): max(0, (count - 1) * share / 100)
        case .day: nil
        }
    }
}

extension ScreenState {
    /// Moves the selection to a place in a list of `count` entries.
    mutating func goToEntry(_ place: Place, of count: Int, _ context: inout ReaderContext) -> Bool {
        guard let entry = place.entry(of: count) else { return false }
        move(by: -.max, &context)
        move(by: entry, &context)
        return true
    }
}

extension ShelfScreen {
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool {
        if case .day(let day) = place { return go(toDay: day, &context) }
        return goToEntry(place, of: context.library.shelf?.entryCount ?? 0, &context)
    }
}

extension ContentsScreen {
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool {
        guard let entry = place.entry(of: context.stories.visible.count), !context.stories.visible.isEmpty else {
            return false
        }
        context.stories.select(context.stories.visible[entry])
        return true
    }
}

extension BookmarksScreen {
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool {
        goToEntry(place, of: context.bookmarks.list.shown.count, &context)
    }
}

extension SearchScreen {
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool {
        guard showsList else { return base.state.go(to: place, &context) }
        return goToEntry(place, of: found.count, &context)
    }
}

extension SourceScreen {
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool {
        switch place {
        case .number(let line): select(line: line)
        case .share(let share): goToRow(atShare: share)
        case .day: return false
        }
        return true
    }
}

extension PageScreen {
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool {
        let stories = stories(context).stories
        guard let entry = place.entry(of: stories.count), !stories.isEmpty else { return false }
        story = stories[entry]
        return true
    }
}

extension ArticleScreen {
    mutating func go(to place: Place, _ context: inout ReaderContext) -> Bool {
        switch place {
        case .number(let line): show(lineNumber: line - 1)
        case .share(let share): stand(at: position(atShare: share))
        case .day: return false
        }
        context.note(self)
        return true
    }
}
