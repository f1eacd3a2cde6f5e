import NewsModel

extension FetchPlan {
    /// When a source is due after a success: its interval, raised by what the server and the feed ask for, moved out
    /// of the hours and days that the feed leaves out.
    static func due(_ state: FetchState, _ response: FetchResponse, _ settings: FetchSettings, _ now: Timestamp)
        -> Timestamp
    {
        var wait = max(settings.interval, shortestInterval)
        if let seconds = maximumAge(response.cacheControl) { wait = max(wait, min(seconds, longestWait)) }
        if let minutes = state.minutesToLive { wait = max(wait, min(Int64(minutes) * 60, longestWait)) }
        return outOfSkipped(now + wait, state)
    }

    /// `max-age` of a Cache-Control header, unless it forbids keeping.
    static func maximumAge(_ header: String?) -> Int64? {
        guard let header else { return nil }
        let directives = header.lowercased().split(separator: ",").map { String($0).trimming(" ") }
        if directives.contains("no-cache") || directives.contains("no-store") { return nil }
        for directive in directives where directive.hasPrefix("max-age=") {
            return Int64(directive.dropFirst(8).trimming("\"")).map { max(0, $0) }
        }
        return nil
    }

    /// The first full hour from `time` on that is not skipped; `time` itself where all of a week are.
    private static func outOfSkipped(_ time: Timestamp, _ state: FetchState) -> Timestamp {
        func isSkipped(_ moment: Timestamp) -> Bool {
            state.skipHours.contains(Int(moment.secondOfDay / 3600)) || state.skipDays.contains(moment.day.weekday)
        }
        guard !state.skipHours.isEmpty || !state.skipDays.isEmpty, isSkipped(time) else { return time }
        var moment = time + (3600 - time.secondOfDay % 3600)
        for _ in 0..<(7 * 24) {
            if !isSkipped(moment) { return moment }
            moment = moment + 3600
        }
        return time
    }
}

extension Substring {
    fileprivate func trimming(_ characters: Character...) -> String {
        String(drop { characters.contains($0) }.reversed().drop { characters.contains($0) }.reversed())
    }
}
