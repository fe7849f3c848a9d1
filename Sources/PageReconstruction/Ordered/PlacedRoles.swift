import NewsModel

/// Restricts the roles of lines with places: the layout shows which lines are text, and which are outside the stories.
enum PlacedRoles {
    static func settled(
        _ roles: [LineRole], _ blocks: [Block], _: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        zip(roles, blocks).map { role, block in
            corrections.roles[block.index] ?? block.opening.map { settled(role, $0.part) } ?? role
        }
    }

    private static func settled(_ role: LineRole, _ part: LinePlace.Part) -> LineRole {
        switch (part, role) {
        case (.around, _): .furniture
        case (.text, .furniture), (.text, .banner), (.text, .label), (.text, .headline), (.text, .deck): .body
        case (.small, .body), (.small, .byline): role
        case (.small, _): .caption
        case (.headline, .furniture), (.headline, .banner), (.headline, .body), (.kicker, .furniture),
            (.kicker, .banner), (.kicker, .body), (.kicker, .label):
            .headline
        case (.deck, .furniture), (.deck, .banner), (.deck, .body), (.deck, .label): .deck
        case (.row, _): .row
        case (.crosshead, .byline): role
        case (.crosshead, _): .crosshead
        default: role
        }
    }
}
