import CProgram
import Wording

/// What the program was called with, but for its own name. Swift's `CommandLine` would read it from `/proc`.
enum ProgramArguments {
    private static let all = (1..<max(1, program_argument_count())).map { String(cString: program_argument($0)) }

    /// The language that is asked for, wherever before `--`, and the arguments without it: the parser takes an option only
    /// behind the command that it belongs to, and a value that is no language is left to it.
    static let language = Language.asked(in: all)
}
