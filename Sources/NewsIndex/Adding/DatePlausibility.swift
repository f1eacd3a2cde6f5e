import NewsModel

/// Dates that nobody meant: what programs write where no date was set.
enum DatePlausibility {
    private static let day: Int64 = 86_400

    /// The days on which calendars of programs begin: those of year 1, of 1601, of spreadsheets, of 1904 and of Unix.
    private static let beginnings: [CivilDay] = [
        CivilDay(year: 1601, month: 1, day: 1), CivilDay(year: 1899, month: 12, day: 30),
        CivilDay(year: 1899, month: 12, day: 31), CivilDay(year: 1900, month: 1, day: 1),
        CivilDay(year: 1904, month: 1, day: 1), CivilDay(year: 1970, month: 1, day: 1),
    ]
    /// A source may announce what is to come, but not for longer.
    private static let mostAhead = 731 * day

    /// Whether `date` can be what a source meant to say at `now`. The beginnings count in every time zone.
    static func isTold(_ date: Timestamp, at now: Timestamp) -> Bool {
        if date.seconds < Timestamp(CivilDay(year: 100, month: 1, day: 1)).seconds { return false }
        if date - now > mostAhead { return false }
        return !beginnings.contains { beginning in
            let start = Timestamp(beginning).seconds
            return (start - 14 * 3_600...start + day + 12 * 3_600).contains(date.seconds) && date.seconds % 900 == 0
        }
    }
}
