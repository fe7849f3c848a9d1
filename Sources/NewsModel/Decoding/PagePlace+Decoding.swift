extension KeyedDecodingContainer {
    /// Rectangles on pages, each `[page, left, top, right, bottom]`; empty if the key is missing.
    func places(_ key: Key) throws -> [PagePlace] {
        try numbers(key, count: 5).map { numbers in
            guard let page = Int(exactly: numbers[0]), page > 0 else { throw damaged(key, "a place is on no page") }
            return PagePlace(
                page: page, box: PageBox(left: numbers[1], top: numbers[2], right: numbers[3], bottom: numbers[4]))
        }
    }

    /// Page sizes, each `[width, height]`; empty if the key is missing.
    func pageSizes(_ key: Key) throws -> [PageSize] {
        try numbers(key, count: 2).map { PageSize(width: $0[0], height: $0[1]) }
    }

    /// Lists of `count` numbers below 10⁶ in magnitude, so that arithmetic on them cannot overflow.
    private func numbers(_ key: Key, count: Int) throws -> [[Double]] {
        let lists = try decodeIfPresent([[Double]].self, forKey: key) ?? []
        guard lists.allSatisfy({ $0.count == count && $0.allSatisfy { abs($0) < 1e6 } }) else {
            throw damaged(key, "a place is out of range")
        }
        return lists
    }

    private func damaged(_ key: Key, _ reason: String) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: reason)
    }
}
