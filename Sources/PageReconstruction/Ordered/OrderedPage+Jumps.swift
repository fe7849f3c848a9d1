extension OrderedPage {
    /// The jump that a line between stories or the text of a story states.
    func jump(_ index: Int, _ role: LineRole) -> LineReading.Jump? {
        guard blocks[index].opening == nil else { return nil }
        if role == .furniture { return JumpPattern.jump(blocks[index].folded) }
        return role.isText && blocks[index].shape.isEastAsian ? JumpPattern.jumpBesideText(blocks[index].folded) : nil
    }

    /// Whether a story of an earlier page may go on below the line at an index.
    func mayResume(at index: Int) -> Bool {
        !corrections.keepsOrder && (blocks[index].shape.isEastAsian || jumps.origins[index] != nil)
    }

    /// The story among those found so far that goes on below the line at an index. In East Asian pages it is the only
    /// one that says that it goes on.
    func story(continuedAt index: Int, among elements: [PageArticles.Element]) -> Int? {
        let jumping = elements.indices.filter { element in
            guard case .article(let told) = elements[element], let line = told.jumpLine else { return false }
            return blocks[index].shape.isEastAsian || jumps.origins[index] == line
        }
        return jumping.count == 1 ? jumping[0] : nil
    }
}
