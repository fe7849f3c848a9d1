/// The grapheme clusters of a frame that have more than one scalar, by the cell that they begin in.
///
/// A screen has few of them, and they come row by row: they stand in the order of their cells.
struct Clusters: Equatable, Sendable {
    private var cells: [Int] = []
    private var texts: [String] = []

    var isEmpty: Bool { cells.isEmpty }

    subscript(cell: Int) -> String? {
        get {
            let place = place(of: cell)
            return place < cells.count && cells[place] == cell ? texts[place] : nil
        }
        set {
            let place = place(of: cell)
            if place < cells.count, cells[place] == cell {
                cells.remove(at: place)
                texts.remove(at: place)
            }
            guard let newValue else { return }
            cells.insert(cell, at: place)
            texts.insert(newValue, at: place)
        }
    }

    /// Where `cell` stands, or would stand.
    private func place(of cell: Int) -> Int {
        if let last = cells.last, last < cell { return cells.count }
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle] < cell { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
