import Foundation

/// Data that is too large, or not free, for the repository. It is in a folder `shared` beside the checkout.
public enum SharedData {
    /// The path of a folder below `shared/data`; `nil`, and a line that says what is skipped, if it is missing.
    public static func folder(_ name: String) -> String? {
        let path = root + name
        if FileManager.default.fileExists(atPath: path) { return path }
        print("SKIPPED: shared/data/\(name) is not beside the checkout.")
        return nil
    }

    /// The lines of a file below `shared/data`; `nil`, and a line that says what is skipped, if it is missing.
    public static func lines(of path: String) -> [String]? {
        guard let text = try? String(contentsOfFile: root + path, encoding: .utf8) else {
            print("SKIPPED: shared/data/\(path) is not beside the checkout.")
            return nil
        }
        return text.split(separator: "\n").map(String.init)
    }

    private static let root =
        URL(filePath: #filePath).appending(path: "../../../../shared/data/").standardizedFileURL
        .path + "/"
}
