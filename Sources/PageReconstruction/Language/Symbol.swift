/// A character as the language model counts it: a run of digits is one symbol, a run of Latin letters another.
package typealias Symbol = UInt16

package enum Symbols {
    package static let paragraphStart: Symbol = 1
    package static let paragraphEnd: Symbol = 2
    package static let headingStart: Symbol = 3
    package static let headingEnd: Symbol = 4
    /// The key of the sum of all counts.
    package static let total: Symbol = 5
    static let digit: Symbol = 0x30
    static let letter: Symbol = 0x41

    /// The symbols of a text, without its spaces.
    package static func of(_ text: String) -> [Symbol] { of(FoldedScalars(text).scalars) }

    static func of(_ scalars: some Collection<Unicode.Scalar>) -> [Symbol] {
        var symbols: [Symbol] = []
        symbols.reserveCapacity(scalars.count)
        for scalar in scalars {
            if scalar == " " { continue }
            if scalar.isDigit {
                if symbols.last != digit { symbols.append(digit) }
            } else if scalar.isLatin {
                if symbols.last != letter { symbols.append(letter) }
            } else {
                symbols.append(Symbol(truncatingIfNeeded: scalar.value))
            }
        }
        return symbols
    }

    /// Packs up to four symbols into one number.
    package static func key(_ symbols: ArraySlice<Symbol>) -> UInt64 {
        symbols.reduce(0) { $0 << 16 | UInt64($1) }
    }
}
