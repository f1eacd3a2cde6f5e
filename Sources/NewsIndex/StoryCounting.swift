import GRDB
import NewsModel

extension NewsIndex {
    /// Counts quotes and differences of stories of several articles that are not counted yet, the first of the list
    /// first: what a row says then does not change because somebody looks at it.
    ///
    /// Each story is computed on a snapshot, with nobody held up, and stored on its own. Returns how many were counted; 0
    /// when all are.
    public func countStories(limit: Int, isStopped: () -> Bool = { false }) throws(IndexError) -> Int {
        var done = 0
        for story in try file.read({ try Comparisons(db: $0, contexts: contexts).uncounted(limit: limit) }) {
            if isStopped() { break }
            let computed = try file.read { try Comparisons(db: $0, contexts: contexts).detail(story) }
            if let store = computed?.store {
                try file.write { db in
                    try store(db)
                    try Meta.revision.increment(db)
                }
            } else if let counts = try file.read({ try Comparisons(db: $0, contexts: contexts).keptCounts(story) }) {
                // The answer was kept when the story was the same before.
                try file.write { db in
                    try db.run(
                        "UPDATE story SET difference_count = ?, quote_count = ? WHERE id = ?", counts.differences,
                        counts.quotes, story.rawValue)
                    try Meta.revision.increment(db)
                }
            }
            done += 1
        }
        return done
    }
}
