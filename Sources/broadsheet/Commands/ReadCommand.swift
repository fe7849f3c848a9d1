import ArgumentParser
import UnicodeText

/// `broadsheet PATH…`: opens pages in the reader without storing them; without a path, opens the library.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: said("Open files or folders in the reader."), usage: "broadsheet [PATH…]",
        shouldDisplay: false)

    @Argument(help: .said("Pages of newspapers, archives or folders of them; - for standard input."))
    var paths: [String] = []

    @Option(help: .said("The encoding of text, whatever it looks like: gb18030, big5, windows-1252 …"))
    var encoding: String?

    @Option(help: .said("Cells of characters whose width is ambiguous, as “ ” …: auto asks the terminal."))
    var ambiguous: Ambiguous = .auto

    @Flag(inversion: .prefixedNo, help: .said("Remember places, read marks and choices from one sitting to the next."))
    var memory = true

    /// The width of ambiguous characters, as given by the user.
    enum Ambiguous: String, CaseIterable, ExpressibleByArgument {
        case auto, narrow, wide

        /// `nil` to query the terminal.
        var width: AmbiguousWidth? { AmbiguousWidth(rawValue: rawValue) }
    }

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        try PathArguments.validate(paths)
    }

    func run() throws {
        try ReaderSession(paths: paths, encoding: encoding, ambiguous: ambiguous.width, remembers: memory).run()
    }
}
