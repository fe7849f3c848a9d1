import LosslessJSON
import NewsModel

/// The lists of an issue's corrections, by their names in the file.
enum DecisionList: String, CaseIterable {
    case seams, roles, stories

    /// The list for corrections of a subject; `nil` for a subject that is decided once per page.
    init?(_ subject: PageCorrection.Subject) {
        switch subject {
        case .boundary: self = .seams
        case .role: self = .roles
        case .story: self = .stories
        case .order: return nil
        }
    }

    /// The correction that an element stands for; `nil` if this program does not know it.
    func correction(_ element: JSONValue) -> PageCorrection? {
        switch self {
        case .seams:
            guard let after = line(element, "after") else { return nil }
            guard let with = element["with"], with != .null else { return .split(after: after) }
            return line(element, "with").map { .join(after: after, with: $0) }
        case .roles:
            guard let line = line(element, "line"), let role = element["role"]?.text.flatMap(SettledRole.init) else {
                return nil
            }
            return .role(role, line: line)
        case .stories:
            guard let line = line(element, "line"), let under = self.line(element, "under") else { return nil }
            return .file(line: line, under: under)
        }
    }

    /// The element with the correction written into it; its other members are kept.
    func value(of correction: PageCorrection, in element: JSONValue) -> JSONValue {
        func number(_ line: Int) -> JSONValue { .number(String(line)) }
        return switch correction {
        case .split(let after): element.setting("after", to: number(after)).setting("with", to: .null)
        case .join(let after, let with): element.setting("after", to: number(after)).setting("with", to: number(with))
        case .role(let role, let line):
            element.setting("line", to: number(line)).setting("role", to: .string(role.rawValue))
        case .file(let line, let under): element.setting("line", to: number(line)).setting("under", to: number(under))
        case .fileOrder: element
        }
    }

    private func line(_ element: JSONValue, _ name: String) -> Int? {
        element[name]?.count.flatMap { $0 > 0 ? $0 : nil }
    }
}
