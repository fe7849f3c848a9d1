import CTerminal
import FoundationEssentials
import NewsLibrary
import TOMLKit

/// What a reader has set in `config.toml`. It is read when it is needed, so that a change holds at once and the first
/// screen does not wait for it.
struct Settings: Equatable {
    /// A command of the shell that is given what `y` copies, beside the terminal's own clipboard.
    var copyCommand: String?
    /// The words of a command that opens a link, which stands behind them; `nil` for `xdg-open`.
    var linkCommand: String?

    /// - Throws: a `Failure` if there is a file that cannot be read.
    static func load(_ path: String = DataFolders.configuration()) throws(Failure) -> Settings {
        guard FileManager.default.fileExists(atPath: path) else { return Settings() }
        do {
            let table = try TOMLTable(string: String(contentsOfFile: path, encoding: .utf8))
            return Settings(
                copyCommand: try string("copy-command", in: table), linkCommand: try string("link-command", in: table))
        } catch let failure as Failure {
            throw failure
        } catch let error as TOMLParseError {
            throw Failure("\(path), line \(error.source.begin.line): \(error.description)")
        } catch {
            throw Failure("\(path) cannot be read: \(error)")
        }
    }

    /// The words of a setting; `nil` where there are none.
    private static func string(_ key: String, in table: TOMLTable) throws(Failure) -> String? {
        guard let value = table[key] else { return nil }
        guard let words = value.string else { throw Failure("\(key) must be a string.") }
        return words.allSatisfy { $0 == " " } ? nil : words
    }

    /// Milliseconds that a command is given: those that keep a clipboard go on by themselves.
    private static let patience: Int32 = 5_000

    /// Gives text to the command for copies, if one is set.
    ///
    /// - Throws: a `Failure` if the file cannot be read or the command says that it failed.
    static func copy(_ text: String) throws(Failure) {
        guard let command = try load().copyCommand else { return }
        let status = cterminal_feed(command, text, text.utf8.count, patience)
        guard status == 0 else {
            let reason = status < 0 ? "did not end" : status == 127 ? "was not found" : "failed with \(status)"
            throw Failure("The command for copies, \(command), \(reason).")
        }
    }
}
