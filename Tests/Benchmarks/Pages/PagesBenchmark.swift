import ArgumentParser
import Glibc
import NewsImport
import NewsModel

/// `benchmarks pages FILE…`: the time to read PDFs, compared with poppler's programs alone.
struct PagesBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Time the reading of PDFs, beside poppler's programs alone.")

    @Argument(help: "PDFs; each is read several times.")
    var files: [String]

    @Option(help: "How often each is read.")
    var runs = 9

    func run() throws {
        for file in files {
            var whole: [Double] = []
            var alone: [Double] = []
            var pages = 0
            for _ in 0..<runs {
                let words = try ProcessTiming(["pdftotext", "-bbox", file, "-"])
                let fonts = try ProcessTiming(["pdftohtml", "-xml", "-hidden", "-i", "-zoom", "3", "-stdout", file])
                alone.append(words.milliseconds + fonts.milliseconds)
                let start = ContinuousClock.now
                let issues = try IssueImporter.importIssues(at: file)
                whole.append(Timings.milliseconds(ContinuousClock.now - start))
                pages = issues[0].issue.pageSizes.count
            }
            let (all, child) = (whole.sorted()[runs / 2], alone.sorted()[runs / 2])
            let beyond = (all - child) / Double(max(1, pages))
            print(
                "\(file): \(pages) pages in \(tenths(all)) ms, poppler \(tenths(child)) ms, \(tenths(beyond)) ms a page beyond it"
            )
        }
        var usage = rusage()
        getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        print("memory at most: \(usage.ru_maxrss / 1024) MiB")
    }

    private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
