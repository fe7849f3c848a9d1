import Foundation
import Testing

@testable import NewsImport

/// The samples of encodings that lie beside the checkout.
@Suite struct EncodingSuite {
    private struct Sample {
        let file: String
        let label: String
        let sum: String
        let codePoints: Int
    }

    /// The one sample that is no text: a thousand zeros.
    private static let known = ["chardet/ascii/_mozilla_bug638318_text.html"]

    @Test func filesAreDecodedAsTheyWereWritten() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../shared/data/encodings")
        let root = folder.standardizedFileURL.path + "/"
        guard let table = try? String(contentsOfFile: root + "expected.tsv", encoding: .utf8) else {
            print("SKIPPED: the samples of encodings are not on this machine")
            return
        }
        var passed = 0
        var failed: [String] = []
        var chinese = (right: 0, all: 0)
        for row in table.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            guard cells.count > 7, !Self.known.contains(cells[0]) else { continue }
            let bytes = try Array(Data(contentsOf: URL(filePath: root + cells[0])))
            let text = try? TextDecoding.decode(bytes, declared: nil, overruledBy: nil)
            // Where tables of an encoding differ in single characters, the length tells as well.
            let isRight = text.map { $0.string.unicodeScalars.count == Int(cells[6]) && $0.badSequences == 0 } ?? false
            let isChinese = ["GB2312", "Big5", "big5"].contains(cells[1])
            if isChinese { chinese.all += 1 }
            if isChinese, isRight { chinese.right += 1 }
            let becameChinese = !isChinese && ["GB18030", "Big5-HKSCS"].contains(text?.encoding ?? "")
            #expect(!becameChinese, "\(cells[0])")
            if isRight { passed += 1 } else { failed.append(cells[0]) }
        }
        print("encodings: \(passed) passed, \(failed.count) failed \(failed), \(Self.known.count) known")
        #expect(chinese.right * 100 >= chinese.all * 98)
        #expect(passed * 100 >= (passed + failed.count) * 98)
    }
}
