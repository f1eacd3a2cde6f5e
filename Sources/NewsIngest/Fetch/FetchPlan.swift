public import NewsModel
import NewsText

/// Decides what follows from a server's answer. Pure: no clock, no network.
public enum FetchPlan {
    /// Seconds. Never sooner than this, whatever a server or feed says.
    public static let shortestInterval: Int64 = 15 * 60
    /// Never later than this for what a feed or server asks; errors back off to a day.
    public static let longestWait: Int64 = 48 * 3600
    /// What the wait after failures grows to, unless the interval itself is longer; also the wait after an answer 410.
    static let longestBackoff: Int64 = 24 * 3600
    /// Validators are passed over once in this time: some servers never let go of a stale one.
    static let wholeFetchInterval: Int64 = 7 * 86_400
    /// A permanent redirect is believed when it was seen this often over this long.
    static let movesNeeded = 3
    static let movesOver: Int64 = 24 * 3600
    /// So is "gone for good": a template's mistake, or a wall against programs, says it too.
    static let goneNeeded = 3
    static let goneOver: Int64 = 3 * 86_400

    /// Cron starts a program a second earlier or later: an hourly source is due in the 60th minute all the same.
    static let earliness: Int64 = 60

    /// Whether a source is to be fetched at `now`.
    public static func isDue(_ state: FetchState, now: Timestamp) -> Bool {
        guard !state.isGone, !isPaused(state, now: now) else { return false }
        // A clock that was ahead would keep it waiting until its time comes.
        if let last = state.lastFetch, last - now > 86_400 { return true }
        // What a failing server asked for is not cut short.
        return state.nextDue.map { $0 <= now + (state.failures == 0 ? earliness : 0) } ?? true
    }

    /// Whether the source's host wants to be left alone at `now`. No host may ask for more than the longest wait.
    public static func isPaused(_ state: FetchState, now: Timestamp) -> Bool {
        state.pausedUntil.map { $0 > now && $0 - now <= longestWait } ?? false
    }

    /// Whether a fetch at `now` should send validators; not when the reader forces it, and not once a week.
    public static func isConditional(_ state: FetchState, isForced: Bool, now: Timestamp) -> Bool {
        guard !isForced, let whole = state.lastWhole else { return false }
        return now - whole < wholeFetchInterval
    }

    /// What follows from `response` to the fetch of a source at `now`.
    ///
    /// `isConditional` says whether validators were sent.
    public static func update(
        _ response: FetchResponse, state: FetchState, settings: FetchSettings, isConditional: Bool, now: Timestamp
    ) -> FeedUpdate {
        if case .paused(let until)? = response.failure {
            // It has not failed: nobody asked.
            var waiting = state
            waiting.pausedUntil = until
            waiting.nextDue = now + min(max(until.map { $0 - now } ?? 0, settings.interval), longestWait)
            return FeedUpdate(state: waiting, outcome: .failed(FetchFailure.paused(until: until).text))
        }
        var next = state
        next.lastFetch = now
        next.pausedUntil = nil
        if let failure = response.failure {
            if failure == .cancelled || failure == .postponed {
                return FeedUpdate(state: state, outcome: .failed(failure.text))
            }
            return failed(next, failure.text, response, settings, now)
        }
        switch response.status {
        case 200 where !response.body.isEmpty, 203 where !response.body.isEmpty:
            return received(next, response, settings, isConditional: isConditional, now: now)
        case 200, 203, 204:
            return failed(next, "the answer is empty", response, settings, now)
        case 304:
            next.clearFailures()
            // A 304 may bring new validators; they replace the old ones as a pair.
            if response.etag != nil || response.lastModified != nil {
                next.etag = response.etag ?? state.etag
                next.lastModified = response.lastModified ?? state.lastModified
            }
            follow(response, &next, now: now)
            next.nextDue = due(next, response, settings, now)
            return FeedUpdate(state: next, outcome: .unchanged)
        case 410:
            return gone(next, response, settings, now)
        default:
            return failed(next, FetchPlan.words(for: response.status), response, settings, now)
        }
    }

    private static func received(
        _ state: FetchState, _ response: FetchResponse, _ settings: FetchSettings, isConditional: Bool, now: Timestamp
    ) -> FeedUpdate {
        var next = state
        let hash = FNV1a(response.body).value
        if !isConditional { next.lastWhole = now }
        if hash == state.bodyHash {
            next.clearFailures()
            next.etag = response.etag
            next.lastModified = response.lastModified
            follow(response, &next, now: now)
            next.nextDue = due(next, response, settings, now)
            return FeedUpdate(state: next, outcome: .unchanged)
        }
        let url = response.finalURL
        // Validators wait for the parser: a login page must not be what "not modified" refers to.
        next.nextDue = due(next, response, settings, now)
        return FeedUpdate(
            state: next,
            outcome: .document(
                FetchedDocument(bytes: response.body, contentType: response.contentType, url: url, hash: hash)))
    }

