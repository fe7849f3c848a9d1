import ScreenModel

/// Turns the bytes that a terminal sends into events. It outlives a read: whatever begins in one and ends in another is
/// whole, and what does not end in time is discarded whole.
///
/// Source: the state machine of DEC's terminals (Paul Williams, “A parser for DEC's ANSI-compatible video terminals”),
/// turned around: ESC is a key as well, so it has a delay, and X10's mouse, the Linux console and rxvt have sequences that
/// its grammar does not end.
struct KeyDecoder {
    typealias Instant = ContinuousClock.Instant

    /// The silence after which an unfinished sequence is given up.
    static let patience: Duration = .seconds(2)
    /// Bytes that are kept of one sequence. A longer one is discarded, to its end.
    static let sequenceLimit = 64 << 10

    /// The kind of sequence that the bytes at hand belong to; they are in `sequence` but for text and pastes.
    enum State: Hashable {
        case text
        case escape
        /// `ESC (` and its like: with a letter a designation of characters, alone Alt and a mark.
        case escapeIntermediate
        /// Alt and a character of several bytes, of which so many are missing.
        case alternateCharacter(missing: Int)
        case control
        case singleShift
        /// `ESC [ [` of the Linux console, behind which a letter comes.
        case consoleFunction
        case mouseReport(missing: Int)
        /// OSC, DCS, APC, PM or SOS.
        case string(endsWithBell: Bool)
        case stringEscape(endsWithBell: Bool)
        /// Whole, but a longer sequence of this terminal begins with it.
        case growing
        case paste
    }

    let escapeDelay: Duration
    let keys: KeySequences
    var state = State.text
    var sequence: [UInt8] = []
    /// Another ESC came right before the sequence: Alt, or the Escape key.
    var isEscaped = false
    private var paste = PasteCollector()
    private var characters = UTF8Decoder()
    private var typed = String.UnicodeScalarView()
    private var inputs: [TerminalInput] = []
    private var lastByte: Instant?

    init(escapeDelay: Duration, keys: KeySequences = KeySequences()) {
        self.escapeDelay = escapeDelay
        self.keys = keys
    }

    /// When to call `take` with no bytes, if none come before.
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

    /// Whether the sequence is whole if it is rxvt's: `ESC [ 7 $`, Home with Shift. Reports of modes that end so have two
    /// parameters.
    private var mayBeShiftedKey: Bool {
        sequence.count > 3 && sequence.last == UInt8(ascii: "$")
            && sequence[2..<sequence.count - 1].allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Takes in what came in one read, at `instant`; nothing, to let the time pass.
    mutating func take(_ bytes: some Collection<UInt8>, at instant: Instant) -> [TerminalInput] {
        if let deadline, deadline <= instant { giveUp() }
        if !bytes.isEmpty { lastByte = instant }
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

    /// Silence has lasted as long as it may.
    private mutating func giveUp() {
        switch state {
        case .text: giveUpCharacter()
        case .escape:
            if isEscaped { report(.event(.key(.escape))) }
            report(.event(.key(.escape)))
            reset()
        case .growing: conclude()
        case .paste:
            paste.isReported = true
            report(.event(.unfinishedPaste))
        default: reset()
        }
    }

    /// Back to text; what the sequence was has been reported.
    mutating func reset() {
        state = .text
        sequence = []
        isEscaped = false
    }

    mutating func beginPaste() {
        reset()
        state = .paste
    }

    /// The rest of a character that has begun does not come.
    mutating func giveUpCharacter() {
        characters.giveUp(into: &typed)
    }

    /// Puts an input behind the text that came before it.
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
