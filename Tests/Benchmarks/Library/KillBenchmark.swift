import ArgumentParser
import Foundation
import Library
import NewsModel
import TextSearch

/// `benchmarks library-kill`: kills imports at random moments, and checks what they leave.
struct KillBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library-kill", abstract: "End imports with kill -9 and ask the library what is left.")

    @Option(help: "How often.")
    var times = 200

    @Option(help: .private)
    var fill: String?

    func run() throws {
        guard let corpus = GeneratedNews.folder, var news = GeneratedNews(corpus: corpus) else {
            return print("SKIPPED: the corpus is not beside the checkout.")
        }
        if let fill {
            let library = try LibraryDatabase(path: fill)
            FileHandle.standardOutput.write(Data("begins\n".utf8))
            let known = try library.issues().count
            for number in 0..<1_000 {
                let issue = news.next()
                if number < known { continue }  // already added before an earlier kill
                try library.add(issue, source: "generated")
            }
            return
        }
        let path = NSTemporaryDirectory() + "broadsheet-kill-\(UUID().uuidString)/library.sqlite"
        var wrong = 0
        var issues: [Int] = []
        for number in 0..<times {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            process.arguments = ["library-kill", "--fill", path]
            process.standardOutput = output
            try process.run()
            _ = output.fileHandleForReading.availableData  // wait until it begins
            usleep(UInt32.random(in: 0...400_000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if try !isSound(path, query: number) { wrong += 1 }
            issues.append(try LibraryDatabase(path: path).issues().count)
            if number % 8 == 7 {
                try FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
            }
        }
        try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
        print("\(times) imports ended, of up to \(issues.max() ?? 0) issues: \(wrong) left a library that is not whole")
    }

    /// Whether every issue has all its stories, and a search finds the same number as a scan.
    private func isSound(_ path: String, query number: Int) throws -> Bool {
        let library = try LibraryDatabase(path: path)
        let queries = ["中国", "发展", "的", "经济社会", "zg"].map { TextQuery($0) }
        let query = queries[number % queries.count]
        var scanned = 0
        for issue in try library.issues() {
            guard let whole = try library.issue(issue.reference.id)?.issue,
                whole.articles.count == GeneratedNews.storiesPerIssue, issue.stories == GeneratedNews.storiesPerIssue
            else { return false }
            scanned += whole.articles.filter { SearchableStory($0).answers(query) }.count
        }
        return try library.count(query) == scanned
    }
}
