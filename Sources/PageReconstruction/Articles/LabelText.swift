/// Removes the marks around labels and headlines: `【社会】`, `■ 要闻`.
enum LabelText {
    private static let marks = Array("【】[]■□●○◎◆◇▲△★☆|·—-*:： ".unicodeScalars)

    static func shown(_ label: String) -> String {
        let scalars = Array(label.unicodeScalars)
        guard let first = scalars.firstIndex(where: { !isMark($0) }),
            let last = scalars.lastIndex(where: { !isMark($0) })
        else { return label }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    /// The headline without a leading printer's mark: `■东湖大桥封闭施工`, `●輪渡觸礁乘客無恙`.
    static func unmarked(_ headline: String) -> String {
        let scalars = headline.unicodeScalars
        guard let mark = scalars.first, "■□●○◎◆◇".unicodeScalars.contains(mark),
            let start = scalars.dropFirst().firstIndex(where: { !$0.isBlank })
        else { return headline }
        return String(scalars[start...])
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || marks.contains(scalar) }
}
