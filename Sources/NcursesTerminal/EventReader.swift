import CNcurses
import ScreenModel
import UnicodeText

/// Turns what ncurses reads in one go into events: characters that arrive together stay together.
struct EventReader {
    private var events: [TerminalEvent] = []
    private var typed = String.UnicodeScalarView()
    private var pasted: String.UnicodeScalarView?

    mutating func take(_ event: TerminalEvent) {
        flush()
        events.append(event)
    }

    mutating func take(scalar code: wint_t) {
        guard let scalar = Unicode.Scalar(UInt32(code)) else { return }
        if pasted != nil {
            pasted?.append(scalar)
        } else if let key = Self.key(ofControl: scalar.value) {
            take(.key(key))
        } else {
            typed.append(scalar)
        }
    }

    mutating func take(keyCode code: wint_t) {
        if code == wint_t(CNCURSES_PASTE_BEGIN) {
            flush()
            pasted = String.UnicodeScalarView()
        } else if code == wint_t(CNCURSES_PASTE_END) {
            endPaste()
        } else if code == wint_t(CNCURSES_NARROW) || code == wint_t(CNCURSES_WIDE) {
            let ambiguous: AmbiguousWidth = code == wint_t(CNCURSES_WIDE) ? .wide : .narrow
            if ambiguous != DisplayWidth.ambiguous {
                DisplayWidth.ambiguous = ambiguous
                take(.ambiguousWidth(ambiguous))
            }
        } else if code == wint_t(KEY_MOUSE) {
            if let event = Self.mouseEvent() { take(event) }
        } else if let key = Self.key(ofCode: code) {
            take(.key(key))
        }
    }

    /// The events, in order.
    mutating func finish() -> [TerminalEvent] {
        endPaste()
        flush()
        return events
    }

    private mutating func endPaste() {
        guard let text = pasted else { return }
        pasted = nil
        take(.paste(String(text)))
    }

    private mutating func flush() {
        guard !typed.isEmpty else { return }
        let text = String(typed)
        typed.removeAll()
        if text.count == 1, let character = text.first {
            events.append(.key(.character(character)))
        } else {
            events.append(.text(text))
        }
    }

    private static func key(ofControl value: UInt32) -> Key? {
        switch value {
        case 0x0A, 0x0D: .enter
        case 0x09: .tab
        case 0x1B: .escape
        case 0x08, 0x7F: .backspace
        case 0..<0x20: Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
        default: nil
        }
    }

    private static func key(ofCode code: wint_t) -> Key? {
        let number = cncurses_function_key(code)
        if number > 0 { return .function(Int(number)) }
        return switch Int32(code) {
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_HOME, KEY_A1: .home
        case KEY_END, KEY_C1: .end
        case KEY_PPAGE, KEY_A3: .pageUp
        case KEY_NPAGE, KEY_C3: .pageDown
        case KEY_ENTER: .enter
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_BTAB: .backTab
        default: nil
        }
    }

    private static func mouseEvent() -> TerminalEvent? {
        var event = MEVENT()
        guard getmouse(&event) == 0 else { return nil }
        let point = ScreenPoint(column: Int(event.x), row: Int(event.y))
        if cncurses_is_wheel_up(event.bstate) { return .mouse(.wheelUp, point) }
        if cncurses_is_wheel_down(event.bstate) { return .mouse(.wheelDown, point) }
        return cncurses_is_press(event.bstate) ? .mouse(.press, point) : nil
    }
}
