import Foundation
import Testing

/// The program where little of what it expects is there: no home, no accounts, nowhere to write, names that are no text.
@Suite struct SurroundingsTests {
    private let program = TerminalSession.program
    private let page = TerminalSession.samples + "/liuyin-2031-04-05.md"

    /// Runs a script of the shell, with the program as `$1` and a page as `$2`, in a folder of its own.
    private func run(_ script: String, by command: [String] = []) throws -> (
        status: Int32, output: String, error: String
    ) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let all = command + ["sh", "-c", "cd '\(folder.path)' || exit 99; \(script)", "sh", program, page]
        return try finish("/usr/bin/env", all)
    }

    @Test func aListThatNobodyWroteIsRefused() throws {
        let result = try run(
            """
            yes 桥通车的那个早上 | head -c 63000000 > list.txt
            env HOME="$PWD" "$1" bookmarks import list.txt; echo "status $?"
            """)
        #expect(result.output == "status 1\n")
        #expect(result.error.contains("nor a list of at most 1 MB"))
    }

    @Test func withoutAnEnvironmentPagesAreRead() throws {
        let result = try run(
            "env -i \"$1\" export \"$2\"; env -i \"$1\" import \"$2\"; env -i \"$1\" doctor >/dev/null")
        #expect(result.status < 2, "\(result)")
        #expect(result.output.contains("集市搬进新棚"))
        #expect(!result.error.contains("Fatal"))
    }

    /// Where the system makes no mounts for users, nothing is shown.
    @Test func withoutAccountsAndWithNowhereToWriteItSaysOneSentence() throws {
        let result = try run(
            """
            mount -t tmpfs none /etc && mkdir home && mount -t tmpfs -o ro none home || exit 77
            env -i HOME="$PWD/home" "$1" export "$2" | head -3
            env -i HOME="$PWD/home" "$1" import "$2"; echo "status $?"
            """, by: ["unshare", "--map-root-user", "--mount"])
        guard result.status != 77, !result.output.isEmpty else { return print("SKIPPED: no mounts can be made here.") }
        #expect(result.output.contains("柳荫早报"), "\(result)")
        #expect(result.output.hasSuffix("status 1\n"), "\(result)")
        #expect(result.error.split(separator: "\n").count { $0.hasPrefix("broadsheet: ") } == 1, "\(result)")
    }

    @Test func aNameThatIsNoTextCanBeNamedOnTheCommandLine() throws {
        let result = try run(
            "name=$(printf '\\261\\250.md'); cp \"$2\" \"$name\"; \"$1\" export \"$name\"; \"$1\" export \"./$name\" | tail -1"
        )
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("集市搬进新棚"))
    }

    @Test func namesThatLookAlikeAreToldApart() throws {
        let result = try run(
            """
            export HOME="$PWD"; unset XDG_DATA_HOME; mkdir p
            printf '# 灯塔\\n\\n灯塔亮了。\\n' > "$(printf 'p/\\261\\250.md')"; printf '# 渡口\\n\\n渡口开了。\\n' > "$(printf 'p/\\261\\251.md')"
            "$1" import p; "$1" export "$(printf 'p/\\261\\251.md')" | head -1; "$1" list | grep -c '/p/��.md'
            "$1" list --format json | grep -o 'udbff.*md' | sort
            """)
        let sources = ["udbff\\udeb1\\udbff\\udea8.md", "udbff\\udeb1\\udbff\\udea9.md"]
        let lines = result.output.split(separator: "\n").dropFirst().map(String.init)
        #expect(lines == ["渡口", "2"] + sources, "\(result)")
    }

    @Test func aFolderWhoseNameIsNoTextIsEntered() throws {
        let result = try run(
            """
            name=$(printf 'gbk\\326\\320'); mkdir "$name"; cp "$2" "$name/a.md"
            "$1" export "$name/a.md" | tail -1; cd "$name"; "$1" export a.md | tail -1; "$1" export . | tail -1
            """)
        #expect(result.error.isEmpty, "\(result.error)")
        #expect(Set(result.output.split(separator: "\n")).count == 1 && result.output.split(separator: "\n").count == 3)
    }

    @Test func aDocumentGoesIntoAPipeAndThroughALinkAndReplacesNeither() throws {
        let result = try run(
            """
            mkfifo pipe; touch target; ln -s target link; cat pipe > read &
            "$1" export "$2" --output pipe; wait; "$1" export "$2" --output link; "$1" export "$2" --output /dev/stdout > out
            "$1" export "$2" > plain; for file in read target out; do cmp plain $file; done
            test -p pipe && test -L link && echo kept
            """)
        #expect(result.output == "kept\n", "\(result)")
    }

    @Test func aGigabyteOfOneLineIsLeftInTime() throws {
        let result = try run("yes 河边的灯亮了 | tr -d '\\n' | head -c 1000000000 | \"$1\" export -")
        #expect(result.status == 1)
        #expect(result.error.contains("larger than") || result.error.contains("MB"), "\(result.error)")
    }

    @Test func aBookmarkHasTheDayOfTheUsersZoneAndNoZoneLosesIt() throws {
        let result = try run(
            """
            export HOME="$PWD"; unset XDG_DATA_HOME
            echo '{"version": 1, "bookmarks": [{"id": "early", "created": "2026-05-13T20:00:00Z", "kind": "article",
              "issue": {"id": "i"}, "article": {"id": "a", "headline": "早班船"}}]}' > list.json
            "$1" bookmarks import list.json >/dev/null
            for zone in CST-8 EST5 UTC0; do for day in 2026-05-13 2026-05-14; do
              TZ=$zone "$1" bookmarks list --from $day --to $day >/dev/null 2>found; echo $zone $day $(wc -l < found)
            done; done
            TZ=EST5 "$1" bookmarks add "$2" --story 1 >/dev/null; TZ=CST-8 "$1" bookmarks list | wc -l
            """)
        // The sentence that there is no such bookmark is the only line.
        let missing = result.output.split(separator: "\n").dropLast().filter { $0.hasSuffix(" 1") }
        #expect(missing == ["CST-8 2026-05-13 1", "EST5 2026-05-14 1", "UTC0 2026-05-14 1"], "\(result)")
        #expect(result.output.hasSuffix("\n2\n"), "\(result)")
    }

    @Test func aBookmarkThatWasSaidToBeKeptSurvivesKilledWriters() throws {
        let result = try run(
            """
            export HOME="$PWD"; unset XDG_DATA_HOME; said=0
            for part in 1 2 3 4 5 6 7 8 9; do
              "$1" bookmarks add "$2" --story 1 >/dev/null && said=$((said + 1))
              for other in 1 2 3; do "$1" bookmarks add "$2" --story 2 >> told & done
              sleep 0.0$part; kill -9 $(jobs -p) 2>/dev/null; wait 2>/dev/null
            done
            said=$((said + $(wc -l < told))); kept=$("$1" bookmarks list | wc -l)
            [ $said -ge 9 ] && [ $kept -ge $said ] && [ $kept -le 36 ] && echo whole
            ls .local/share/broadsheet | grep damaged
            """)
        #expect(result.output == "whole\n", "\(result)")
    }
}
