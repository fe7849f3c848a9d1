import Glibc

/// Where words of a language may be divided at the end of a line.
///
/// The words are divided by libhyphen and a dictionary of it, if the system has them: both are looked for when they are
/// first wanted, so that the program starts without them and does not wait for them.
public final class Hyphenation: Sendable {
    private let breaks: @Sendable (String) -> [Int]

    /// `breaks` gives the numbers of characters before which a word in small letters of ASCII may be divided, in order.
    public init(_ breaks: @escaping @Sendable (String) -> [Int]) {
        self.breaks = breaks
    }

    /// The words of a dictionary; some 15 ms. `nil` where the system has no libhyphen, or not this dictionary.
    ///
    /// Source: `hyphen.h` of libhyphen 2.8.8. What is opened stays open: it is used to the program's end.
    public convenience init?(dictionary path: String) {
        typealias Load = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
        typealias Divide =
            @convention(c) (
                OpaquePointer, UnsafePointer<CChar>, CInt, UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>?,
                UnsafeMutablePointer<UnsafeMutableRawPointer?>, UnsafeMutablePointer<UnsafeMutableRawPointer?>,
                UnsafeMutablePointer<UnsafeMutableRawPointer?>
            ) -> CInt
        guard access(path, R_OK) == 0, let library = dlopen("libhyphen.so.0", RTLD_NOW),
            let load = dlsym(library, "hnj_hyphen_load"), let divide = dlsym(library, "hnj_hyphen_hyphenate2"),
            let dictionary = unsafeBitCast(load, to: Load.self)(path)
        else { return nil }
        // Dividing changes neither, so that every thread may do it.
        nonisolated(unsafe) let words = dictionary
        nonisolated(unsafe) let divideWord = unsafeBitCast(divide, to: Divide.self)
        self.init { word in
            // One byte a letter, odd where the word may be divided behind it; the library writes five more.
            var marks = [CChar](repeating: 0, count: word.utf8.count + 5)
            // Other spellings of a divided word, which English has not.
            var (spellings, places, cuts):
                (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?)
            let failed = divideWord(
                words, word, CInt(word.utf8.count), &marks, nil, &spellings, &places, &cuts)
            guard failed == 0, spellings == nil else { return [] }
            return (1..<max(1, word.utf8.count)).filter { marks[$0 - 1] & 1 == 1 }
        }
    }

    /// The numbers of characters before which a word in small letters of ASCII may be divided, in order.
    public func breaks(in word: String) -> [Int] { breaks(word) }
}

extension Hyphenation: Equatable {
    public static func == (one: Hyphenation, other: Hyphenation) -> Bool { one === other }
}
