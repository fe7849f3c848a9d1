import Wording

/// An error with the sentence that the user is shown.
struct Failure: Error, Phrased {
    let phrase: Phrase

    init(_ sentence: Phrase) { phrase = sentence }

    init(_ reason: some Phrased) { phrase = reason.phrase }
}
