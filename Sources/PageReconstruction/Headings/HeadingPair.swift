/// Two adjacent heading lines, which belong to one heading or to two.
struct HeadingPair {
    let first: Int
    let second: Int
    /// The number of lines that the heading has so far, up to and including the first line.
    let linesAbove: Int
    /// The number of heading lines in the run, with no text in between.
    let lineCount: Int
    /// `JoinChoice.disorder`.
    let disorder: Double

    func features(_ blocks: [Block], _ signs: PageSigns) -> FeatureVector<HeadingPairFeature> {
        var out: FeatureVector<HeadingPairFeature> = [.bias: 1]
        let above = blocks[first].folded
        let below = blocks[second].folded
        out.set(.noBlankBetween, blocks[second].blanksBefore == 0)
        out.set(.manyBlanksBetween, blocks[second].blanksBefore > 1)
        out.set(.moreBlanksBetween, blocks[second].blanksBefore > blocks[first].blanksBefore)
        out.set(.fewerBlanksBetween, blocks[second].blanksBefore < blocks[first].blanksBefore)
        out.set(.secondBeginsWithDash, below.hasPrefix("——"))
        out.set(.firstBeginsWithDash, above.hasPrefix("——"))
        out.set(.firstGoesOn, above.last == ":" || signs[first].marks.opened > 0)
        out.set(.readsOn, CharacterModel.shared.continuation(signs[first].end, signs[second].start).sum / 3)
        out.set(.secondBeginsAsHeading, signs[second].start.heading / 4)
        out.set(.firstEndsAsHeading, signs[first].end.heading / 3)
        out.set(.firstIsShort, above.count <= 9)
        out.set(.secondIsShort, below.count <= 9)
        out.set(.difference, Double(below.count - above.count) / 10)
        out.set(.sharedWords, signs.words.shared(first, second) * 3)
        out.set(.isThirdLine, linesAbove > 1)
        out.set(.isFourthLine, linesAbove > 2)
        out.set(.isLongRun, lineCount > 4)
        out.set(.disorder, disorder)
        out.set(.disorderOfLongRun, lineCount > 4 ? disorder : 0)
        return out
    }
}
