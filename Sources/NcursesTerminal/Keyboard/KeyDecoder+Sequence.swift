import ScreenModel

extension KeyDecoder {
    /// Takes a byte that begins a sequence or belongs to one.
    mutating func takeSequence(_ byte: UInt8) {
        switch state {
        case .string, .stringEscape: return takeString(byte)
        case .escape: return takeBehindEscape(byte)
        case .growing where !keys.begin(with: sequence + [byte]) && keys[sequence + [byte]] == nil:
            conclude()
            return take(byte)
        default: if byte == ControlCode.escape { return beginSequence() }
        }
        if case .alternateCharacter(let missing) = state { return takeAlternate(byte, missing: missing) }
        append(byte)
        if reportOwnKey() { return }
        switch state {
        case .control: takeControl(byte)
        case .singleShift: takeSingleShift(byte)
        case .escapeIntermediate: if (0x30...0x7E).contains(byte) { reset() }
        case .consoleFunction: conclude()
        case .mouseReport(let missing):
            state = .mouseReport(missing: missing - 1)
            if missing == 1 { conclude() }
        default: break
        }
    }

    /// Whether one read has the rest of a sequence: `[200~`, `[B`, `OP`, `]11;rgb:…`. On a slow line it may come after
    /// its ESC was reported as a key, and nobody types it at once.
    static func isRestOfSequence(_ bytes: some Collection<UInt8>) -> Bool {
        let behind = bytes.dropFirst()
        guard let first = behind.first else { return false }
        switch bytes.first {
        case UInt8(ascii: "["):
            let final = behind.first { !(0x20...0x3F).contains($0) }
            return final.map { (0x40...0x7E).contains($0) && $0 != UInt8(ascii: "[") } ?? false
        case UInt8(ascii: "O"): return behind.count == 1 && "ABCDFHPQRS".utf8.contains(first)
        case UInt8(ascii: "]"):
            return (0x30...0x39).contains(first)
                && behind.first { !(0x30...0x39).contains($0) } == UInt8(ascii: ";")
        default: return false
        }
    }

    private mutating func append(_ byte: UInt8) {
        if sequence.count < Self.sequenceLimit { sequence.append(byte) }
    }

    /// Reports the key that this terminal defines for the sequence, if any.
    private mutating func reportOwnKey() -> Bool {
        guard let key = keys[sequence] else { return false }
        if !isEscaped { report(.event(.key(key))) }
        reset()
        return true
    }

    /// Begins a sequence at an ESC, discarding any unfinished one.
    private mutating func beginSequence() {
        giveUpCharacter()
        reset()
        state = .escape
        sequence = [ControlCode.escape]
    }

    private mutating func takeBehindEscape(_ byte: UInt8) {
        if byte == ControlCode.escape {
            // rxvt sends Alt and an arrow with two ESC; of three, the first was the Escape key.
            if isEscaped { report(.event(.key(.escape))) }
            isEscaped = true
            return
        }
        append(byte)
        if reportOwnKey() { return }
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "O"): state = .singleShift
        case UInt8(ascii: "]"): beginString(endsWithBell: true)
        case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            beginString(endsWithBell: false)
        case 0x20...0x2F: state = .escapeIntermediate
        default:
            let missing = UTF8Decoder.continuations(after: byte)
            if missing > 0 { state = .alternateCharacter(missing: missing) } else { finish() }
        }
    }

    /// Takes the next byte of a character typed with Alt, which is one key and does nothing.
    private mutating func takeAlternate(_ byte: UInt8, missing: Int) {
        guard (0x80...0xBF).contains(byte) else {
            reset()
            return takeText(byte)
        }
        if missing > 1 { state = .alternateCharacter(missing: missing - 1) } else { reset() }
    }

    private mutating func takeControl(_ byte: UInt8) {
        switch byte {
        case ControlCode.cancel, ControlCode.substitute: reset()
        case UInt8(ascii: "[") where sequence.count == 3: state = .consoleFunction
        case UInt8(ascii: "M") where sequence.count == 3: state = .mouseReport(missing: 3)
        case 0x40...0x7E: finish()
        default: break  // a parameter, or a stray byte, which belongs to nothing else
        }
    }

    private mutating func takeSingleShift(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): break  // modifiers, as sent by old xterms
        case 0x80...0xFF:
            reset()
            takeText(byte)
        default: finish()
        }
    }

    private mutating func beginString(endsWithBell: Bool) {
        // Only the Escape key can come right before a string.
        if isEscaped { report(.event(.key(.escape))) }
        isEscaped = false
        state = .string(endsWithBell: endsWithBell)
    }

    private mutating func takeString(_ byte: UInt8) {
        switch (state, byte) {
        case (.stringEscape, UInt8(ascii: "\\")): concludeString()
        case (.stringEscape, _):
            beginSequence()
            takeBehindEscape(byte)
        case (.string(let endsWithBell), ControlCode.escape): state = .stringEscape(endsWithBell: endsWithBell)
        case (.string(endsWithBell: true), ControlCode.bell): concludeString()
        // Ctrl-C leaves the string for a user who pressed Alt and a letter that begins one.
        case (_, ControlCode.cancel), (_, ControlCode.substitute), (_, ControlCode.interrupt): reset()
        default: append(byte)
        }
    }

    /// Ends a string: it may report the background; any other string is ignored.
    private mutating func concludeString() {
        let ground = sequence.count < 64 ? GroundReport.ground(of: sequence.dropFirst(2)) : nil
        reset()
        if let ground { report(.answer(.ground(ground))) }
    }

    /// Concludes the sequence, unless this terminal defines a longer one that begins with it.
    private mutating func finish() {
        if keys.begin(with: sequence) { state = .growing } else { conclude() }
    }

    /// Reports the meaning of the complete sequence.
    mutating func conclude() {
        let meaning = meaning
        let isEscaped = isEscaped
        reset()
        switch meaning {
        // Two ESC and a key are either Alt and the key, or the Escape key followed by Alt and a key.
        case .key(let key): if !isEscaped { report(.event(.key(key))) }
        case .unknownKey: break
        case .nothing: reportEscape(isEscaped)
        case .answer(let answer):
            reportEscape(isEscaped)
            report(.answer(answer))
        case .mouse(let action, let point):
            reportEscape(isEscaped)
            report(.event(.mouse(action, point)))
        case .pasteBegins:
            reportEscape(isEscaped)
            beginPaste()
        }
    }

    /// Reports the ESC before the sequence as the Escape key: no key sends it with such a sequence.
    private mutating func reportEscape(_ isEscaped: Bool) {
        if isEscaped { report(.event(.key(.escape))) }
    }

    private var meaning: ControlSequence.Meaning {
        guard sequence.count > 2, sequence.count < Self.sequenceLimit else { return .unknownKey }
        let body = sequence[2...]
        switch (state, sequence[1]) {
        case (.mouseReport, _): return ControlSequence.mouse(body.dropFirst())
        case (.consoleFunction, _):
            let number = Int(body[3]) - 0x40
            return (1...5).contains(number) ? .key(.function(number)) : .unknownKey
        case (_, UInt8(ascii: "[")): return ControlSequence(body).meaning
        case (_, UInt8(ascii: "O")): return ControlSequence(body).keypadMeaning
        default: return .unknownKey
        }
    }
}
