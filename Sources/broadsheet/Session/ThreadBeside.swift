import CTerminal
import Glibc

/// A thread of the program's own.
enum ThreadBeside {
    /// Runs `body` on it, from now on, on another processor if there is one; the system calls it `name`, at most 15 bytes.
    ///
    /// - Returns: why there is no thread, if there is none.
    static func run(_ name: String, _ body: @escaping @Sendable () -> Void) -> String? {
        let context = Unmanaged.passRetained(Body(run: body)).toOpaque()
        let failure = cterminal_begin_thread(
            name,
            { context in
                guard let context else { return nil }
                Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context)
        return failure == 0 ? nil : String(cString: strerror(failure))
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
