import GRDB

/// Type-checked access to columns. In a damaged file a column can hold any type, and GRDB's own subscripts trap on a
/// mismatch.
extension Row {
    /// The value of a column, counted from 0.
    ///
    /// - Throws: `SQLITE_CORRUPT` if the column has another type.
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
