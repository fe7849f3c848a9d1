import NewsImport
import NewsLibrary
import NewsModel
import ReaderCore

/// Opens the papers that the reader was called with.
enum PaperOpening {
    /// Papers that are ready within it are shown together: each showing lists all stories anew.
    private static let pause = Duration.milliseconds(50)

    /// Opens pages, and folders of them, one after the other: what comes of it are `.issues` and `.issuesEnded`.
    static func open(_ paths: [String], postingTo mailbox: Mailbox) {
        let corrections = KeptCorrections.load()
        var notices = corrections.notice.map { [$0] } ?? []
        var failure: String?
        var ready: [OpenIssue] = []
        var nextPost: ContinuousClock.Instant?
        func postReady() {
            guard !ready.isEmpty else { return }
            mailbox.post(.issues(ready, notices: notices))
            (ready, notices) = ([], [])
            nextPost = .now + Self.pause
        }
        for path in paths {
            do throws(ImportError) {
                let skipped = try IssueImporter.importIssues(
                    at: absolute(path), corrections: corrections.lookUp
                ) {
                    ready.append(OpenIssue($0))
                    notices += $0.notices
                    if nextPost.map({ ContinuousClock.now >= $0 }) ?? true { postReady() }
                }
                notices += skipped
            } catch {
                failure = failure ?? error.description
            }
        }
        postReady()
        mailbox.post(.issuesEnded(notices: notices, failure: failure))
    }
}
