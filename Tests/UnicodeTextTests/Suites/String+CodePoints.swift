extension String {
    /// The text of code points in hexadecimal, with blanks between.
    init(codePoints: some StringProtocol) {
        let scalars = codePoints.split(separator: " ").compactMap { UInt32($0, radix: 16) }.compactMap(
            Unicode.Scalar.init)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self = String(view)
    }
}
