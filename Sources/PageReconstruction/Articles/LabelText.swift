/// A column label without the marks around it: `【社会】`, `■ 要闻`.
enum LabelText {
    private static let marks = Array("【】■□●○◆◇▲△★☆|·—-* ".unicodeScalars)

    static func shown(_ label: String) -> String {
        let scalars = Array(label.unicodeScalars)
        guard let first = scalars.firstIndex(where: { !isMark($0) }),
            let last = scalars.lastIndex(where: { !isMark($0) })
        else { return label }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || marks.contains(scalar) }
}
