/// A sentence or a label that people read, in every language of the program.
///
/// It is written in English where it is said, as a string with its arguments:
/// `"“\(headline)” is not in this issue."`. The English text with numbers in the place of the arguments,
/// `“{1}” is not in this issue.`, is its key in the `Catalogue`, where the Chinese stands. Which language is shown is
/// decided last, by who draws or prints: a phrase is a plain value that needs to know nothing of its surroundings.
public struct Phrase: Sendable {
    /// The English text, with `{1}`, `{2}` … where the arguments go.
    let key: String
    let arguments: [Argument]

    /// Text that reads the same in every language, as a name or a sentence of the system.
    public init(text: some StringProtocol) {
        key = "{1}"
        arguments = [.text(String(text))]
    }

    /// What an error says of itself, if it does; else what the system calls it.
    public init(_ error: any Error) {
        if let error = error as? any Phrased { self = error.phrase } else { self.init(text: "\(error)") }
    }

    /// `1 story`, `3,992 stories`; the plural takes an `s` unless it is given.
    public static func counted(_ number: Int, _ one: String, _ many: String? = nil) -> Phrase {
        "\(counted: number, one, many)"
    }

    /// The text as `language` has it.
    ///
    /// - Parameter name: the name that a key of the program has for the user.
    public func text(in language: Language, keys name: (String) -> String = { $0 }) -> String {
        let template =
            switch language {
            case .english: key
            case .chinese: Catalogue.chinese[key] ?? key
            }
        return arguments.isEmpty ? template : filled(template, language, name)
    }

    /// Puts the arguments into the places that the template has for them.
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

/// Phrases are the same that read the same in English, however they were put together.
extension Phrase: Hashable {
    public static func == (one: Phrase, other: Phrase) -> Bool { one.description == other.description }

    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Phrase: CustomStringConvertible {
    /// The English text.
    public var description: String { text(in: .english) }
}

extension Phrase {
    /// Phrases one after the other.
    public static func + (first: Phrase, second: Phrase) -> Phrase { [first, second].joined(separator: "") }

    public static func += (first: inout Phrase, second: Phrase) { first = first + second }

    /// Whether it says nothing.
    public var isEmpty: Bool { key.isEmpty || description.isEmpty }
}

extension Sequence<Phrase> {
    /// Phrases with a separator between them, which each language writes in its own way: `", "`.
    public func joined(separator: Phrase = ", ") -> Phrase {
        var interpolation = Phrase.StringInterpolation()
        for (index, phrase) in enumerated() {
            if index > 0 { interpolation.appendInterpolation(separator) }
            interpolation.appendInterpolation(phrase)
        }
        return Phrase(stringInterpolation: interpolation)
    }
}

/// What can be said in every language, as the errors of the program.
public protocol Phrased: CustomStringConvertible {
    var phrase: Phrase { get }
}

extension Phrased {
    /// The English text.
    public var description: String { phrase.description }
}
