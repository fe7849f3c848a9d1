import UnicodeText

/// Replaces the C library's `wcwidth` for the whole program: ncurses calls it for every character, so it must return
/// the width that the text was laid out with.
@_cdecl("wcwidth")
public func characterWidth(_ character: Int32) -> Int32 {
    if character == 0 { return 0 }
    if character < 0x20 || (0x7F..<0xA0).contains(character) { return -1 }
    return Int32(DisplayWidth.cells(ofScalar: UInt32(bitPattern: character)))
}
