import Glibc

/// What the system said no to, in its own words.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
    /// `errno`.
    public let code: Int32

    /// The error of the call that failed last on this thread.
    static var last: SystemError { SystemError(code: errno) }

    /// `No space left on device`.
    public var description: String {
        String(cString: strerror(code))
    }
}
