import GRDB
import NewsModel

/// What the index knows of the clock: machines start with one that stands at 1970, or are set to a year to come.
///
/// Times that were stored by such a clock do no harm: after a leap what is there counts as first seen at the leap, so
/// that nothing is deleted for its age, and what was first seen in the future was first seen now.
struct IndexClock {
    /// A clock that has gone on by more since it was last looked at was set; so was one that has gone back.
    private static let longestPause: Int64 = 200 * 86_400
    private static let smallCorrection: Int64 = 86_400

    let db: Database

    /// Takes note of the present; to be called before something is stored with it.
    func tick(_ now: Timestamp) throws {
        let last = try Meta.clock.value(db) ?? Meta.updated.value(db)
        guard last != now.seconds else { return }
        try Meta.clock.set(now.seconds, db)
        guard let last else { return }
        let passed = now.seconds - last
        if passed > IndexClock.longestPause || passed < -IndexClock.smallCorrection { try leap(to: now) }
    }

    private func leap(to now: Timestamp) throws {
        try Meta.clockSet.set(now.seconds, db)
        let latest = now.seconds + IndexClock.smallCorrection
        var stories = Set(
            try db.int64s(
                "SELECT DISTINCT story_id FROM article WHERE first_seen > ?1 OR sort_date < min(published, ?1)", latest)
        )
        stories.remove(0)
        try db.run("UPDATE article SET first_seen = ?1 WHERE first_seen > ?2", now.seconds, latest)
        try db.run(
            "UPDATE article SET sort_date = min(coalesce(published, first_seen), ?1) WHERE sort_date > ?1", now.seconds)
        // A clock that was behind took dates of the past for dates to come.
        try db.run(
            "UPDATE article SET sort_date = min(published, ?1) WHERE sort_date < min(published, ?1)", now.seconds)
        try StoryRows(db: db).refresh(stories)
    }

    /// Since when the clock has gone without leaps, in seconds since 1970; the beginning of time where it never leapt.
    static func reliableSince(_ db: Database) throws -> Int64 { try Meta.clockSet.value(db) ?? .min }
}
