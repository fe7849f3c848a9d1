/// The address that relative references of an element are resolved against, by its `xml:base` and those around it.
struct FeedBase {
    var address: String?

    /// The base inside of `element`, which stands where this base holds.
    func inside(_ element: XMLElement) -> FeedBase {
        guard let own = element["base"]?.trimmedToContent else { return self }
        return FeedBase(address: WebAddress.resolve(own, against: address))
    }

    func resolve(_ reference: String?) -> String? {
        reference?.trimmedToContent.map { WebAddress.resolve($0, against: address) }
    }
}
