import ArgumentParser
import Wording

/// `broadsheet manual`: the page of the manual, for `man -l -` and for the installation.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: said("Write the page of the manual, as man reads it."))

    @OptionGroup var language: LanguageOptions

    func run() throws {
        StandardStream.output.write(ManualPage(try CommandDescription.program()).text, isRaw: true)
    }
}
