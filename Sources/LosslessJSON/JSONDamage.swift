/// The position of a syntax error: line and column, both from 1, the column in characters.
package struct JSONDamage: Error, Equatable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
