import ArgumentParser
import Wording

/// The completions of a shell: those that the parser generates from the subcommands, and what it leaves out, since it
/// knows no command without a name: the paths and options of `broadsheet PATH…`.
enum CompletionScript {
    private static let subcommands = Broadsheet.configuration.subcommands.compactMap { $0.configuration.commandName }
    /// The options of `ReadCommand`, which the parser does not list.
    private static let options = ["--encoding", "--ambiguous", "--memory", "--no-memory", "--language"]

    static func text(for shell: CompletionShell) -> String {
        let script = Broadsheet.completionScript(for: shell)
        switch shell {
        case .bash: return script + bash
        case .zsh: return zsh(script)
        case .fish: return script + fish
        default: return script
        }
    }

    private static var bash: String {
        """

        # What is no subcommand is opened: a path, with the options of the reader.
        _broadsheet_or_path() {
            _broadsheet "$@"
            case " \(subcommands.joined(separator: " ")) help " in *" ${COMP_WORDS[1]} "*) return ;; esac
            case "$3" in
            --language) COMPREPLY=($(compgen -W '\(words(of: Language.self))' -- "$2")); return ;;
            --ambiguous) COMPREPLY=($(compgen -W '\(words(of: ReadCommand.Ambiguous.self))' -- "$2")); return ;;
            esac
            local IFS=$'\\n'
            case "$2" in
            -*) COMPREPLY+=($(IFS=' ' compgen -W '\(options.joined(separator: " "))' -- "$2")) ;;
            *) COMPREPLY+=($(compgen -f -- "$2")) ;;
            esac
        }
        complete -o default -o filenames -F _broadsheet_or_path broadsheet

        """
    }

    private static func words<Value: CaseIterable & RawRepresentable<String>>(of values: Value.Type) -> String {
        values.allCases.map(\.rawValue).joined(separator: " ")
    }

    private static var fish: String {
        let condition = "-n 'not __fish_seen_subcommand_from \(subcommands.joined(separator: " ")) help'"
        let lines = ["-F"] + options.map { "-l \($0.dropFirst(2))" }
        return lines.map { "\ncomplete -c broadsheet \(condition) \($0)" }.joined() + "\n"
    }

    /// zsh runs the end of the script, so that nothing can follow it: the first function, of the root, is added to.
    private static func zsh(_ script: String) -> String {
        var script = script
        let additions = [
            ("'--version", options.map { "'\($0)[]'\n        " }.joined(), before: true),
            ("_describe -V subcommand subcommands && ret=0\n", "        _files && ret=0\n", before: false),
            (
                "\"_broadsheet_${words[1]}\" && ret=0\n            ;;\n",
                "        *)\n            _files && ret=0\n            ;;\n", before: false
            ),
        ]
        for (anchor, addition, isBefore) in additions {
            guard let range = script.firstRange(of: anchor) else { continue }
            script.insert(contentsOf: addition, at: isBefore ? range.lowerBound : range.upperBound)
        }
        return script
    }
}
