/// The grapheme clusters of a frame that consist of several scalars, by the index of their first cell.
///
/// Sorted by cell: a screen has few of them, and they are added row by row.
struct Clusters: Equatable, Sendable {
    private var cells: [Int] = []
    private var texts: [String] = []

    var isEmpty: Bool { cells.isEmpty }

    subscript(cell: Int) -> String? {
        get {
            let index = index(of: cell)
            return index < cells.count && cells[index] == cell ? texts[index] : nil
        }
        set {
            let index = index(of: cell)
            if index < cells.count, cells[index] == cell {
                cells.remove(at: index)
                texts.remove(at: index)
            }
            guard let newValue else { return }
            cells.insert(cell, at: index)
            texts.insert(newValue, at: index)
        }
    }

    /// The index of `cell`, or the index at which to insert it.
    private func index(of cell: Int) -> Int {
        if let last = cells.last, last < cell { return cells.count }
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle] < cell { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
