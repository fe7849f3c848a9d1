import Glibc

/// The error of a system call, in the system's words.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
    /// `errno`.
    public let code: Int32

    public init(code: Int32) {
        self.code = code
    }

    /// The error of the call that failed last on this thread.
    public static var last: SystemError { SystemError(code: errno) }

    /// `No space left on device`.
    public var description: String {
        String(cString: strerror(code))
    }
}
