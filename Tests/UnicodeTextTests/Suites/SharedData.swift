import Foundation

/// Data beside the checkout that is too large, or not free, for the repository.
enum SharedData {
    /// The lines of a file below `shared/data`; `nil`, and a loud word, where it is not there.
    static func lines(of path: String, testFile: String = #filePath) -> [String]? {
        var folder = URL(fileURLWithPath: testFile)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent("shared/data").appendingPathComponent(path)
            if let text = try? String(contentsOf: file, encoding: .utf8) {
                return text.split(separator: "\n").map(String.init)
            }
        }
        print("SKIPPED: shared/data/\(path) is not there")
        return nil
    }
}

extension String {
    /// The text of code points in hexadecimal, with blanks between.
    init(codePoints: some StringProtocol) {
        let scalars = codePoints.split(separator: " ").compactMap { UInt32($0, radix: 16) }.compactMap(
            Unicode.Scalar.init)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self = String(view)
    }
}
