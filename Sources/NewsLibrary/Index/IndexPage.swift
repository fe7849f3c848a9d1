/// Some tokens in a row, each with its list of stories: what lies in one row of the index.
///
/// For each token its distance from the one before, then a number whose two lowest bits tell the form, as `Form` has it:
/// above them stands the one story that has the token, or the length in bytes of the list that follows, which is either
/// the distances between the stories' numbers or a bit for each story. All numbers have seven bits to a byte. The first
/// token is the page's name, its distance 0.
struct IndexPage: Sendable {
    let first: UInt64
    let bytes: [UInt8]

    enum Form: UInt64 {
        case distances, bits, one
    }

    /// Four pages lie in one of the database's, none is cut in two.
    static let largest = 4_000
    /// With more, the list of one token might not fit.
    static let mostStories = 30_000
}

/// Writes lists as pages.
struct IndexPageWriter {
    private(set) var pages: [IndexPage] = []
    private var first: UInt64 = 0
    private var last: UInt64 = 0
    private var bytes: [UInt8] = []
    private var list: [UInt8] = []
    private let bitBytes: Int

    /// Of a piece with so many stories, at most `IndexPage.mostStories`.
    init(stories: Int) {
        bitBytes = (stories + 7) / 8
    }

    /// Adds a token, higher than those before, with its stories from low to high.
    mutating func append(_ token: UInt64, _ stories: some Collection<UInt32>) {
        list.removeAll(keepingCapacity: true)
        if stories.count == 1, let story = stories.first {
            return append(token, .one, UInt64(story))
        }
        var next: UInt32 = 0
        for story in stories {
            Self.append(UInt64(story - next), to: &list)
            next = story + 1
        }
        let isBits = list.count > bitBytes
        if isBits {
            list = [UInt8](repeating: 0, count: bitBytes)
            for story in stories { list[Int(story >> 3)] |= 1 << UInt8(story & 7) }
        }
        append(token, isBits ? .bits : .distances, UInt64(list.count))
    }

    /// With what is in `list`.
    private mutating func append(_ token: UInt64, _ form: IndexPage.Form, _ number: UInt64) {
        if bytes.count + list.count + 16 > IndexPage.largest { endPage() }
        if bytes.isEmpty {
            first = token
            last = token
        }
        Self.append(token - last, to: &bytes)
        Self.append(number << 2 | form.rawValue, to: &bytes)
        bytes += list
        last = token
    }

    /// The pages.
    mutating func finish() -> [IndexPage] {
        endPage()
        return pages
    }

    private mutating func endPage() {
        if !bytes.isEmpty { pages.append(IndexPage(first: first, bytes: bytes)) }
        bytes.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

/// Reads a page's tokens one after the other. Bytes that are none of ours end it early: the page's owner says that the
/// library is damaged.
struct IndexPageReader {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0
    private(set) var token: UInt64
    private var form = IndexPage.Form.distances
    /// Where the token's list lies.
    private var list = 0..<0
    /// The token's story, if it has only one.
    private var story = 0
    private(set) var isDamaged = false

    init(_ bytes: UnsafeRawBufferPointer, first: UInt64) {
        self.bytes = bytes
        token = first
    }

    /// Goes on to the next token, the first one to begin with.
    ///
    /// - Returns: `false` at the end.
    @inline(__always)
    mutating func next() -> Bool {
        if place == bytes.count { return false }
        token &+= Self.number(in: bytes, at: &place)
        let number = Self.number(in: bytes, at: &place)
        guard let form = IndexPage.Form(rawValue: number & 3) else { return findDamage() }
        self.form = form
        if form == .one {
            story = Int(number >> 2)
            return true
        }
        guard number >> 2 <= UInt64(bytes.count - place) else { return findDamage() }
        list = place..<place + Int(number >> 2)
        place = list.upperBound
        return true
    }

    private mutating func findDamage() -> Bool {
        isDamaged = true
        place = bytes.count
        return false
    }

    /// Adds the token's stories to `set`, which is for `count` of them.
    func insertStories(in set: inout StorySet, of count: Int) {
        if form == .bits { return set.formUnion(bits: UnsafeRawBufferPointer(rebasing: bytes[list])) }
        forEachStory(below: count) { set.insert($0) }
    }

    /// Calls `body` with the token's stories, from low to high, those below `count`.
    @inline(__always)
    func forEachStory(below count: Int, _ body: (Int) -> Void) {
        switch form {
        case .one: if story < count { body(story) }
        case .distances: forEachDistance(below: count, body)
        case .bits: forEachBit(below: count, body)
        }
    }

    private func forEachBit(below count: Int, _ body: (Int) -> Void) {
        for (index, byte) in bytes[list].enumerated() {
            var rest = byte
            while rest != 0 {
                let story = index * 8 + rest.trailingZeroBitCount
                if story < count { body(story) }
                rest &= rest - 1
            }
        }
    }

    @inline(__always)
    private func forEachDistance(below count: Int, _ body: (Int) -> Void) {
        let list = UnsafeRawBufferPointer(rebasing: bytes[list])
        var place = 0
        var next = 0
        while place < list.count {
            let story = next &+ Int(truncatingIfNeeded: Self.number(in: list, at: &place))
            guard story >= 0, story < count else { return }
            body(story)
            next = story + 1
        }
    }

    @inline(__always)
    private static func number(in bytes: UnsafeRawBufferPointer, at place: inout Int) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 64 {
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return value
    }
}
