import Foundation
public import NewsModel

/// Reads dates as feeds and pages write them: RFC 822, RFC 3339, ISO 8601 in its reduced forms, asctime, month names
/// in a dozen languages, numeric dates, and seconds since 1970.
///
/// The text is cut into numbers, words and signs; the time of day and the zone are recognised and taken out, and what
/// is left is the day. A text that holds no day gives nil: a date is never made up.
public enum DateParser {
    /// The moment that `text` names; a time without zone is taken as UTC, a day without time as midnight.
    public static func parse(_ text: String) -> Timestamp? { parse(text, order: .monthFirst) }

    /// As `parse`; numbers between slashes are read in `order`.
    static func parse(_ text: String, order: DateOrder) -> Timestamp? {
        let bytes = Array(text.utf8.prefix(200))
        if let compact = CompactDate.parse(bytes) { return compact }
        var fields = DateFields(DateToken.scan(bytes), order: order)
        return fields.timestamp()
    }

    /// The day that `text` names, as it is written there, in whatever zone; nil where it names none.
    public static func writtenDay(_ text: String) -> CivilDay? {
        let bytes = Array(text.utf8.prefix(200))
        // Of digits alone some count seconds.
        if bytes.allSatisfy({ $0 <= 0x20 || $0 >= 0x30 && $0 <= 0x39 }) { return CompactDate.parse(bytes)?.day }
        var fields = DateFields(DateToken.scan(bytes), order: .monthFirst)
        return fields.written()?.day ?? parse(text)?.day
    }

    /// The two numbers of a day between slashes that has its year last: 5 and 11 of `05/11/2026`.
    static func slashed(_ text: String) -> (first: Int, second: Int)? {
        guard text.utf8.contains(0x2F) else { return nil }
        let tokens = DateToken.scan(Array(text.utf8.prefix(200)))
        for at in tokens.indices where at + 4 < tokens.count {
            let (a, b, c) = (tokens[at], tokens[at + 2], tokens[at + 4])
            guard [a, b, c].allSatisfy({ $0.kind == .number }),
                [at + 1, at + 3].allSatisfy({ tokens[$0].sign == 0x2F }),
                a.digits <= 2, b.digits <= 2, c.digits == 4 || c.digits == 2
            else { continue }
            return (a.value, b.value)
        }
        return nil
    }
}
