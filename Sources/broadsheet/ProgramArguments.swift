import CProgram

/// What the program was called with, but for its own name. Swift's `CommandLine` would read it from `/proc`.
enum ProgramArguments {
    static let all = (1..<max(1, program_argument_count())).map { String(cString: program_argument($0)) }
}
