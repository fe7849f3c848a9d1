import ArgumentParser
import Foundation
import Library
import TestSupport

/// `benchmarks library-newsboat`: the same stories in Broadsheet's library and in newsboat's cache. Both programs run
/// on a terminal and are timed from their start to the first screen, and from a typed word to the stories found.
struct NewsboatBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library-newsboat", abstract: "Start and search beside newsboat.")

    @Option(help: "Stories, a multiple of 4,000.")
    var stories = 100_000

    @Option(help: "Words that are searched.")
    var words = ["中国", "经济", "高质量", "人民代表大会", "量子", "长江", "的", "海南自由贸易港"]

    private static let newsboat = "/usr/bin/newsboat"

    func run() throws {
        guard FileManager.default.isExecutableFile(atPath: Self.newsboat) else {
            return print("SKIPPED: newsboat is not installed, NOTHING WAS COMPARED.")
        }
        guard let corpus = GeneratedNews.folder, var news = GeneratedNews(corpus: corpus) else {
            return print("SKIPPED: the corpus is not beside the checkout.")
        }
        let folder = NSTemporaryDirectory() + "broadsheet-newsboat-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try fill(folder, &news)

        setenv("XDG_DATA_HOME", folder, 1)
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "broadsheet").path
        let ours = [program]
        let theirs = [Self.newsboat] + Self.arguments(folder)
        var starts: [(ours: Double, theirs: Double)] = []
        for _ in 0..<5 { starts.append((try firstScreen(ours), try firstScreen(theirs))) }
        show("first screen", starts)
        show("search", try zip(search(ours), search(theirs)).map { ($0, $1) })
    }

    private static func arguments(_ folder: String) -> [String] {
        ["-u", folder + "/urls", "-c", folder + "/cache.db", "-C", folder + "/config"]
    }

    /// Fills Broadsheet's library, and makes a feed for each hundred issues, which newsboat reads into its cache.
    private func fill(_ folder: String, _ news: inout GeneratedNews) throws {
        let library = try LibraryDatabase(path: folder + "/broadsheet/library.sqlite")
        var urls = ""
        for number in 0..<stories / GeneratedNews.storiesPerIssue / 100 {
            let issues = (0..<100).map { _ in (issue: news.next(), source: "generated") }
            try library.add(issues)
            var feed = "<rss version=\"2.0\"><channel><title>Feed \(number)</title><link>http://localhost/</link>"
            for article in issues.flatMap(\.issue.articles) {
                let text = article.body.map(\.text).joined(separator: " ")
                feed += "<item><title>\(Self.escaped(article.title))</title><guid>\(article.id)</guid>"
                feed +=
                    "<link>http://localhost/\(article.id)</link><description>\(Self.escaped(text))</description></item>"
            }
            let path = "\(folder)/\(number).xml"
            try (feed + "</channel></rss>").write(toFile: path, atomically: false, encoding: .utf8)
            urls += "file://\(path)\n"
        }
        try urls.write(toFile: folder + "/urls", atomically: false, encoding: .utf8)
        try "max-items 0\n".write(toFile: folder + "/config", atomically: false, encoding: .utf8)
        let reload = Process()
        reload.executableURL = URL(fileURLWithPath: Self.newsboat)
        reload.arguments = Self.arguments(folder) + ["-x", "reload"]
        try reload.run()
        reload.waitUntilExit()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    /// The time to the first screen in milliseconds.
    private func firstScreen(_ command: [String]) throws -> Double {
        let terminal = try PseudoTerminal(command)
        guard let painted = terminal.settle(silentFor: 6_000) else {
            throw CleanExit.message("\(command[0]) wrote nothing")
        }
        return Timings.milliseconds(painted - terminal.start)
    }

    /// The time in milliseconds from each word until its stories are on the screen; newsboat paints them last.
    ///
    /// Broadsheet paints the stories first and their exact count later: they are on the screen once the word is shown
    /// in one of them, in addition to the prompt and the title.
    private func search(_ command: [String]) throws -> [Double] {
        let isTheirs = command[0] == Self.newsboat
        let terminal = try PseudoTerminal(command)
        _ = terminal.settle(silentFor: 6_000)
        return words.map { word in
            terminal.type("/")
            _ = terminal.settle(silentFor: 300)
            let start = ContinuousClock.now
            terminal.type(isTheirs ? word + "\r" : word)
            let painted =
                isTheirs
                ? terminal.settle(silentFor: 4_000) : terminal.read(until: word, times: 3, silentFor: 4_000)
            let milliseconds = Timings.milliseconds((painted ?? .now) - start)
            _ = terminal.settle(silentFor: 1_000)
            terminal.type(isTheirs ? "q" : "\u{1B}")
            _ = terminal.settle(silentFor: 1_000)
            return milliseconds
        }
    }

    private func show(_ what: String, _ pairs: [(ours: Double, theirs: Double)]) {
        let ratios = pairs.map { $0.theirs / $0.ours }.sorted()
        let ours = pairs.map(\.ours).sorted()
        let theirs = pairs.map(\.theirs).sorted()
        for pair in pairs { print("  \(format(pair.ours)) ms, newsboat \(format(pair.theirs)) ms") }
        print("\(what): \(format(ours[ours.count / 2])) ms, newsboat \(format(theirs[theirs.count / 2])) ms")
        print("  newsboat takes \(format(ratios[0])) to \(format(ratios[ratios.count - 1])) × that")
    }
}
