import ScreenModel

/// Turns the bytes that a terminal sends into events. The state lasts across reads: an input split between two reads is
/// reported whole, and one that does not end in time is discarded whole.
///
/// Source: the state machine of DEC's terminals (Paul Williams, “A parser for DEC's ANSI-compatible video terminals”),
/// with two changes: ESC is also a key, so there is a delay; and X10's mouse, the Linux console and rxvt have sequences
/// that do not end where that grammar says.
struct KeyDecoder {
    typealias Instant = ContinuousClock.Instant

    /// The silence after which an unfinished sequence is dropped.
    static let patience: Duration = .seconds(2)
    /// The most bytes kept of one sequence. A longer one is discarded up to its end.
    static let sequenceLimit = 64 << 10

    /// The kind of input that the current bytes belong to; except for text and pastes they are kept in `sequence`.
    enum State: Hashable {
        case text
        case escape
        /// `ESC (` and similar: with a letter it selects a character set, alone it is Alt and a punctuation mark.
        case escapeIntermediate
        /// Alt and a character of several bytes, `missing` of which are still to come.
        case alternateCharacter(missing: Int)
        case control
        case singleShift
        /// `ESC [ [` of the Linux console, followed by a letter.
        case consoleFunction
        case mouseReport(missing: Int)
        /// OSC, DCS, APC, PM or SOS.
        case string(endsWithBell: Bool)
        case stringEscape(endsWithBell: Bool)
        /// A complete sequence that a longer one of this terminal begins with.
        case growing
        case paste
    }

    let escapeDelay: Duration
    let keys: KeySequences
    var state = State.text
    var sequence: [UInt8] = []
    /// Whether another ESC came right before the sequence: Alt, or the Escape key.
    var isEscaped = false
    private var paste = PasteCollector()
    private var characters = UTF8Decoder()
    private var typed = String.UnicodeScalarView()
    private var inputs: [TerminalInput] = []
    private var lastByte: Instant?
    /// The arrival time of an ESC that was reported as a key because nothing followed it in time; `nil` after other input.
    private var loneEscape: Instant?

    init(escapeDelay: Duration, keys: KeySequences = KeySequences()) {
        self.escapeDelay = escapeDelay
        self.keys = keys
    }

    /// The instant at which `take` must be called with no bytes if none arrive before.
    var deadline: Instant? {
        guard let lastByte, let delay = silenceAllowed else { return nil }
        return lastByte + delay
    }

    private var silenceAllowed: Duration? {
        switch state {
        case .text: characters.isWithinCharacter ? Self.patience : nil
        case .escape, .escapeIntermediate, .growing: escapeDelay
        case .control where mayBeShiftedKey: escapeDelay
        case .paste: paste.isReported ? nil : Self.patience
        default: Self.patience
        }
    }

    /// Whether the bytes may be a complete sequence of rxvt: `ESC [ 7 $`, Home with Shift. Mode reports that end in `$`
    /// have two parameters.
    private var mayBeShiftedKey: Bool {
        sequence.count > 3 && sequence.last == UInt8(ascii: "$")
            && sequence[2..<sequence.count - 1].allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Takes the bytes of one read, made at `instant`; an empty read lets time pass.
    mutating func take(_ bytes: some Collection<UInt8>, at instant: Instant) -> [TerminalInput] {
        if let deadline, deadline <= instant { giveUp() }
        if !bytes.isEmpty {
            if let loneEscape, instant - loneEscape <= Self.patience, Self.isRestOfSequence(bytes) {
                take(ControlCode.escape)
            }
            loneEscape = nil
            lastByte = instant
        }
        if state == .paste, paste.isReported, bytes.elementsEqual([ControlCode.interrupt]) {
            endPaste()
        } else {
            var rest = Array(bytes)[...]
            while !rest.isEmpty {
                if state == .paste {
                    rest = takePasted(rest)
                } else {
                    take(rest.removeFirst())
                }
            }
        }
        flush()
        defer { inputs = [] }
        return inputs
    }

    private mutating func takePasted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let rest = paste.take(bytes) else { return [] }
        endPaste()
        return rest
    }

    private mutating func endPaste() {
        report(.event(.paste(paste.text)))
        if paste.isCut { report(.event(.cutPaste)) }
        paste = PasteCollector()
        reset()
    }

    mutating func take(_ byte: UInt8) {
        if state == .text, byte != ControlCode.escape {
            takeText(byte)
        } else {
            takeSequence(byte)
        }
    }

    mutating func takeText(_ byte: UInt8) {
        guard let key = ControlCode.key(of: byte) else { return characters.take(byte, into: &typed) }
        report(.event(.key(key)))
    }

    /// Concludes or drops an unfinished input after the longest silence allowed.
    private mutating func giveUp() {
        switch state {
        case .text: giveUpCharacter()
        case .escape:
            if isEscaped { report(.event(.key(.escape))) }
            report(.event(.key(.escape)))
            loneEscape = lastByte
            reset()
        case .growing: conclude()
        case .paste:
            paste.isReported = true
            report(.event(.unfinishedPaste))
        default: reset()
        }
    }

    /// Returns to text, after the sequence has been reported.
    mutating func reset() {
        state = .text
        sequence = []
        isEscaped = false
    }

    mutating func beginPaste() {
        reset()
        state = .paste
    }

    /// Drops a character whose remaining bytes did not come.
    mutating func giveUpCharacter() {
        characters.giveUp(into: &typed)
    }

    /// Appends an input after the text that came before it.
    mutating func report(_ input: TerminalInput) {
        giveUpCharacter()
        flush()
        inputs.append(input)
    }

    private mutating func flush() {
        guard !typed.isEmpty else { return }
        let text = String(typed)
        typed.removeAll()
        let isOne = text.count == 1
        inputs.append(.event(isOne ? .key(.character(Character(text))) : .text(text)))
    }
}
