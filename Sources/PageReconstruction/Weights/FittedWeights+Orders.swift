extension Weights {
    /// Written by `benchmarks fit`, on 150 pages in each of five orders, shattered from the texts of a corpus of
    /// Chinese television news that were neither counted for the language model nor measured on.
    static let fittedOrders: [OrderShares] = [
        OrderShares(
            relations: [
                .next: 0.9917, .nextBehindHeading: 0.0002, .oneColumnOn: 0.0002, .twoColumnsOn: 0.0002,
                .columnsOn: 0.0002, .near: 0.0027, .far: 0.0035, .firstUnderHeading: 0.0002, .columnBefore: 0.0002,
                .before: 0.0002, .firstUnderHeadingBefore: 0.0002, .firstUnderHeadingOfLast: 0.0002,
            ],
            stay: [
                .plain: 0.9926, .column: 0.7200, .opening: 0.6000, .ending: 0.2222, .tail: 0.9926,
                .tailColumn: 0.6000,
            ],
            headed: 0.9960, onward: 0.0732, firstHeading: 0.5000, pastHeading: 0.4000, back: 0.7317,
            stacked: 0.0066, strength: 200.0000, handicap: 4.0000),
        OrderShares(
            relations: [
                .next: 0.8949, .nextBehindHeading: 0.0002, .oneColumnOn: 0.0002, .twoColumnsOn: 0.0002,
                .columnsOn: 0.0002, .near: 0.0002, .far: 0.0019, .firstUnderHeading: 0.0002, .columnBefore: 0.0002,
                .before: 0.0002, .firstUnderHeadingBefore: 0.0002, .firstUnderHeadingOfLast: 0.1011,
            ],
            stay: [
                .plain: 0.9931, .column: 0.7000, .opening: 0.2059, .ending: 0.2353, .tail: 0.8988,
                .tailColumn: 0.9360,
            ],
            headed: 0.9946, onward: 0.0250, firstHeading: 0.5000, pastHeading: 0.3333, back: 0.3312,
            stacked: 0.0088, strength: 200.0000, handicap: 4.0000),
        OrderShares(
            relations: [
                .next: 0.9973, .nextBehindHeading: 0.0002, .oneColumnOn: 0.0002, .twoColumnsOn: 0.0002,
                .columnsOn: 0.0002, .near: 0.0002, .far: 0.0002, .firstUnderHeading: 0.0002, .columnBefore: 0.0002,
                .before: 0.0002, .firstUnderHeadingBefore: 0.0002, .firstUnderHeadingOfLast: 0.0002,
            ],
            stay: [
                .plain: 0.7727, .column: 0.5000, .opening: 0.0119, .ending: 0.0364, .tail: 0.8885,
                .tailColumn: 0.7692,
            ],
            headed: 0.6250, onward: 0.8847, firstHeading: 0.5000, pastHeading: 0.4000, back: 0.0015,
            stacked: 0.9745, strength: 2.0000, handicap: 100.0000),
        OrderShares(
            relations: [
                .next: 0.4093, .nextBehindHeading: 0.0092, .oneColumnOn: 0.2918, .twoColumnsOn: 0.0083,
                .columnsOn: 0.0002, .near: 0.2513, .far: 0.0286, .firstUnderHeading: 0.0002, .columnBefore: 0.0002,
                .before: 0.0002, .firstUnderHeadingBefore: 0.0002, .firstUnderHeadingOfLast: 0.0002,
            ],
            stay: [
                .plain: 0.9528, .column: 0.4660, .opening: 0.0333, .ending: 0.0588, .tail: 0.9612,
                .tailColumn: 0.4190,
            ],
            headed: 0.9340, onward: 0.4761, firstHeading: 0.8504, pastHeading: 0.5714, back: 0.4466,
            stacked: 0.4698, strength: 20.0000, handicap: 4.0000),
        OrderShares(
            relations: [
                .next: 0.0378, .nextBehindHeading: 0.0060, .oneColumnOn: 0.0223, .twoColumnsOn: 0.0206,
                .columnsOn: 0.0688, .near: 0.0435, .far: 0.2026, .firstUnderHeading: 0.0818, .columnBefore: 0.1561,
                .before: 0.2744, .firstUnderHeadingBefore: 0.0720, .firstUnderHeadingOfLast: 0.0141,
            ],
            stay: [
                .plain: 0.5185, .column: 0.3339, .opening: 0.1677, .ending: 0.2222, .tail: 0.5877,
                .tailColumn: 0.4061,
            ],
            headed: 0.1785, onward: 0.1808, firstHeading: 0.4651, pastHeading: 0.1604, back: 0.1613,
            stacked: 0.3072, strength: 200.0000, handicap: 0.0000),
    ]
}
