import NewsModel
import Testing

struct TimeZoneRulesTests {
    private static let berlin = "CET-1CEST,M3.5.0,M10.5.0/3"

    private func time(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Timestamp {
        Timestamp(CivilDay(year: year, month: month, day: day), hour: hour, minute: minute)
    }

    @Test func anArticleOfJulyKeepsItsSummerHourInNovember() throws {
        let zone = try #require(TimeZoneRules(posix: Self.berlin))
        #expect(zone.local(time(2026, 7, 1, 12)).clockString == "14:00")
        #expect(zone.local(time(2026, 11, 29, 12)).clockString == "13:00")
    }

    @Test func clocksChangeToTheSecond() throws {
        let zone = try #require(TimeZoneRules(posix: Self.berlin))
        let spring = time(2026, 3, 29, 1)
        #expect(zone.offset(at: spring + -1) == 3600)
        #expect(zone.offset(at: spring) == 7200)
        let autumn = time(2026, 10, 25, 1)
        #expect(zone.offset(at: autumn + -1) == 7200)
        #expect(zone.offset(at: autumn) == 3600)
    }

    @Test func southOfTheEquatorSummerHoldsOverNewYear() throws {
        let zone = try #require(TimeZoneRules(posix: "AEST-10AEDT,M10.1.0,M4.1.0/3"))
        #expect(zone.offset(at: time(2026, 1, 1, 0)) == 11 * 3600)
        #expect(zone.offset(at: time(2026, 7, 1, 0)) == 10 * 3600)
        #expect(zone.offset(at: time(2026, 12, 31, 23)) == 11 * 3600)
    }

    @Test(arguments: [
        ("IST-5:30", 19_800), ("<+1245>-12:45", 45_900), ("UTC0", 0), ("EST5EDT,M3.2.0,M11.1.0", -18_000),
        ("<-03>3", -10_800),
    ])
    func offsetsInJanuary(rule: String, offset: Int) throws {
        #expect(try #require(TimeZoneRules(posix: rule)).offset(at: time(2026, 1, 15, 12)) == offset)
    }

    @Test(arguments: [
        "", "CE", "CET", "CET-1CEST", "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-999",
    ])
    func whatIsNoRuleIsRefused(text: String) {
        #expect(TimeZoneRules(posix: text) == nil)
    }

    @Test func localTimesLeadBack() throws {
        let zone = try #require(TimeZoneRules(posix: Self.berlin))
        for month in 1...12 {
            let moment = time(2026, month, 15, 7, 30)
            #expect(zone.utc(zone.local(moment)) == moment)
        }
    }

    /// A file of version 2 with one change of offset, and a rule for the time after it.
    private var file: [UInt8] {
        func header(_ times: UInt8, _ types: UInt8) -> [UInt8] {
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + [0, 0, 0, 0] + [0, 0, 0, 0] + [0, 0, 0, 0]
                + [0, 0, 0, times] + [0, 0, 0, types] + [0, 0, 0, 4]
        }
        func type(_ hours: UInt8) -> [UInt8] {
            let seconds = UInt32(hours) * 3600
            return (0..<4).map { UInt8(truncatingIfNeeded: seconds >> (24 - 8 * $0)) } + [0, 0]
        }
        let old = header(0, 1) + type(0) + Array("UTC\0".utf8)
        let change = Int64(1_000_000_000)
        let time = (0..<8).map { UInt8(truncatingIfNeeded: change >> (56 - 8 * $0)) }
        return old + header(1, 2) + time + [1] + type(1) + type(3) + Array("AAA\0".utf8) + Array("\nBBB-5\n".utf8)
    }

    @Test func readsAZoneFile() throws {
        let zone = try #require(TimeZoneRules(tzif: file))
        #expect(zone.offset(at: Timestamp(seconds: 999_999_999)) == 3600)
        // After its last change a file gives the word to the rule at its end.
        #expect(zone.offset(at: Timestamp(seconds: 1_000_000_000)) == 5 * 3600)
    }

    @Test func aCutZoneFileIsRefusedAtEveryLength() {
        let whole = file
        for length in 0..<(whole.count - 7) { #expect(TimeZoneRules(tzif: Array(whole.prefix(length))) == nil) }
    }
}
