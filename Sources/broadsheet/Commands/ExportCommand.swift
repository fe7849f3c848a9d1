import ArgumentParser

/// `broadsheet export PATH`: one issue, rebuilt, on standard output.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write an issue, rebuilt, as JSON, Markdown or text.")

    func run() throws {}
}
