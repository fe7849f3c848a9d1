import App
import ArgumentParser
import Files
import Wording

/// `broadsheet install`: writes the manual and the shell completions, which the program generates, to the standard
/// folders.
struct InstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: said("Install the manual in both languages, and the completions of bash, zsh and fish."),
        discussion: said(
            "Nothing else of the system is changed. zsh looks for completions where fpath says: add the folder that is told."
        ))

    @Option(help: .said("The folder that share is in; without it ~/.local."), completion: .directory)
    var prefix: String?

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        try PathArguments.validate([prefix].compactMap(\.self))
    }

    func run() throws {
        let prefix = try prefix ?? Self.ownPrefix()
        for (path, content) in try files() {
            let path = prefix + "/share/" + path
            DocumentFile.makeFolder(FilePath.folder(of: path))
            try DocumentFile.write(Array(content.utf8), to: path)
            StandardStream.output.write(path + "\n")
        }
    }

    private static func ownPrefix() throws -> String {
        guard let home = Environment.process.variable("HOME") else {
            throw Failure("HOME is not set: --prefix says where.")
        }
        return home + "/.local"
    }

    /// The files, by their paths below `share`.
    private func files() throws -> [(path: String, content: String)] {
        [
            ("man/man1/broadsheet.1", try manual(.english)), ("man/zh_CN/man1/broadsheet.1", try manual(.chinese)),
            ("bash-completion/completions/broadsheet", CompletionScript.text(for: .bash)),
            ("zsh/site-functions/_broadsheet", CompletionScript.text(for: .zsh)),
            ("fish/vendor_completions.d/broadsheet.fish", CompletionScript.text(for: .fish)),
        ]
    }

    /// The manual in a language. Runs the program again, because a process has one language.
    private func manual(_ language: Language) throws -> String {
        let output: [UInt8]?
        do throws(SystemError) {
            output = try ChildProcess.output(of: ["/proc/self/exe", "manual", "--language", language.rawValue])
        } catch {
            throw Failure("The manual cannot be written: \(error).")
        }
        guard let output else { throw Failure("The manual cannot be written: the program that prints it failed.") }
        return String(decoding: output, as: UTF8.self)
    }
}
