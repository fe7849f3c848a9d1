import Files
import Glibc

/// Poppler's programs that read PDFs, run as child processes: their crashes, memory and licence stay outside this
/// program.
public struct PDFTools: Equatable, Sendable {
    /// Each program by its name in `PATH` or by its path, followed by arguments that precede all others.
    public var text: [String]
    public var fonts: [String]
    public var rules: [String]
    public var fontTables: [String]
    /// The time limit in seconds for pages read together; sixteen pages take a third of a second.
    var seconds = 30.0

    public init(
        text: [String] = ["pdftotext"], fonts: [String] = ["pdftohtml"], rules: [String] = ["pdftocairo"],
        fontTables: [String] = ["pdffonts"]
    ) {
        self.text = text
        self.fonts = fonts
        self.rules = rules
        self.fontTables = fontTables
    }

    /// The way a program ended without output.
    enum Fault: Error, Equatable {
        case missing
        /// The program exited with an error status or crashed.
        case failed
        case tookTooLong
        case tooLarge
        case cancelled
    }

    /// The maximum output in bytes for pages read together: sixteen pages of 15,000 words each produce 25 MB.
    private static let output = 96_000_000
    /// The memory limit of a program in bytes.
    private static let memory = 1_500_000_000

    /// The words of some pages with their places.
    func words(_ pdf: [UInt8], pages: ClosedRange<Int>, isCancelled: () -> Bool) throws(Fault) -> [UInt8] {
        try run(text + ["-bbox"] + Self.range(pages) + ["-", "-"], pdf, isCancelled)
    }

    /// The same pages as runs in one font each, including those of invisible layers. The last argument names no file:
    /// nothing is written to disk.
    func fonts(_ pdf: [UInt8], pages: ClosedRange<Int>, isCancelled: () -> Bool) throws(Fault) -> [UInt8] {
        // Sizes are whole numbers; the largest zoom gives three pixels per point.
        let form = ["-xml", "-hidden", "-i", "-zoom", "3", "-stdout"]
        return try run(fonts + form + Self.range(pages) + ["-", "page"], pdf, isCancelled)
    }

    /// The table of the fonts on the same pages, which shows whether each maps its glyphs to characters.
    func fontTable(_ pdf: [UInt8], pages: ClosedRange<Int>, isCancelled: () -> Bool) throws(Fault) -> [UInt8] {
        try run(fontTables + Self.range(pages) + ["-"], pdf, isCancelled)
    }

    /// The drawing of a page as SVG. It takes 0.03 to 0.2 s a page, more than the page's words and fonts together.
    func drawing(_ pdf: [UInt8], page: Int, isCancelled: () -> Bool) throws(Fault) -> [UInt8] {
        try run(rules + ["-svg"] + Self.range(page...page) + ["-", "-"], pdf, isCancelled)
    }

    /// The paths of the programs as found in `PATH`, or `nil` if one of them is missing.
    public var found: [String]? {
        let folders = DataFolders.variable("PATH") ?? ""
        let paths = [text, fonts].compactMap(\.first).compactMap { program -> String? in
            let candidates =
                program.contains("/") ? [program] : folders.split(separator: ":").map { "\($0)/\(program)" }
            return candidates.first { access(FilePath.system($0), X_OK) == 0 }
        }
        return paths.count == 2 ? paths : nil
    }

    private static func range(_ pages: ClosedRange<Int>) -> [String] {
        ["-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)"]
    }

    private func run(_ arguments: [String], _ pdf: [UInt8], _ isCancelled: () -> Bool) throws(Fault) -> [UInt8] {
        let limits = ChildProcess.Limits(seconds: seconds, output: Self.output, memory: Self.memory)
        let (ending, output): (ChildProcess.Ending, [UInt8])
        do throws(SystemError) {
            (ending, output) = try ChildProcess.run(arguments, input: pdf, limits: limits, isCancelled: isCancelled)
        } catch {
            throw error.code == ENOENT || error.code == EACCES ? .missing : .failed
        }
        switch ending {
        case .exited(status: 0): return output
        // Some systems start programs through a shell.
        case .exited(status: ChildProcess.commandNotFound): throw .missing
        case .exited, .killed: throw .failed
        case .timedOut: throw .tookTooLong
        case .tooMuchOutput: throw .tooLarge
        case .cancelled: throw .cancelled
        }
    }
}
