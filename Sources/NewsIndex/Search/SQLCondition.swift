import GRDB

/// A condition in SQL with its bound values.
struct SQLCondition {
    var sql: String
    var arguments: StatementArguments

    init(_ sql: String, _ arguments: StatementArguments = []) {
        self.sql = sql
        self.arguments = arguments
    }

    static let always = SQLCondition("1")
    static let never = SQLCondition("0")

    /// Each of them; of none, `always`.
    static func all(_ conditions: [SQLCondition]) -> SQLCondition { join(conditions, " AND ", empty: always) }
    /// One of them; of none, `never`.
    static func any(_ conditions: [SQLCondition]) -> SQLCondition { join(conditions, " OR ", empty: never) }

    private static func join(_ conditions: [SQLCondition], _ word: String, empty: SQLCondition) -> SQLCondition {
        if conditions.count == 1 { return conditions[0] }
        if conditions.isEmpty { return empty }
        return SQLCondition(
            conditions.map { "(\($0.sql))" }.joined(separator: word),
            conditions.reduce(into: StatementArguments()) { $0 += $1.arguments })
    }
}
