import Wording
import _FoundationICU

/// A valid, case-insensitive regular expression of ICU.
///
/// It matches the original text, not the folded text.
public struct RegularExpression: Equatable, Sendable {
    public let pattern: String

    /// The reason why ICU rejects a pattern.
    public struct Fault: Error, Equatable {
        /// The end of a sentence, such as `a bracket has no partner`.
        public let reason: Phrase
        /// The position of the error, from 1, in UTF-16 units of the pattern.
        public let character: Int
    }

    public init(_ pattern: String) throws(Fault) {
        swift_uregex_close(try Self.open(pattern))
        self.pattern = pattern
    }

    /// The matches in `text`, as ranges of scalar offsets, in order. Empty matches are left out.
    ///
    /// - Parameter isCancelled: called every few milliseconds of matching, so that a pattern with catastrophic
    ///   backtracking can be abandoned.
    /// - Returns: `nil` if the search ended before the end of the text, because it was cancelled or exceeded
    ///   `timeLimit` or ICU's stack.
    public func ranges(in text: String, isCancelled: () -> Bool = { false }) -> [Range<Int>]? {
        guard let expression = try? Self.open(pattern) else { return nil }
        defer { swift_uregex_close(expression) }
        return withoutActuallyEscaping(isCancelled) { isCancelled in
            let question = CancellationQuestion(isCancelled: isCancelled)
            return withExtendedLifetime(question) {
                var status = U_ZERO_ERROR
                swift_uregex_setMatchCallback(
                    expression, CancellationQuestion.answer, Unmanaged.passUnretained(question).toOpaque(), &status)
                return Self.ranges(of: expression, in: Array(text.utf16))
            }
        }
    }

    private static func ranges(of expression: OpaquePointer, in units: [UInt16]) -> [Range<Int>]? {
        var status = U_ZERO_ERROR
        var offsets = ScalarOffsets(units: units)
        var found: [Range<Int>] = []
        return units.withUnsafeBufferPointer { units in
            swift_uregex_setText(expression, units.baseAddress, Int32(units.count), &status)
            while swift_uregex_findNext(expression, &status) != 0 {
                let (start, end) = (
                    swift_uregex_start(expression, 0, &status), swift_uregex_end(expression, 0, &status)
                )
                if start < end { found.append(offsets.scalar(ofUnit: Int(start))..<offsets.scalar(ofUnit: Int(end))) }
            }
            return status.isFailure ? nil : found
        }
    }

    /// The limit on one text, in steps of ICU's engine of some milliseconds each: a fifth of a second.
    private static let timeLimit: Int32 = 200

    private static func open(_ pattern: String) throws(Fault) -> OpaquePointer {
        let units = Array(pattern.utf16)
        var error = UParseError()
        var status = U_ZERO_ERROR
        let flags = UREGEX_CASE_INSENSITIVE.rawValue | UREGEX_MULTILINE.rawValue
        guard let expression = swift_uregex_open(units, Int32(units.count), flags, &error, &status), !status.isFailure
        else { throw Fault(reason: status.patternReason, character: max(1, Int(error.offset))) }
        swift_uregex_setTimeLimit(expression, timeLimit, &status)
        return expression
    }
}

/// Passes the cancellation check through ICU's C callback.
private final class CancellationQuestion {
    let isCancelled: () -> Bool

    init(isCancelled: @escaping () -> Bool) {
        self.isCancelled = isCancelled
    }

    static let answer: @convention(c) (UnsafeRawPointer?, Int32) -> UBool = { context, _ in
        guard let context else { return 1 }
        return Unmanaged<CancellationQuestion>.fromOpaque(context).takeUnretainedValue().isCancelled() ? 0 : 1
    }
}

/// Converts ascending UTF-16 offsets to scalar offsets in one pass over the text.
private struct ScalarOffsets {
    let units: [UInt16]
    private var unit = 0
    private var scalar = 0

    init(units: [UInt16]) {
        self.units = units
    }

    mutating func scalar(ofUnit end: Int) -> Int {
        while unit < end {
            if !UTF16.isTrailSurrogate(units[unit]) { scalar += 1 }
            unit += 1
        }
        return scalar
    }
}

extension UErrorCode {
    /// Warnings are negative.
    var isFailure: Bool { rawValue > U_ZERO_ERROR.rawValue }

    /// The reason why ICU rejects a pattern, in words.
    fileprivate var patternReason: Phrase {
        switch self {
        case U_REGEX_MISMATCHED_PAREN: "a bracket has no partner"
        case U_REGEX_MISSING_CLOSE_BRACKET: "a ] is missing"
        case U_REGEX_BAD_ESCAPE_SEQUENCE: "a \\ stands before a letter that means nothing there"
        case U_REGEX_BAD_INTERVAL, U_REGEX_MAX_LT_MIN: "the numbers in { } are wrong"
        case U_REGEX_LOOK_BEHIND_LIMIT: "a look-behind has no bounded length"
        case U_REGEX_RULE_SYNTAX: "a sign has nothing to stand for"
        default: "it is not understood"
        }
    }
}
