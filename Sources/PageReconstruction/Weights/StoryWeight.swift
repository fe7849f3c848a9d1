/// Settings of `StoryLabels`, then of `CaptionStories`.
package enum StoryWeight: Int, FeatureName {
    /// Weight of words as evidence of a story.
    case words
    /// The nats that the words of one text may say for a story against another; and in the first round, when only the
    /// words of headings are known and the order of the text shall say more.
    case mostEvidence, mostEvidenceAtFirst
    /// By how much the words of a heading count.
    case headingWords
    /// Weight of a caption's words as evidence of a story.
    case captionWords
    /// Nats in favour of a photo story, anywhere and above headings.
    case photoStory, photoStoryAboveHeading
}
