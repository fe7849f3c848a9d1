import NewsModel

/// Finds the rectangles drawn on a page in the output of `pdftocairo -svg`.
enum PrintedFrames {
    /// The maximum number of strokes: a page with a thousand is a map or a diagram.
    private static let most = 1_000

    /// - Returns: boxes in points; empty if nothing is drawn or the drawing is not a page.
    static func frames(_ svg: [UInt8]) -> [PageBox] {
        var boxes: [PageBox] = []
        var strokes: [PageBox] = []
        PopplerElement.read(svg, names: ["path"]) { path in
            // Glyphs have no colour of their own.
            guard let style = path["style"], style.contains("rgb("), boxes.count + strokes.count < most,
                let points = SVGPath.points(path["d"] ?? "", moved: path["transform"])
            else { return }
            let box = points.dropFirst().reduce(points[0]) { $0.union($1) }
            if SVGPath.isRectangle(points), box.width > thin, box.height > thin {
                boxes.append(box)
            } else if box.width <= thin || box.height <= thin {
                strokes.append(box)
            }
        }
        return boxes + frames(of: strokes)
    }

    /// In points: a rectangle up to this width is a rule.
    private static let thin = 4.0

    /// Frames drawn as separate strokes: two horizontal rules and two vertical rules that meet at their ends.
    private static func frames(of strokes: [PageBox]) -> [PageBox] {
        let level = strokes.filter { $0.width > thin }.sorted { $0.top < $1.top }
        let upright = strokes.filter { $0.height > thin }
        func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < thin }
        var frames: [PageBox] = []
        for (index, top) in level.enumerated() {
            for bottom in level[(index + 1)...] where near(top.left, bottom.left) && near(top.right, bottom.right) {
                let sides = [top.left, top.right].filter { side in
                    upright.contains {
                        near($0.center, side) && near($0.top, top.middle) && near($0.bottom, bottom.middle)
                    }
                }
                guard sides.count == 2 else { continue }
                frames.append(top.union(bottom))
                break
            }
        }
        return frames
    }
}

/// The straight lines of an SVG path.
private enum SVGPath {
    /// The corners of a path, each as an empty box; `nil` if the path is curved or cannot be read.
    static func points(_ path: Substring, moved transform: Substring?) -> [PageBox]? {
        let steps = path.split(separator: " ")
        guard steps.count <= 60 else { return nil }
        var numbers: [Double] = []
        for step in steps where step != "M" && step != "L" && step != "Z" {
            guard let number = Double(step), abs(number) < 1e7 else { return nil }
            numbers.append(number)
        }
        guard numbers.count >= 4, numbers.count % 2 == 0, let matrix = matrix(transform) else { return nil }
        return stride(from: 0, to: numbers.count, by: 2).map { index in
            let (x, y) = (numbers[index], numbers[index + 1])
            let (left, top) = (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
            return PageBox(left: left, top: top, right: left, bottom: top)
        }
    }

    /// The six numbers of a transformation matrix, in SVG's order.
    private static func matrix(_ transform: Substring?) -> [Double]? {
        guard let transform else { return [1, 0, 0, 1, 0, 0] }
        guard transform.hasPrefix("matrix("), transform.hasSuffix(")") else { return nil }
        let numbers = transform.dropFirst(7).dropLast().split(separator: ",").compactMap { Double($0) }
        return numbers.count == 6 ? numbers : nil
    }

    /// Whether the path outlines a rectangle: it has four sides, each horizontal or vertical.
    static func isRectangle(_ points: [PageBox]) -> Bool {
        guard (4...6).contains(points.count) else { return false }
        var sides = 0
        for (one, other) in zip(points, points.dropFirst() + [points[0]]) {
            let (x, y) = (abs(one.left - other.left), abs(one.top - other.top))
            if x < 0.5, y < 0.5 { continue }
            guard x < 0.5 || y < 0.5 else { return false }
            sides += 1
        }
        return sides == 4
    }
}
