import Dispatch
import NewsImport
import NewsModel
import ReaderCore
import UnicodeText
import Wording

/// Opens the issues named on the command line, and posts them as they become ready.
struct IssueOpening: Sendable {
    let events: EventQueue
    let environment: Environment
    let clock: any WallClock
    let library: LibraryService

    /// The time during which issues are collected before they are shown: each showing lists all stories again.
    private static let pause = Duration.milliseconds(50)

    /// Opens files and folders, one after the other; posts `.issues` and finally `.issuesEnded`.
    func open(_ paths: [String], options: ImportOptions) {
        // Runs beside the rebuilding, which does not need these.
        DispatchQueue(label: "broadsheet.readings", qos: .userInteractive).async { [library] in
            library.prepareReadings()
        }
        let corrections = KeptCorrections.load(environment)
        var notices = corrections.notice.map { [$0] } ?? []
        var failure: Phrase?
        var ready: [OpenIssue] = []
        var hasChinese = false
        var nextPost: ContinuousClock.Instant?
        func postReady() {
            guard !ready.isEmpty else { return }
            events.post(.issues(ready, notices: notices))
            (ready, notices) = ([], [])
            nextPost = clock.instant + Self.pause
        }
        for path in paths {
            do throws(ImportError) {
                let skipped = try IssueImporter.importIssues(
                    at: WorkingFolder.absolute(path), options: options, corrections: corrections.lookUp
                ) {
                    let opened = OpenIssue($0)
                    if !hasChinese, opened.issue.language?.hasPrefix("zh") == true {
                        hasChinese = true
                        // Runs beside the making-up of the front page, whose longer headings need them.
                        DispatchQueue(label: "broadsheet.words", qos: .userInteractive).async {
                            AnalysedText.loadWords()
                        }
                    }
                    ready.append(library.remembering(opened))
                    notices += $0.notices
                    if nextPost.map({ clock.instant >= $0 }) ?? true { postReady() }
                }
                notices += skipped
            } catch {
                failure = failure ?? error.phrase
            }
        }
        postReady()
        events.post(.issuesEnded(notices: notices, failure: failure))
    }
}
