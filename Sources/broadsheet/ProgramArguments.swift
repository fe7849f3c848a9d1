import CProgram
import Files
import Wording

/// The program's arguments, without its name. Swift's `CommandLine` would read them from `/proc`.
enum ProgramArguments {
    private static let all = (1..<max(1, program_argument_count())).map { FilePath.text(at: program_argument($0)) }

    /// The language of a `--language` option anywhere before `--`, and the arguments without it. The parser would
    /// accept the option only after its subcommand. An unknown language is left for the parser to report.
    static let language = Language.asked(in: all)
}
