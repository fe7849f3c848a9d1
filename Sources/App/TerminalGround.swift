import ScreenModel

/// The ground of a terminal that has not answered yet what it is, or never will.
enum TerminalGround {
    /// What `COLORFGBG` says, as rxvt and others set it: two numbers of sixteen colours, `0;15`; `nil` where it does not.
    static func likely(_ environment: Environment) -> Ground? {
        guard let last = environment.variable("COLORFGBG")?.split(separator: ";").last, let number = Int(last) else {
            return nil
        }
        return number == 7 || (9...15).contains(number) ? .light : .dark
    }
}
