/// A part of a document that is written while it is made: as values all at once, a long one takes many times its text.
package enum JSONPart {
    case value(JSONValue)
    case object([(name: String, value: JSONPart)])
    /// Elements that are made one by one, each when it is written.
    case array(count: Int, element: (Int) -> JSONPart)
}
