/// A part of a document that is generated while it is written. Holding a long document as values takes many times the
/// memory of its text.
package enum JSONPart {
    case value(JSONValue)
    case object([(name: String, value: JSONPart)])
    /// Elements that are generated one at a time, each when it is written.
    case array(count: Int, element: (Int) -> JSONPart)
}
