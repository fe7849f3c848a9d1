/// A text, or a part of one, analysed for layout: for each scalar its cells and whether a line may begin there.
///
/// A long text is analysed in chunks with `append(_:fromByte:)`. Chunks are cut depending on the text alone, so that a
/// text breaks into the same lines wherever an earlier line ended.
public struct AnalysedText: Sendable {
    public internal(set) var scalars: [AnalysedScalar] = []
    public let rules: TextRules

    /// Creates an analysis without any text.
    public init(rules: TextRules) {
        self.rules = rules
    }

    /// Analyses the whole of `text`.
    public init(_ text: String, rules: TextRules = TextRules()) {
        self.rules = rules
        var read = 0
        while let bytes = append(text, fromByte: read) { read += bytes }
    }

    /// The text's length in scalars.
    public var count: Int { scalars.count }

    /// Analyses the next chunk of `text`, a few thousand scalars from byte `start` on, and appends it.
    ///
    /// - Returns: the number of bytes consumed; `nil` at the end of the text.
    public mutating func append(_ text: String, fromByte start: Int) -> Int? {
        let first = scalars.count
        let bytes = text.utf8.withContiguousStorageIfAvailable { decode($0, from: start) } ?? 0
        guard bytes > 0 else { return nil }
        scalars.withUnsafeMutableBufferPointer { scalars in
            ChunkAnalysis(scalars: scalars, first: first, rules: rules).analyse()
        }
        return bytes
    }

    /// Discards the first `count` scalars.
    public mutating func removeFirst(_ count: Int) {
        scalars.removeFirst(count)
    }

    /// The maximum number of scalars in a chunk.
    static let chunkLength = 4096

    /// Decodes a chunk from byte `start` on and returns its length in bytes.
    private mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let first = scalars.count
        scalars.reserveCapacity(first + min(Self.chunkLength, bytes.count - start))
        var offset = start
        while offset < bytes.count, scalars.count - first < Self.chunkLength {
            let lead = UInt32(bytes[offset])
            var value = lead
            var length = 1
            if lead >= 0xE0 {
                value = (lead & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
                length = 3
                if lead >= 0xF0 {
                    value = (value & 0x7FFF) << 6 | UInt32(bytes[offset + 3] & 0x3F)
                    length = 4
                }
            } else if lead >= 0xC0 {
                value = (lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F)
                length = 2
            }
            offset += length
            scalars.append(analysed(value))
        }
        if offset < bytes.count {
            let end = endOfChunk(from: first)
            offset -= scalars[end...].reduce(0) { $0 + $1.byteCount }
            scalars.removeSubrange(end...)
        }
        return offset - start
    }

    private func analysed(_ value: UInt32) -> AnalysedScalar {
        let kind = CharacterKind(value)
        if kind == .han, value >= 0x3400 {
            return AnalysedScalar(value: value, kind: .han, cells: 2, traits: [.startsCluster, .isHanText])
        }
        let cells =
            if value >= 0x20 && !(0x7F..<0xA0).contains(value) {
                DisplayWidth.cells(ofScalar: value, ambiguous: rules.ambiguous)
            } else if kind == .space {
                1  // shown as a blank
            } else {
                DisplayWidth.cells(ofScalar: 0xFFFD, ambiguous: rules.ambiguous)  // controls are shown as U+FFFD
            }
        let traits: AnalysedScalar.Traits = ChunkAnalysis.standsAlone(value) ? .startsCluster : []
        return AnalysedScalar(value: value, kind: kind, cells: UInt8(cells), traits: traits)
    }

    /// The end of a chunk that does not reach the end of the text: a position where a line may begin regardless of more
    /// distant text, or the full length if there is no such position in its second half.
    private func endOfChunk(from first: Int) -> Int {
        var end = scalars.count - 1
        while end > first + Self.chunkLength / 2 {
            let before = scalars[end - 1]
            let after = scalars[end]
            if before.endsLine && before.value != 0x0D { return end }
            if before.kind == .han && after.kind == .han && before.value >= 0x3400 && after.value >= 0x3400 {
                return end
            }
            let word = scalars[end - 2].kind
            if before.value == 0x20, after.kind == .letter, word == .letter { return end }
            end -= 1
        }
        return scalars.count
    }
}
