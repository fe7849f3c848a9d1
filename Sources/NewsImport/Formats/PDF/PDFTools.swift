import Files
import Glibc

/// poppler's programs that read a PDF, run as processes of their own: their faults, their memory and their licence stay there.
public struct PDFTools: Equatable, Sendable {
    /// The programs, by their names in `PATH` or by their paths, and arguments that stand before all others.
    public var text: [String]
    public var fonts: [String]
    public var rules: [String]
    public var fontTables: [String]
    /// Seconds for pages that are read together: sixteen take a third of one.
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

    /// How it ended without an answer.
    enum Failure: Error, Equatable {
        case missing
        /// The program has given back a status of its own, or has crashed.
        case failed
        case tookTooLong
        case tooLarge
        case cancelled
    }

    /// Bytes that a program may write for pages that are read together: sixteen of 15,000 words each write 25 MB.
    private static let output = 96_000_000
    /// Bytes of memory that a program may take.
    private static let memory = 1_500_000_000

    /// The words of some pages with their places.
    func words(_ pdf: [UInt8], pages: ClosedRange<Int>, isCancelled: () -> Bool) throws(Failure) -> [UInt8] {
        try run(text + ["-bbox"] + Self.range(pages) + ["-", "-"], pdf, isCancelled)
    }

    /// The same pages as runs of one font each, those of invisible layers too. The last argument names no file: nothing is
    /// written to disk.
    func fonts(_ pdf: [UInt8], pages: ClosedRange<Int>, isCancelled: () -> Bool) throws(Failure) -> [UInt8] {
        // Sizes are whole numbers, three to the point at the largest zoom.
        let form = ["-xml", "-hidden", "-i", "-zoom", "3", "-stdout"]
        return try run(fonts + form + Self.range(pages) + ["-", "page"], pdf, isCancelled)
    }

    /// The table of the fonts of the same pages, and whether each says which letters it shows.
    func fontTable(_ pdf: [UInt8], pages: ClosedRange<Int>, isCancelled: () -> Bool) throws(Failure) -> [UInt8] {
        try run(fontTables + Self.range(pages) + ["-"], pdf, isCancelled)
    }

    /// What is drawn on a page, as SVG; one page takes 0.03 to 0.2 s, more than its words and fonts together.
    func drawing(_ pdf: [UInt8], page: Int, isCancelled: () -> Bool) throws(Failure) -> [UInt8] {
        try run(rules + ["-svg"] + Self.range(page...page) + ["-", "-"], pdf, isCancelled)
    }

    /// The paths of the programs, as the system finds them; `nil` where one of them is missing.
    public var found: [String]? {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        let paths = [text, fonts].compactMap(\.first).compactMap { program -> String? in
            let candidates =
                program.contains("/") ? [program] : folders.split(separator: ":").map { "\($0)/\(program)" }
            return candidates.first { access($0, X_OK) == 0 }
        }
        return paths.count == 2 ? paths : nil
    }

    private static func range(_ pages: ClosedRange<Int>) -> [String] {
        ["-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)"]
    }

    private func run(_ arguments: [String], _ pdf: [UInt8], _ isCancelled: () -> Bool) throws(Failure) -> [UInt8] {
        let limits = ChildProcess.Limits(seconds: seconds, output: Self.output, memory: Self.memory)
        let (ending, output): (ChildProcess.Ending, [UInt8])
        do throws(SystemError) {
            (ending, output) = try ChildProcess.run(arguments, input: pdf, limits: limits, isCancelled: isCancelled)
        } catch {
            throw error.code == ENOENT || error.code == EACCES ? .missing : .failed
        }
        switch ending {
        case .exited(status: 0): return output
        // The shell's answer for a program that is not there, where a system starts one through it.
        case .exited(status: 127): throw .missing
        case .exited, .killed: throw .failed
        case .timedOut: throw .tookTooLong
        case .tooMuchOutput: throw .tooLarge
        case .cancelled: throw .cancelled
        }
    }
}
