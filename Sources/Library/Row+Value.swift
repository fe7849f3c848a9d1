import GRDB

/// Values of rows as they may be in a damaged file, where a column can hold anything: GRDB's own subscripts end the program
/// there.
extension Row {
    /// The value of a column, from 0.
    ///
    /// - Throws: `SQLITE_CORRUPT` if it is of another type.
    func value<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value {
        let stored: DatabaseValue = self[column]
        guard let value = Value.fromDatabaseValue(stored) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return value
    }

    /// The value of a column; `nil` for `NULL`.
    func optional<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value? {
        let stored: DatabaseValue = self[column]
        return stored.isNull ? nil : try value(column)
    }
}
