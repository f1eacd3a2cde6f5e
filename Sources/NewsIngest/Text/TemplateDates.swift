public import NewsModel

/// Dates that programs write where they know none: the zero of their calendar, or its end.
public enum TemplateDates {
    /// The first days of the calendars of SQL Server, spreadsheets, the Macintosh, Unix and FAT, and the last one that
    /// 32 bits count to. A day more on both sides, for zones.
    private static let zeros = [
        (1753, 1, 1), (1899, 12, 30), (1900, 1, 1), (1904, 1, 1), (1970, 1, 1), (1980, 1, 1), (2038, 1, 19),
    ].map { CivilDay(year: $0.0, month: $0.1, day: $0.2).daysSince1970 }

    /// Printed news began in 1605; feeds of what lies further ahead than this do not exist.
    private static let earliest = Timestamp(CivilDay(year: 1605, month: 1, day: 1))
    private static let latest = Timestamp(CivilDay(year: 2090, month: 1, day: 1))

    /// `date`, unless it is one of a template.
    public static func real(_ date: Timestamp?) -> Timestamp? {
        guard let date, date >= earliest, date < latest else { return nil }
        let day = date.day.daysSince1970
        let slack: Int64 = date.secondOfDay == 0 ? 0 : 1
        return zeros.contains { abs($0 - day) <= slack } ? nil : date
    }
}
