import ScreenModel

/// The likely background of a terminal that has not reported it yet, or never will.
enum TerminalGround {
    /// The background according to `COLORFGBG`, as rxvt and others set it: two of sixteen colour numbers, `0;15`; `nil`
    /// if it is not set.
    static func likely(_ environment: Environment) -> Ground? {
        guard let last = environment.variable("COLORFGBG")?.split(separator: ";").last, let number = Int(last) else {
            return nil
        }
        return number == 7 || (9...15).contains(number) ? .light : .dark
    }
}
