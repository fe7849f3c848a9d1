/// Distributes the rows of a column among its stories by D'Hondt's method: each further row goes to the story with the
/// highest quotient of its weight and the rows that it would then have.
enum RowSharing {
    /// A story's claim to rows of text: its weight, and the fewest and most rows that it can use.
    struct Claim {
        let weight: Double
        let least: Int
        let most: Int
    }

    /// The rows of each story: all of `rows`, unless the stories need more or run out of text.
    static func rows(_ rows: Int, among claims: [Claim]) -> [Int] {
        var given = claims.map { min($0.least, $0.most) }
        var rest = rows - given.reduce(0, +)
        while rest > 0 {
            let open = claims.indices.filter { given[$0] < claims[$0].most }
            guard let next = open.max(by: { quotient(claims[$0], given[$0]) < quotient(claims[$1], given[$1]) })
            else { break }
            given[next] += 1
            rest -= 1
        }
        // If there are too many stories they give up their text, the last first.
        for index in claims.indices.reversed() where rest < 0 {
            let taken = min(given[index], -rest)
            given[index] -= taken
            rest += taken
        }
        return given
    }

    private static func quotient(_ claim: Claim, _ given: Int) -> Double { claim.weight / Double(given + 1) }
}
