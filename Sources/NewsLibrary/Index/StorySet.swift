/// Some of the stories of a piece of the index, by their numbers from 0.
struct StorySet: Equatable {
    private(set) var words: [UInt64]

    /// None of so many stories.
    init(of stories: Int) {
        words = [UInt64](repeating: 0, count: (stories + 63) / 64)
    }

    /// Those that `bytes` has a bit for, the lowest first.
    init(of stories: Int, bits bytes: [UInt8]) {
        self.init(of: stories)
        bytes.withUnsafeBytes { formUnion(bits: $0) }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ story: Int) -> Bool { words[story >> 6] & 1 << UInt64(story & 63) != 0 }

    mutating func insert(_ story: Int) {
        words[story >> 6] |= 1 << UInt64(story & 63)
    }

    mutating func formUnion(_ other: StorySet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Bits beyond the stories are passed over.
    mutating func formUnion(bits: UnsafeRawBufferPointer) {
        for (index, byte) in bits.prefix(words.count * 8).enumerated() {
            words[index >> 3] |= UInt64(byte) << UInt64((index & 7) * 8)
        }
    }

    mutating func formIntersection(_ other: StorySet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func subtract(_ other: StorySet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// The story with the highest number below `end`.
    func last(below end: Int) -> Int? {
        if end <= 0 { return nil }
        var index = (end - 1) >> 6
        var word = words[index] & (UInt64.max >> UInt64(63 - (end - 1) & 63))
        while word == 0 {
            if index == 0 { return nil }
            index -= 1
            word = words[index]
        }
        return index << 6 + 63 - word.leadingZeroBitCount
    }

    /// A bit for each story, the lowest first.
    var bits: [UInt8] {
        words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
    }
}
