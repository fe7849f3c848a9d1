/// The 1-based numbers of input lines. Consecutive lines, as in nearly all blocks, are stored as the first and the
/// count.
struct LineNumbers: RandomAccessCollection, Sendable {
    private enum Storage {
        case run(first: Int32, count: Int32)
        case list([Int])
    }

    private let storage: Storage

    init(_ numbers: some RandomAccessCollection<Int>) {
        let first = numbers.first ?? 0
        let isRun = zip(numbers, first...).allSatisfy { $0 == $1 }
        if isRun, let first = Int32(exactly: first), let count = Int32(exactly: numbers.count) {
            storage = .run(first: first, count: count)
        } else {
            storage = .list(Array(numbers))
        }
    }

    var startIndex: Int { 0 }

    var endIndex: Int {
        switch storage {
        case .run(_, let count): Int(count)
        case .list(let numbers): numbers.count
        }
    }

    subscript(index: Int) -> Int {
        switch storage {
        case .run(let first, _): Int(first) + index
        case .list(let numbers): numbers[index]
        }
    }
}
