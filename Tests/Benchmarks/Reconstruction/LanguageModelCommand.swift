import ArgumentParser
import Foundation
import PageReconstruction

/// Counts characters and writes the table embedded in the program.
struct LanguageModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language-model", abstract: "Count runs of characters and write the table of the language model.")

    @Argument(help: "The folder with the transcripts.", completion: .directory)
    var corpus: String

    @Option(help: "Where the table goes; what it was made of is written beside it.")
    var output = "Sources/CLanguageModel/characters.bin"

    @Option(help: "Slots of the table, two bytes each.")
    var slots = 490_000

    func run() throws {
        let texts = try Corpus.texts(in: URL(filePath: corpus), part: .counted)
        var counts: [[UInt64: Int]] = Array(repeating: [:], count: 5)
        func count(_ symbols: [Symbol]) {
            for start in symbols.indices {
                for length in 1...4 where start + length <= symbols.count {
                    counts[length][Symbols.key(symbols[start..<(start + length)]), default: 0] += 1
                }
            }
        }
        var characters = 0
        for text in texts {
            count([Symbols.headingStart] + Symbols.of(text.title) + [Symbols.headingEnd])
            for paragraph in text.paragraphs {
                let symbols = Symbols.of(paragraph)
                characters += symbols.count
                count([Symbols.paragraphStart] + symbols + [Symbols.paragraphEnd])
            }
        }
        counts[1][Symbols.key([Symbols.total])] = characters
        let kept = rank(counts).prefix(slots * 3 / 4).sorted { ($0.count, $0.key) > ($1.count, $1.key) }
        let bytes = CharacterTable.encoded(kept, slotCount: slots)
        let file = URL(filePath: output)
        try Data(bytes).write(to: file)
        let origin = """
            characters.bin: how often runs of one to four characters occur; no text can be read out of it.

            Counted from \(texts.count) texts, \(characters) characters, of transcripts of Chinese television news of 2022
            to 2024, of which only these counts are kept: seven days in ten; the other three are kept for fitting and
            for measuring. \(kept.count) runs of \(counts.map(\.count).reduce(0, +)) are kept, those that tell most.

            Made by: swift run -c release benchmarks language-model FOLDER

            """
        try Data(origin.utf8).write(to: file.deletingPathExtension().appendingPathExtension("txt"))
        print("\(kept.count) runs, \(bytes.count) bytes")
    }

    /// Ranks all single characters first, then runs by their counts. Longer runs must be more frequent to be kept,
    /// because they help in fewer places.
    private func rank(_ counts: [[UInt64: Int]]) -> [(key: UInt64, count: Int)] {
        var ranked: [(key: UInt64, count: Int, worth: Double)] = []
        let divisors = [1.0, 0.001, 1.0, 1.7, 2.6]
        for length in 1...4 {
            for (key, count) in counts[length] where count > 1 || length == 1 {
                ranked.append((key, count, Double(count) / divisors[length]))
            }
        }
        ranked.sort { ($0.worth, $0.key) > ($1.worth, $1.key) }
        return ranked.map { ($0.key, $0.count) }
    }
}
