extension OrderedPage {
    /// The jump that a line between stories or the text of a story states.
    func jump(_ index: Int, _ role: LineRole) -> LineReading.Jump? {
        guard blocks[index].shape.isEastAsian, blocks[index].opening == nil else { return nil }
        if role == .furniture { return JumpPattern.jump(blocks[index].folded) }
        return role.isText ? JumpPattern.jumpBesideText(blocks[index].folded) : nil
    }
}
