import ArgumentParser

/// The root command: `broadsheet` opens the library, `broadsheet PATH…` opens files, and subcommands do everything
/// else.
struct Broadsheet: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "broadsheet",
        abstract: said("Read newspapers in the terminal: issues, sections and stories, set as on paper."),
        usage: "broadsheet [PATH…]\n       broadsheet <subcommand>",
        discussion: said(
            "Opens the library, or pages of newspapers, archives and folders of them, or what is piped in. Press ? in the reader for its keys. With --ambiguous narrow or --ambiguous wide before the paths the terminal is not asked how wide it sets “ ” … and their like."
        ),
        version: version,
        subcommands: [
            ReadCommand.self, ImportCommand.self, ListCommand.self, SearchCommand.self, RemoveCommand.self,
            ExportCommand.self, BookmarksCommand.self, ConfigCommand.self, DoctorCommand.self, ManualCommand.self,
            InstallCommand.self,
        ],
        defaultSubcommand: ReadCommand.self)
}
