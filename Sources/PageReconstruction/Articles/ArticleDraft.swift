import NewsModel

/// The blocks of a story before they become an `Article`.
struct ArticleDraft {
    var headings: [Int] = []
    var bylines: [Int] = []
    var chains: [Chain] = []
    var captions: [Int] = []
}
