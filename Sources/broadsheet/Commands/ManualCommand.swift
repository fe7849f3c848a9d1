import ArgumentParser
import Wording

/// `broadsheet manual`: writes the manual page, for `man -l -` and for installation.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: said("Write the page of the manual, as man reads it."))

    @OptionGroup var language: LanguageOptions

    func run() throws {
        StandardStream.output.write(ManualPage(try CommandDescription.program()).text, isRaw: true)
    }
}
