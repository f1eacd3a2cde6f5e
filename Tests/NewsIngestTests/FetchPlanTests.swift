import NewsIngest
import NewsModel
import Testing

@Suite struct FetchPlanTests {
    private let settings = FetchSettings(interval: 3600)
    private let body = Array("<rss/>".utf8)

    private func update(_ response: FetchResponse, _ state: FetchState = FetchState(), now: Timestamp = noon)
        -> FeedUpdate
    {
        FetchPlan.update(response, state: state, settings: settings, isConditional: true, now: now)
    }

    private func parsedFeed(_ change: (inout ParsedFeed) -> Void = { _ in }) -> ParsedFeed {
        var feed = ParsedFeed()
        feed.format = .rss20
        change(&feed)
        return feed
    }

    @Test func dueAtOnceThenAfterTheInterval() {
        var state = FetchState()
        #expect(FetchPlan.isDue(state, now: noon))
        state.nextDue = noon + 3600
        #expect(!FetchPlan.isDue(state, now: noon + 3539))
        #expect(FetchPlan.isDue(state, now: noon + 3600))
        state.isGone = true
        #expect(!FetchPlan.isDue(state, now: noon + 3600))
    }

    @Test func cronThatComesASecondEarlyFindsHourlySourcesDue() {
        var state = FetchState()
        state.nextDue = noon + 3600
        #expect(FetchPlan.isDue(state, now: noon + 3599))
        state.failures = 1
        #expect(!FetchPlan.isDue(state, now: noon + 3599))
    }

    @Test func waitsAfterFailuresAreSpreadByATenth() {
        var spread = settings
        spread.jitter = 1
        let response = FetchResponse(failure: .timedOut)
        let most = FetchPlan.update(
            response, state: FetchState(), settings: spread, isConditional: true, now: noon)
        #expect(most.state.nextDue == noon + 3960)
        #expect(update(response).state.nextDue == noon + 3600)
    }

