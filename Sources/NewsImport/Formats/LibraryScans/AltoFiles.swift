/// The pages of a package by file, and their blocks and words by id.
struct AltoFiles {
    private var pages: [String: [AltoPage]] = [:]
    private var wordIndices: [String: [String: Int]] = [:]
    private var words: [String: [(word: AltoWord, block: String)]] = [:]
    private(set) var used: Set<String> = []

    /// - Parameter files: the contents of the files by path.
    init(_ files: [String: [UInt8]]) {
        for (path, bytes) in files { pages[path] = AltoParser.pages(bytes) }
    }

    func blocks(of file: String) -> [AltoBlock] { (pages[file] ?? []).flatMap(\.blocks) }

    /// The blocks with the given id: a block, the blocks of a composed block, or those of a page; all of the file's if
    /// `id` is `nil`.
    mutating func take(_ id: String?, in file: String) -> [AltoBlock] {
        let all = blocks(of: file)
        let found = id.map { id in
            let own = all.filter { $0.id == id || $0.groups.contains(id) }
            return own.isEmpty ? (pages[file] ?? []).filter { $0.id == id }.flatMap(\.blocks) : own
        }
        let taken = found ?? all
        for block in taken { used.insert(file + "#" + block.id) }
        return taken
    }

    /// The words from the first id to the last in file order, or `nil` if there is no such range.
    mutating func words(from first: String, to last: String, in file: String) -> [AltoWord]? {
        index(file)
        guard let indices = wordIndices[file], let words = words[file], let start = indices[first],
            let end = indices[last],
            start <= end
        else { return nil }
        for entry in words[start...end] { used.insert(file + "#" + entry.block) }
        return words[start...end].map(\.word)
    }

    private mutating func index(_ file: String) {
        guard wordIndices[file] == nil else { return }
        var indices: [String: Int] = [:]
        var words: [(word: AltoWord, block: String)] = []
        for block in blocks(of: file) {
            for word in block.lines.flatMap(\.words) where indices[word.id] == nil {
                indices[word.id] = words.count
                words.append((word, block.id))
            }
        }
        wordIndices[file] = indices
        self.words[file] = words
    }

    /// The texts of the blocks not yet taken, file by file.
    func unused(in files: [String]) -> [String] {
        files.flatMap { file in
            blocks(of: file).filter { !used.contains(file + "#" + $0.id) }.map { AltoText.text(of: [$0]) }
        }.filter { !$0.isEmpty }
    }
}
