extension Phrase: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) {
        key = text
        arguments = []
    }

    public init(stringInterpolation interpolation: StringInterpolation) {
        key = interpolation.key
        arguments = interpolation.arguments
    }

    /// Collects the key of a phrase and its arguments.
    public struct StringInterpolation: StringInterpolationProtocol {
        var key = ""
        var arguments: [Argument] = []

        public init(literalCapacity: Int = 0, interpolationCount: Int = 0) {
            key.reserveCapacity(literalCapacity + 3 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { key += literal }

        /// Text that is the same in every language: a name, a number that is not a count, a quotation.
        public mutating func appendInterpolation(_ text: some CustomStringConvertible) {
            append(.text(text.description))
        }

        public mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

        public mutating func appendInterpolation(_ value: some Phrased) { append(.phrase(value.phrase)) }

        public mutating func appendInterpolation(_ error: any Error) { append(.phrase(Phrase(error))) }

        /// A count with thousands separators: `3,992`.
        public mutating func appendInterpolation(count: Int) { append(.count(count)) }

        /// A count with its noun: `1 story`, `3,992 stories`. The plural is formed with `s` unless it is given. The
        /// catalogue's key is the singular after `# `; the Chinese follows the number: `3992 篇`.
        public mutating func appendInterpolation(counted number: Int, _ one: String, _ many: String? = nil) {
            append(.counted(number, one: one, many: many ?? one + "s"))
        }

        /// The name of a key, such as `R`, or of the key that the user has assigned to the same command.
        public mutating func appendInterpolation(key: String) { append(.key(key)) }

        /// A date such as `2024-05-12`, or a month such as `2024-05`, written out: `Sunday, 12 May 2024`. Any other
        /// text is unchanged.
        public mutating func appendInterpolation(day: String) { append(.day(day)) }

        private mutating func append(_ argument: Argument) {
            arguments.append(argument)
            key += "{\(arguments.count)}"
        }
    }

    /// An argument, which replaces a number in the key.
    enum Argument: Hashable, Sendable {
        case text(String)
        case phrase(Phrase)
        case count(Int)
        case counted(Int, one: String, many: String)
        case day(String)
        case key(String)

        func text(in language: Language, _ name: (String) -> String) -> String {
            switch self {
            case .text(let text): text
            case .phrase(let phrase): phrase.text(in: language, keys: name)
            case .count(let number): language.digits(number)
            case .counted(let number, let one, let many):
                switch language {
                case .english: "\(language.digits(number)) \(number == 1 ? one : many)"
                case .chinese: "\(language.digits(number)) \(Catalogue.chinese["# " + one] ?? one)"
                }
            case .day(let day): language.day(day)
            case .key(let key): name(key)
            }
        }
    }
}
