/// A sentence on the last row, until the next key.
struct Message: Equatable, Sendable {
    let text: String
    let isFailure: Bool

    static func notice(_ text: String) -> Message { Message(text: text, isFailure: false) }
    static func failure(_ text: String) -> Message { Message(text: text, isFailure: true) }
}
