import NewsModel

/// A sentence to be read aloud.
public struct Utterance: Equatable, Sendable {
    public let text: String
    /// A language tag such as `zh` or `en`.
    public let language: String
    /// The number that identifies the report of its end.
    public let ticket: Int
}

/// The state of reading a story aloud, sentence by sentence.
struct Speech: Equatable, Sendable {
    let ticket: Int
    /// The sentence being spoken.
    let sentence: TextSelection
}

extension Reader {
    /// Begins to read the story on the screen aloud, at the user's position; at the top this includes the heading.
    mutating func startSpeech() -> [Effect] {
        guard case .article(let article)? = screens.last else {
            return context.say("Open a story: it is read aloud there.")
        }
        context.message = .notice("Read aloud; any key stops that.")
        return speak(from: SelectableText(article.article).clamped(article.isAtHeading ? Self.top : article.position))
    }

    /// A position before all passages of a story.
    private static let top = TextPosition(passage: .kicker)

    /// Continues with the next sentence when one has been spoken.
    mutating func takeSpoken(_ ticket: Int) -> [Effect] {
        guard let speech = context.speech, speech.ticket == ticket, case .article(let article)? = screens.last else {
            return []
        }
        let text = SelectableText(article.article)
        let next = text.nextSentence(after: speech.sentence.head)
        guard text.isOrdered(speech.sentence.head, next) else {
            mark(nil)
            return context.say("The story has been read aloud.")
        }
        return speak(from: next)
    }

    /// Stops reading aloud.
    mutating func stopSpeech() -> [Effect] {
        guard context.speech != nil else { return [] }
        mark(nil)
        return [.stopSpeaking]
    }

    private mutating func speak(from position: TextPosition) -> [Effect] {
        guard case .article(var article)? = screens.last else { return [] }
        let text = SelectableText(article.article)
        let start = TextSelection(anchor: position, head: position)
        // Begin with the whole sentence, even if the position is in its middle.
        let sentence = text.sentences(around: start)
        let speech = Speech(ticket: context.speechCount, sentence: sentence)
        context.speechCount += 1
        article.show(sentence.anchor)
        screens[screens.count - 1] = .article(article)
        context.note(article)
        mark(speech)
        let language = context.stories.issue(of: article.story).issue.language ?? "zh"
        let words = article.article.text(in: text.range(of: sentence))
        return [.speak(Utterance(text: words, language: language, ticket: speech.ticket))]
    }

    private mutating func mark(_ speech: Speech?) {
        context.speech = speech
        guard case .article(var article)? = screens.last else { return }
        article.spoken = speech?.sentence
        screens[screens.count - 1] = .article(article)
    }
}
