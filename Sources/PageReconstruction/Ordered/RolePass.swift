/// Changes roles chosen line by line, by evidence that only the whole page has; roles given by the user are kept.
typealias RolePass =
    @Sendable (
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole]

extension OrderedPage {
    /// The passes over a page of lines, in the order in which they apply.
    static let passes: [RolePass] = [
        withHeadOfPaper, withoutDebris, HeadingLines.withRunningHeads, HeadingLines.withFirst, HeadingLines.completed,
        HeadingLines.amongParagraphs, HeadingLines.withMarkedParts, HeadingRuns.roles, OpeningLines.roles,
        withLastLines,
        StackedHeadings.roles, withoutRepeatedTitles, withoutIdleCrossheads, withoutOpenDecks, withWholeVerse,
        ProseLines.roles, DisplayAdvertisements.roles, StoryAlone.roles, PartHeadings.roles, EastAsianParts.roles,
    ]

    /// The passes over lines with places.
    static let passesOfPlaces: [RolePass] = [withHeadOfPaper, PlacedRoles.settled]

    /// The passes over a page whose headings were recognised by the regression.
    static let passesOfRegression: [RolePass] = [
        withoutLongLabels, withTitle, HeadingLines.withRunningHeads, HeadingLines.withFirst, HeadingLines.completed,
        HeadingLines.amongParagraphs, HeadingLines.withMarkedParts, HeadingRuns.roles, OpeningLines.roles,
        withLastLines,
        StackedHeadings.roles, withoutRepeatedTitles, withoutIdleCrossheads, ProseLines.roles, EastAsianParts.roles,
    ]
}
