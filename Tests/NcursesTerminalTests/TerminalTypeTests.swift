import Foundation
import Testing

@Suite("Types of terminals")
struct TerminalTypeTests {
    private static let folders = ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo"]

    /// Every type that terminfo knows here; a file that has several names counts once.
    private static func types() -> [String] {
        let files = folders.flatMap { folder in
            (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).map {
                "\(folder)/\($0)"
            }
        }
        let named = files.map {
            (file: URL(filePath: $0).resolvingSymlinksInPath().path, name: URL(filePath: $0).lastPathComponent)
        }
        let real = named.filter { $0.file.split(separator: "/").suffix(2).first?.count == 1 }
        return Dictionary(real.map { ($0.file, $0.name) }) { min($0, $1) }.values.sorted()
    }

    /// One of each forty, or all where `BROADSHEET_ALL_TERMINALS` is set: 1,800 starts
    /// take some minutes.
    @Test("every type shows the page, or says why not")
    func everyTypeStarts() throws {
        let all = Self.types()
        guard all.count > 500 else {
            print("SKIPPED: every type of terminal, as ncurses-term is not installed (\(all.count) types are)")
            return
        }
        let step = ProcessInfo.processInfo.environment["BROADSHEET_ALL_TERMINALS"] == nil ? 40 : 1
        for name in stride(from: 0, to: all.count, by: step).map({ all[$0] }) {
            let terminal = try ProgramOnTerminal(environment: ["TERM": name])
            let written = terminal.read(until: "青年工作", "set TERM to")
            if written.contains("青年工作") {
                #expect(terminal.quit() == 0, "\(name)")
            } else {
                #expect(written.contains("The terminal type “\(name)”"), "\(name): \(written.debugDescription)")
                #expect(terminal.waitForEnd() == 1, "\(name)")
            }
        }
    }
}
