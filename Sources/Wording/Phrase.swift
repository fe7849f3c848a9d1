/// A sentence or a label for people, in every language of the program.
///
/// A phrase is written in English in the code that uses it, as a string with arguments: `"“\(headline)” is not in this
/// issue."`. The English text with numbers in place of the arguments, `“{1}” is not in this issue.`, is its key in the
/// `Catalogue`, which has the Chinese. The language is chosen last, by the code that draws or prints: a phrase is a
/// plain value that knows nothing of its context.
public struct Phrase: Sendable {
    /// The English text, with `{1}`, `{2}` … in place of the arguments.
    let key: String
    let arguments: [Argument]

    /// Creates a phrase from text that is the same in every language, such as a name or a message of the system.
    public init(text: some StringProtocol) {
        key = "{1}"
        arguments = [.text(String(text))]
    }

    /// The phrase of an error that has one, otherwise the system's description of it.
    public init(_ error: any Error) {
        if let error = error as? any Phrased { self = error.phrase } else { self.init(text: "\(error)") }
    }

    /// A count with its noun: `1 story`, `3,992 stories`. The plural is formed with `s` unless it is given.
    public static func counted(_ number: Int, _ one: String, _ many: String? = nil) -> Phrase {
        "\(counted: number, one, many)"
    }

    /// The text in `language`.
    ///
    /// - Parameter name: the user's name for a key of the program.
    public func text(in language: Language, keys name: (String) -> String = { $0 }) -> String {
        let template =
            switch language {
            case .english: key
            case .chinese: Catalogue.chinese[key] ?? key
            }
        if arguments.isEmpty { return template }
        // Names are drawn at every key.
        if case .text(let text) = arguments[0], template == "{1}" { return text }
        return filled(template, language, name)
    }

    /// Replaces the placeholders in the template by the arguments.
    private func filled(_ template: String, _ language: Language, _ name: (String) -> String) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            rest = rest[open...].dropFirst()
            guard let close = rest.firstIndex(of: "}"), let number = Int(rest[..<close]),
                arguments.indices.contains(number - 1)
            else {
                text += "{"
                continue
            }
            text += arguments[number - 1].text(in: language, name)
            rest = rest[close...].dropFirst()
        }
        return text + rest
    }
}

/// Two phrases are equal if their English texts are, however they were composed.
extension Phrase: Hashable {
    public static func == (one: Phrase, other: Phrase) -> Bool { one.description == other.description }

    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Phrase: CustomStringConvertible {
    /// The English text.
    public var description: String { text(in: .english) }
}

extension Phrase {
    /// Concatenates two phrases.
    public static func + (first: Phrase, second: Phrase) -> Phrase { [first, second].joined(separator: "") }

    public static func += (first: inout Phrase, second: Phrase) { first = first + second }

    /// Whether the text is empty.
    public var isEmpty: Bool { key.isEmpty || description.isEmpty }
}

extension Sequence<Phrase> {
    /// Joins phrases with a separator, which is translated as well: `", "`.
    public func joined(separator: Phrase = ", ") -> Phrase {
        var interpolation = Phrase.StringInterpolation()
        for (index, phrase) in enumerated() {
            if index > 0 { interpolation.appendInterpolation(separator) }
            interpolation.appendInterpolation(phrase)
        }
        return Phrase(stringInterpolation: interpolation)
    }
}

/// A type with a phrase for people, such as an error.
public protocol Phrased: CustomStringConvertible {
    var phrase: Phrase { get }
}

extension Phrased {
    /// The English text.
    public var description: String { phrase.description }
}
