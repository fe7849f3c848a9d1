import Glibc

/// Divides the words of a language at the ends of lines.
///
/// Uses libhyphen and one of its dictionaries, if the system has them. Both are loaded at first use, so that the
/// program neither needs them to start nor waits for them.
public final class Hyphenation: Sendable {
    private let breaks: @Sendable (String) -> [Int]

    /// Creates a hyphenation from a function that returns, in ascending order, the indices of the characters before
    /// which a lower-case ASCII word may be divided.
    public init(_ breaks: @escaping @Sendable (String) -> [Int]) {
        self.breaks = breaks
    }

    /// Loads a dictionary; takes about 15 ms. `nil` if the system lacks libhyphen or this dictionary.
    ///
    /// Source: `hyphen.h` of libhyphen 2.8.8. The library and dictionary are never closed, because they are used until
    /// the program ends.
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
        // Dividing a word changes neither, so every thread may do it.
        nonisolated(unsafe) let words = dictionary
        nonisolated(unsafe) let divideWord = unsafeBitCast(divide, to: Divide.self)
        self.init { word in
            // One byte per letter, odd if the word may be divided after it; the library writes five more bytes.
            var marks = [CChar](repeating: 0, count: word.utf8.count + 5)
            // Alternative spellings at a division, which English does not have.
            var (spellings, places, cuts):
                (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?)
            let failed = divideWord(
                words, word, CInt(word.utf8.count), &marks, nil, &spellings, &places, &cuts)
            guard failed == 0, spellings == nil else { return [] }
            return (1..<max(1, word.utf8.count)).filter { marks[$0 - 1] & 1 == 1 }
        }
    }

    /// The indices of the characters before which a lower-case ASCII word may be divided, in ascending order.
    public func breaks(in word: String) -> [Int] { breaks(word) }
}

extension Hyphenation: Equatable {
    public static func == (one: Hyphenation, other: Hyphenation) -> Bool { one === other }
}