    /// The state after the document of `response`, whose hash may be known, was parsed as `feed`.
    public static func parsed(
        _ feed: ParsedFeed, _ response: FetchResponse, hash: UInt64? = nil, state: FetchState, settings: FetchSettings,
        now: Timestamp
    ) -> FetchState {
        guard feed.error == nil else { return unreadable(feed.error ?? "", state: state, settings: settings, now: now) }
        var next = state
        next.clearFailures()
        next.etag = response.etag
        next.lastModified = response.lastModified
        next.bodyHash = hash ?? FNV1a(response.body).value
        next.minutesToLive = feed.minutesToLive
        next.skipHours = feed.skipHours
        next.skipDays = feed.skipDays
        follow(response, &next, now: now)
        next.nextDue = due(next, response, settings, now)
        return next
    }

    /// The state after a document that is no feed: nothing of it is kept, and it counts as a failure.
    public static func unreadable(_ problem: String, state: FetchState, settings: FetchSettings, now: Timestamp)
        -> FetchState
    {
        var next = state
        next.failures += 1
        next.problem = problem
        next.nextDue = now + backoff(next.failures, settings)
        next.movedTo = nil
        next.movedCount = 0
        next.movedSince = nil
        return next
    }

    /// The address that the source has moved to for good; nil until that is sure.
    ///
    /// Captive portals and maintenance pages send permanent redirects too, so one is believed only when the target
    /// parsed as a feed three times in a row, over at least a day.
    public static func newAddress(_ state: FetchState, now: Timestamp) -> String? {
        guard let target = state.movedTo.flatMap(SourceAddress.fromOutside), let since = state.movedSince,
            state.movedCount >= movesNeeded,
            now - since >= movesOver
        else { return nil }
        return target
    }

    /// "Gone for good" is believed only where it was said several times over days, and until an answer is right.
    private static func gone(
        _ state: FetchState, _ response: FetchResponse, _ settings: FetchSettings, _ now: Timestamp
    ) -> FeedUpdate {
        var next = state
        next.goneCount += 1
        let since = state.goneSince ?? now
        next.goneSince = since
        guard state.isGone || next.goneCount >= goneNeeded && now - since >= goneOver else {
            var update = failed(next, "the server says that it is gone (410)", response, settings, now)
            // Nobody who has gone is to be asked every hour whether he has.
            update.state.nextDue = now + longestBackoff
            return update
        }
        next.isGone = true
        next.problem = "the server says that it is gone for good (410)"
        next.nextDue = nil
        return FeedUpdate(state: next, outcome: .gone)
    }

    /// Notes where the chain leads if every step of it is permanent.
    private static func follow(_ response: FetchResponse, _ state: inout FetchState, now: Timestamp) {
        guard let target = response.movedForGood else {
            state.movedTo = nil
            state.movedCount = 0
            state.movedSince = nil
            return
        }
        if state.movedTo == target {
            state.movedCount += 1
        } else {
            state.movedTo = target
            state.movedCount = 1
            state.movedSince = now
        }
    }

    private static func failed(
        _ state: FetchState, _ problem: String, _ response: FetchResponse, _ settings: FetchSettings, _ now: Timestamp
    ) -> FeedUpdate {
        var next = state
        next.failures += 1
        next.problem = problem
        var wait = backoff(next.failures, settings)
        if response.status == 429 || response.status == 503, let asked = retryAfter(response.retryAfter, now: now) {
            wait = min(max(asked, settings.interval), longestWait)
            if asked > 0 { next.pausedUntil = now + asked }
        }
        next.nextDue = now + wait
        return FeedUpdate(state: next, outcome: .failed(problem))
    }

    /// The state after a server could not be spoken to, in words; `wait` is for how many seconds it asked to be left
    /// alone.
    package static func failed(
        _ problem: String, wait: Int64?, state: FetchState, settings: FetchSettings, now: Timestamp
    ) -> FetchState {
        var next = state
        next.lastFetch = now
        next.failures += 1
        next.problem = problem
        next.nextDue =
            now + (wait.map { min(max($0, settings.interval), longestWait) } ?? backoff(next.failures, settings))
        return next
    }

    /// Doubles with each failure, from the interval to a day.
    private static func backoff(_ failures: Int, _ settings: FetchSettings) -> Int64 {
        let start = max(settings.interval, shortestInterval)
        let factor = Int64(1) << Int64(min(max(failures - 1, 0), 10))
        let wait = max(start, min(start * factor, longestBackoff))
        return wait + Int64(Double(wait) * 0.1 * min(max(settings.jitter, 0), 1))
    }

    /// Seconds that `Retry-After` asks for: a number, or a date.
    package static func retryAfter(_ header: String?, now: Timestamp) -> Int64? {
        guard let header = header?.trimming(" ", "\t"), !header.isEmpty else { return nil }
        if let seconds = Int64(header) { return max(0, min(seconds, longestWait)) }
        return DateParser.parse(header).map { max(0, min($0 - now, longestWait)) }
    }

    /// What an answer means that brought nothing, in words with its status (RFC 9110, section 15).
    package static func words(for status: Int) -> String {
        switch status {
        case 400: "the server did not understand the request (400)"
        case 401, 407: "it asks for a name and password (\(status))"
        case 403: "the server refuses it (403)"
        case 404: "there is nothing at this address (404)"
        case 429: "the server asks for fewer requests (429)"
        case 451: "it is withheld for legal reasons (451)"
        case 500...599: "the server has a problem of its own (\(status))"
        default: "the server answered \(status)"
        }
    }
}
