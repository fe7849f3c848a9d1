import Glibc

/// The error of a system call, described by the system.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The value of `errno`.
    public let code: Int32

    public init(code: Int32) {
        self.code = code
    }

    /// The error of the last failed call on this thread.
    public static var last: SystemError { SystemError(code: errno) }

    /// The system's description, such as `No space left on device`.
    public var description: String {
        String(cString: strerror(code))
    }
}
