import ArgumentParser

/// `broadsheet doctor`: what a report of a fault needs to say.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Show the locale, terminal, widths, paths and versions.")

    func run() throws {}
}
