/// A rectangle on a page: from the left and from the top, in the units of its page.
public struct PageBox: Hashable, Sendable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    public var width: Double { right - left }
    public var height: Double { bottom - top }
    public var middle: Double { (top + bottom) / 2 }
    public var center: Double { (left + right) / 2 }

    /// The least box around both.
    public func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// The width that both have in common; less than 0 is the gap between them.
    public func sharedWidth(_ other: PageBox) -> Double { min(right, other.right) - max(left, other.left) }

    /// The height that both have in common; less than 0 is the gap between them.
    public func sharedHeight(_ other: PageBox) -> Double { min(bottom, other.bottom) - max(top, other.top) }
}

/// The size of a page in the units of its boxes: points of a PDF, pixels of a scan.
public struct PageSize: Hashable, Sendable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// A rectangle on one of the pages of an issue.
public struct PagePlace: Hashable, Sendable {
    /// The position of the page among those of the issue, from 1.
    public var page: Int
    public var box: PageBox

    public init(page: Int, box: PageBox) {
        self.page = page
        self.box = box
    }
}
