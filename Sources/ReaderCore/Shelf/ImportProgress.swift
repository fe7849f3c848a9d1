import Wording

/// How far an import into the library is, in files and archive entries.
public struct ImportProgress: Equatable, Sendable {
    let done: Int
    let total: Int

    public init(done: Int, total: Int) { (self.done, self.total) = (done, total) }

    var phrase: Phrase { "adding \(count: done) of \(count: total)" }
}
