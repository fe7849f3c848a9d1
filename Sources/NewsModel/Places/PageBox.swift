/// A rectangle on a page, measured from the top left corner, in the page's units.
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

    /// The smallest box that contains both.
    public func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// The width of the horizontal overlap; if negative, the gap between the two.
    public func sharedWidth(_ other: PageBox) -> Double { min(right, other.right) - max(left, other.left) }

    /// The height of the vertical overlap; if negative, the gap between the two.
    public func sharedHeight(_ other: PageBox) -> Double { min(bottom, other.bottom) - max(top, other.top) }
}

/// The size of a page, in the units of its boxes: points in a PDF, pixels in a scan.
public struct PageSize: Hashable, Sendable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// A rectangle on one of an issue's pages.
public struct PagePlace: Hashable, Sendable {
    /// The number of the page within the issue, from 1.
    public var page: Int
    public var box: PageBox

    public init(page: Int, box: PageBox) {
        self.page = page
        self.box = box
    }
}