    @Test func validatorsAreKeptOnlyOnceTheDocumentParsed() {
        let response = FetchResponse(status: 200, body: body, etag: "\"1\"")
        let received = update(response)
        #expect(received.state.etag == nil)
        #expect(
            FetchPlan.parsed(parsedFeed(), response, state: received.state, settings: settings, now: noon).etag
                == "\"1\"")
        let login = FetchPlan.parsed(
            parsedFeed { $0.error = "is a web page, not a feed" }, response, state: received.state, settings: settings,
            now: noon)
        #expect(login.etag == nil)
        #expect(login.bodyHash == nil)
        #expect(login.problem == "is a web page, not a feed")
    }

    @Test func validatorsAreReplacedAsAPair() {
        var state = FetchState()
        state.etag = "\"old\""
        state.lastModified = "Sat, 21 Nov 2026 10:00:00 GMT"
        let response = FetchResponse(status: 200, body: body, lastModified: "Sat, 21 Nov 2026 11:00:00 GMT")
        let next = FetchPlan.parsed(parsedFeed(), response, state: state, settings: settings, now: noon)
        #expect(next.etag == nil)
        #expect(next.lastModified == "Sat, 21 Nov 2026 11:00:00 GMT")
    }

    @Test func sameBodyIsNotParsedAgain() {
        let response = FetchResponse(status: 200, body: body)
        let state = FetchPlan.parsed(parsedFeed(), response, state: FetchState(), settings: settings, now: noon)
        #expect(update(response, state).outcome == .unchanged)
    }

    @Test func oneWholeFetchAWeekAndWhenForced() {
        var state = FetchState()
        #expect(!FetchPlan.isConditional(state, isForced: false, now: noon))
        state.lastWhole = noon
        #expect(FetchPlan.isConditional(state, isForced: false, now: noon + 3600))
        #expect(!FetchPlan.isConditional(state, isForced: true, now: noon + 3600))
        #expect(!FetchPlan.isConditional(state, isForced: false, now: noon + 7 * 86_400))
    }

    @Test(
        arguments: [
            ("120", 3600), ("7200", 7200), ("99999999", 172_800), ("Sat, 21 Nov 2026 15:00:00 GMT", 10_800),
            ("-5", 3600), ("soon", 3600),
        ] as [(String, Int64)])
    func retryAfterWaitsAtLeastTheInterval(header: String, seconds: Int64) {
        let next = update(FetchResponse(status: 429, retryAfter: header))
        #expect(next.state.nextDue == noon + seconds)
    }

    @Test func a503WaitsAsItAsksAndWithoutThatBacksOff() {
        #expect(update(FetchResponse(status: 503, retryAfter: "7200")).state.nextDue == noon + 7200)
        #expect(update(FetchResponse(status: 503)).state.nextDue == noon + 3600)
        #expect(update(FetchResponse(status: 500, retryAfter: "7200")).state.nextDue == noon + 3600)
    }

    @Test func updatePeriodOfAFeedRaisesItsInterval() {
        let text = """
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel></rss>
            """
        let response = FetchResponse(status: 200, body: Array(text.utf8))
        let state = FetchPlan.parsed(feed(text), response, state: FetchState(), settings: settings, now: noon)
        #expect(state.nextDue == noon + 12 * 3600)
    }

    @Test func a304KeepsOrReplacesValidators() {
        var state = FetchState()
        state.etag = "\"1\""
        state.lastModified = "Sat, 21 Nov 2026 10:00:00 GMT"
        #expect(update(FetchResponse(status: 304), state).state.etag == "\"1\"")
        let fresher = update(FetchResponse(status: 304, etag: "\"2\""), state).state
        #expect(fresher.etag == "\"2\"" && fresher.lastModified == state.lastModified)
    }

    @Test func failuresBackOffToADay() {
        var state = FetchState()
        var waits: [Int64] = []
        for _ in 0..<8 {
            state = update(FetchResponse(status: 500), state).state
            waits.append((state.nextDue ?? noon) - noon)
        }
        #expect(waits == [3600, 7200, 14400, 28800, 57600, 86400, 86400, 86400])
        #expect(update(FetchResponse(status: 304), state).state.failures == 0)
    }

    @Test func intervalIsRaisedByServerAndFeedButNeverLowered() {
        func due(_ cacheControl: String?, _ minutes: Int?) -> Int64 {
            let response = FetchResponse(status: 200, body: body, cacheControl: cacheControl)
            let next = FetchPlan.parsed(
                parsedFeed { $0.minutesToLive = minutes }, response, state: FetchState(), settings: settings, now: noon)
            return (next.nextDue ?? noon) - noon
        }
        #expect(due(nil, nil) == 3600)
        #expect(due("max-age=60", 5) == 3600)
        #expect(due("public, max-age=7200", nil) == 7200)
        #expect(due("no-cache, max-age=7200", nil) == 3600)
        #expect(due(nil, 180) == 10_800)
        #expect(due("max-age=999999999", nil) == 172_800)
    }

    @Test func skippedHoursAndDaysAreLeftOut() {
        let response = FetchResponse(status: 200, body: body)
        let hours = FetchPlan.parsed(
            parsedFeed { $0.skipHours = [13, 14] }, response, state: FetchState(), settings: settings, now: noon)
        #expect(hours.nextDue?.iso8601 == "2026-11-21T15:00:00Z")
        let days = FetchPlan.parsed(
            parsedFeed { $0.skipDays = [6, 0] }, response, state: FetchState(), settings: settings, now: noon)
        #expect(days.nextDue?.iso8601 == "2026-11-23T00:00:00Z")
        let all = FetchPlan.parsed(
            parsedFeed { $0.skipDays = Array(0...6) }, response, state: FetchState(), settings: settings, now: noon)
        #expect(all.nextDue == noon + 3600)
    }

    @Test func permanentMoveIsBelievedWhenSeenThreeTimesOverADay() {
        var state = FetchState()
        let target = "https://new.example/feed"
        func fetch(_ status: Int, to target: String, hours: Int64) {
            let response = FetchResponse(
                status: 200, body: body + [UInt8(truncatingIfNeeded: hours)], finalURL: target,
                redirects: [FetchRedirect(status: status, target: target)])
            state = FetchPlan.parsed(parsedFeed(), response, state: state, settings: settings, now: noon + hours * 3600)
        }
        fetch(301, to: target, hours: 0)
        fetch(308, to: target, hours: 1)
        fetch(301, to: target, hours: 2)
        #expect(FetchPlan.newAddress(state, now: noon + 2 * 3600) == nil)
        fetch(301, to: target, hours: 25)
        #expect(FetchPlan.newAddress(state, now: noon + 25 * 3600) == target)
        fetch(301, to: "https://portal.example/", hours: 26)
        #expect(FetchPlan.newAddress(state, now: noon + 26 * 3600) == nil)
        fetch(302, to: target, hours: 60)
        #expect(state.movedTo == nil)
    }

    @Test func goneIsBelievedAfterDaysAndStaysUntilAnAnswerIsRight() {
        var state = FetchState()
        for hours in [0, 30, 60] as [Int64] {
            state = update(FetchResponse(status: 410), state, now: noon + hours * 3600).state
            #expect(!state.isGone && state.nextDue != nil && state.failures > 0)
        }
        let gone = update(FetchResponse(status: 410), state, now: noon + 80 * 3600)
        #expect(gone.outcome == .gone && gone.state.isGone && gone.state.nextDue == nil)
        let answer = FetchResponse(status: 200, body: body)
        let back = FetchPlan.parsed(parsedFeed(), answer, state: gone.state, settings: settings, now: noon + 90 * 3600)
        #expect(!back.isGone && back.goneCount == 0 && back.goneSince == nil && back.nextDue != nil)
    }

    @Test func whatIsGoneOnceAndThenThereIsNotGone() {
        var state = update(FetchResponse(status: 410)).state
        state = update(FetchResponse(status: 304), state, now: noon + 40 * 3600).state
        for hours in [80, 90] as [Int64] {
            state = update(FetchResponse(status: 410), state, now: noon + hours * 3600).state
        }
        #expect(!state.isGone && state.goneCount == 2)
    }

    @Test func cancelledChangesNothing() {
        var state = FetchState()
        state.failures = 2
        #expect(update(FetchResponse(failure: .cancelled), state).state == state)
    }
}
