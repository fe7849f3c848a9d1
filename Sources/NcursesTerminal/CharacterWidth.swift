import UnicodeText

/// The C library's `wcwidth`, taken over for the whole program: ncurses asks it for every character, so it must give
/// the answer by which the text was laid out.
@_cdecl("wcwidth")
public func characterWidth(_ character: Int32) -> Int32 {
    if character == 0 { return 0 }
    if character < 0x20 || (0x7F..<0xA0).contains(character) { return -1 }
    return Int32(DisplayWidth.cells(ofScalar: UInt32(bitPattern: character)))
}
