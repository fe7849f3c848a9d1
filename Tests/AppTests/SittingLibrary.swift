import Library
import NewsImport
import NewsModel

@testable import App

/// Issues for the library of a sitting.
enum SittingLibrary {
    static func add(_ paths: [String], to sitting: Sitting) throws {
        let library = try LibraryDatabase(path: sitting.environment.library)
        for path in paths {
            for imported in try IssueImporter.importIssues(at: path) {
                _ = try library.add(imported.issue, source: imported.source)
            }
        }
    }

    static func issues(of library: LibraryDatabase) throws -> [NewsModel.Issue] {
        try library.issues().compactMap { try library.issue($0.reference.id)?.issue }
    }
}
