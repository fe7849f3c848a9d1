/// The base address for the relative references of an element, from its `xml:base` and those of its ancestors.
struct FeedBase {
    var address: String?

    /// The base inside `element`, whose parent has this base.
    func inside(_ element: XMLElement) -> FeedBase {
        guard let own = element["base"]?.trimmedToContent else { return self }
        return FeedBase(address: WebAddress.resolve(own, against: address))
    }

    func resolve(_ reference: String?) -> String? {
        reference?.trimmedToContent.map { WebAddress.resolve($0, against: address) }
    }
}
