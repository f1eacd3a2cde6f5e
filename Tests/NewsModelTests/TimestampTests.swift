import NewsModel
import Testing

@Suite("Timestamps")
struct TimestampTests {
    @Test(
        "days and dates lead to each other",
        arguments: [
            (0, 1970, 1, 1), (-1, 1969, 12, 31), (59, 1970, 3, 1), (11016, 2000, 2, 29), (20_778, 2026, 11, 21),
            (-141_428, 1582, 10, 15),
        ])
    func civilDays(number: Int64, year: Int, month: Int, day: Int) {
        let civil = CivilDay(year: year, month: month, day: day)
        #expect(civil.daysSince1970 == number)
        #expect(CivilDay(daysSince1970: number) == civil)
    }

    @Test("every day of 800 years survives the round trip")
    func roundTrip() {
        for number in Int64(-146_097)..<146_097 {
            #expect(CivilDay(daysSince1970: number).daysSince1970 == number)
        }
    }

    @Test("weekdays count from Sunday")
    func weekdays() {
        #expect(CivilDay(year: 1970, month: 1, day: 1).weekday == 4)
        #expect(CivilDay(year: 2026, month: 11, day: 21).weekday == 6)
        #expect(CivilDay(year: 1969, month: 12, day: 28).weekday == 0)
    }

    @Test("the ISO form is in UTC, also before 1970")
    func iso8601() {
        #expect(Timestamp(seconds: 1_795_250_520).iso8601 == "2026-11-21T08:42:00Z")
        #expect(Timestamp(seconds: -1).iso8601 == "1969-12-31T23:59:59Z")
        #expect(Timestamp(CivilDay(year: 2026, month: 3, day: 9), hour: 7, minute: 5).iso8601 == "2026-03-09T07:05:00Z")
        #expect(Timestamp(seconds: 1_795_250_520).clockString == "08:42")
    }
}
