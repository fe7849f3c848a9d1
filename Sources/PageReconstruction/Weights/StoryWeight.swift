/// Parameters of `StoryLabels`, followed by those of `CaptionStories`.
package enum StoryWeight: Int, FeatureName {
    /// The weight of words as evidence of a story.
    case words
    /// The maximum evidence, in nats, of one text's words for one story against another; and the maximum in the first
    /// round, when only the words of headings are known and the order of the text should count more.
    case mostEvidence, mostEvidenceAtFirst
    /// The weight of the words of a heading.
    case headingWords
    /// The weight of a caption's words as evidence of a story.
    case captionWords
    /// The bonus, in nats, for a photo story, anywhere and above headings.
    case photoStory, photoStoryAboveHeading
}
