import LosslessJSON

/// Checks JSON against the part of JSON Schema (draft 2020-12) that the bookmarks' schema uses.
struct SchemaChecker {
    let schema: JSONValue

    /// The violations of the schema, each with the path of its value.
    func faults(of value: JSONValue) -> [String] {
        faults(of: value, by: schema, at: "")
    }

    private func faults(of value: JSONValue, by rule: JSONValue, at path: String) -> [String] {
        var rule = rule
        if let name = rule["$ref"]?.text?.split(separator: "/").last, let definition = schema["$defs"]?[String(name)] {
            rule = definition
        }
        var faults: [String] = []
        if let constant = rule["const"], constant != value { faults.append("\(path): not the constant") }
        if let type = rule["type"], !types(type).contains(where: { isOfType(value, $0) }) {
            faults.append("\(path): not of the type")
        }
        if let least = rule["minimum"]?.integer, let number = value.integer, number < least {
            faults.append("\(path): too small")
        }
        if let least = rule["minLength"]?.integer, let text = value.text, text.unicodeScalars.count < least {
            faults.append("\(path): too short")
        }
        if case .array(let names) = rule["required"], case .object = value {
            faults += names.compactMap(\.text).filter { value[$0] == nil }.map { "\(path).\($0): missing" }
        }
        if case .object(let properties) = rule["properties"] {
            for property in properties {
                guard let member = value[property.name] else { continue }
                faults += self.faults(of: member, by: property.value, at: "\(path).\(property.name)")
            }
        }
        if let items = rule["items"], case .array(let elements) = value {
            for (index, element) in elements.enumerated() {
                faults += self.faults(of: element, by: items, at: "\(path)[\(index)]")
            }
        }
        return faults
    }

    private func types(_ type: JSONValue) -> [String] {
        if case .array(let names) = type { return names.compactMap(\.text) }
        return type.text.map { [$0] } ?? []
    }

    private func isOfType(_ value: JSONValue, _ type: String) -> Bool {
        switch value {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .number: type == "number" || type == "integer" && value.integer != nil
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }
}
