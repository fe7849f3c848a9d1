import LosslessJSON
import NewsModel

extension MemoryFile {
    /// Applies a change.
    mutating func apply(_ change: MemoryChange, at time: Timestamp) {
        switch change {
        case .reading(let reading):
            edit("issues", reading.issue.description) { entry in
                Self.put(reading, into: entry).setting("left", to: .string(time.description))
            }
            prune(at: time)
        case .choice(let name, let choice):
            edit("choices", name) { entry in
                choice.map {
                    entry.setting("value", to: .string($0.value)).setting("instead", to: .string($0.instead))
                }
            }
        case .shelf(let selection):
            let entry = document["shelf"] ?? .object([])
            document = document.setting(
                "shelf",
                to: entry.setting("issue", to: .string(selection.issue.description))
                    .setting("entry", to: .number(String(selection.entry))))
        case .typed(let line, let prompt):
            let before = document["typed"]?[prompt.rawValue]?.elements ?? []
            let lines = [.string(line)] + before.filter { $0.text != line }
            document = document.setting(
                "typed",
                to: (document["typed"] ?? .object([])).setting(
                    prompt.rawValue, to: .array(Array(lines.prefix(Self.mostTyped)))))
        case .pendingReading(let reading):
            edit("owed", reading.issue.description) { Self.put(reading, into: $0) }
        case .pendingFinished(let isFinished, let issue):
            edit("owed", issue.description) { $0.setting("finished", to: .bool(isFinished)) }
        case .written(let issue): edit("owed", issue.description) { _ in nil }
        }
    }

    /// Changes an entry of a member, which is created if it is missing or not an object; `nil` removes it.
    private mutating func edit(_ member: String, _ name: String, _ change: (JSONValue) -> JSONValue?) {
        let entries = document[member].flatMap { $0.members == nil ? nil : $0 } ?? .object([])
        let entry = entries[name].flatMap { $0.members == nil ? nil : $0 } ?? .object([])
        document = document.setting(member, to: entries.setting(name, to: change(entry)))
    }

    /// Appends the state of a story to its issue's entry, replacing the older state of the same story.
    private static func put(_ reading: ReadingState, into entry: JSONValue) -> JSONValue {
        let id = JSONValue.string(reading.article.description)
        let stories = entry["stories"]?.elements ?? []
        var story = stories.last { $0["story"] == id } ?? .object([JSONMember("story", id)])
        story = story.setting("read", to: .bool(reading.isRead))
        story = story.setting("passage", to: reading.position.map { .number(String($0.passage.rawValue)) })
        story = story.setting("character", to: reading.position.map { .number(String($0.character)) })
        return entry.setting("stories", to: .array(stories.filter { $0["story"] != id } + [story]))
    }

    /// Forgets issues that have not been opened for `ageLimit`, and the oldest issues beyond `mostIssues`. An issue
    /// whose time cannot be parsed counts as the oldest.
    private mutating func prune(at now: Timestamp) {
        guard let issues = document["issues"]?.members else { return }
        func left(_ member: JSONMember) -> Timestamp {
            member.value["left"]?.text.flatMap { Timestamp($0) } ?? Timestamp(seconds: 0)
        }
        var kept = issues.filter { now.seconds - left($0).seconds < Self.ageLimit }
        if kept.count > Self.mostIssues {
            kept = Array(kept.sorted { left($0) > left($1) }.prefix(Self.mostIssues))
        }
        if kept.count < issues.count { document = document.setting("issues", to: .object(kept)) }
    }
}
