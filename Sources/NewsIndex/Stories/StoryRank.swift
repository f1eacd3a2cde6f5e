import Foundation

/// The order of the story list, as a number that does not depend on the present: a story's rank is the time of its
/// newest article, moved later for each doubling of its outlets, earlier once it is read, and by the points of rules.
///
/// So a story of four outlets stands beside one of two outlets that is a day and a half newer. A rank that decays with
/// time instead would put stories in the same order but could not be looked up in an index.
enum StoryRank {
    /// Seconds that twice as many outlets are worth.
    static let perDoubling: Double = 36 * 3_600
    /// Seconds that a story loses when all of it is read.
    static let whenRead: Int64 = 24 * 3_600
    /// Seconds that a point is worth.
    static let perPoint: Int64 = 6 * 3_600
    /// Seconds that a story loses of whose age nothing is known: its articles have no dates and were there when their
    /// source was added, or were added by hand. A feed may list what is years old; when it was first seen says nothing.
    static let whenAgeless: Int64 = 14 * 24 * 3_600

    /// - Parameters:
    ///   - unread: articles; 0 where all are read.
    ///   - last: seconds since 1970, of the newest article.
    ///   - points: of all rules together; may be below 0.
    static func value(outlets: Int, unread: Int, last: Int64, points: Int64 = 0, isAgeless: Bool = false) -> Int64 {
        let bonus = Int64((log2(Double(max(1, outlets))) * perDoubling).rounded())
        return last + bonus + points * perPoint - (unread == 0 ? whenRead : 0) - (isAgeless ? whenAgeless : 0)
    }
}
