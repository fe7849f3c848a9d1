import Files
import Wording

/// The environment variables, and the paths of files derived from them.
public struct Environment: Sendable {
    private let lookUp: @Sendable (String) -> String?

    /// The environment of this process.
    public static let process = Environment { DataFolders.variable($0) }

    /// - Parameter lookUp: returns the value of a variable; `nil` if it is not set.
    public init(_ lookUp: @escaping @Sendable (String) -> String?) {
        self.lookUp = lookUp
    }

    /// The value of a variable; `nil` if it is not set or empty.
    public func variable(_ name: String) -> String? {
        lookUp(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The shell command of the user's editor.
    var editor: String { variable("VISUAL") ?? variable("EDITOR") ?? "vi" }

    /// The language of messages, according to the locale.
    public var language: Language { Language(environment: lookUp) }

    public var bookmarks: String { DataFolders.bookmarks(environment: lookUp) }
    public var corrections: String { DataFolders.corrections(environment: lookUp) }
    public var library: String { DataFolders.library(environment: lookUp) }
    public var state: String { DataFolders.state(environment: lookUp) }
    /// The paths of dictionaries with which libhyphen can hyphenate English words; the first that exists is used.
    public var hyphenationDictionaries: [String] {
        DataFolders.shared(environment: lookUp).flatMap { folder in
            ["en_US", "en_GB"].map { "\(folder)/hyphen/hyph_\($0).dic" }
        }
    }

    public var settings: String { DataFolders.configuration(environment: lookUp) }
}
