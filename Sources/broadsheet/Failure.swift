/// Something that went wrong, as the sentence that the user is shown.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ reason: some CustomStringConvertible) {
        description = reason.description
    }
}
