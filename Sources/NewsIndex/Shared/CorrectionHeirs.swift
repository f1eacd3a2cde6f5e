import GRDB
import NewsAnalysis
import NewsModel

/// Lets a reader's corrections hold when an article that they name leaves the shared index.
///
/// A correction names two articles, but is meant for all that stood with them: another of the same story takes the
/// place of the one that goes, also in the journal, so that the correction can still be taken back.
struct CorrectionHeirs {
    let db: Database

    /// Takes an article out of all corrections; one of which no other article is left goes with it.
    func release(_ article: Int64, of story: Int64) throws {
        let rows = try db.rows(
            "SELECT id, is_together, a, b FROM correction WHERE a = ?1 OR b = ?1 ORDER BY id", [article])
        if rows.isEmpty { return }
        var replaced: [StoryCorrection: StoryCorrection?] = [:]
        for row in rows {
            let (id, isTogether): (Int64, Bool) = (row[0], row[1])
            let (a, b): (Int64, Int64) = (row[2], row[3])
            let other = a == article ? b : a
            let old = StoryCorrection(isTogether: isTogether, a, b)
            replaced.updateValue(nil, forKey: old)
            guard let heir = try heir(of: article, in: story, beside: other),
                try !isThere(isTogether, heir, other)
            else {
                try db.run("DELETE FROM correction WHERE id = ?", id)
                continue
            }
            let (newA, newB) = a == article ? (heir, b) : (a, heir)
            try db.run("UPDATE correction SET a = ?, b = ? WHERE id = ?", newA, newB, id)
            replaced.updateValue(StoryCorrection(isTogether: isTogether, newA, newB), forKey: old)
        }
        try rewriteJournal(replaced)
    }

    /// Another article of the story: best one that only the correction put beside `other`, and best of these one of a
    /// story that no other correction stands for.
    private func heir(of article: Int64, in story: Int64, beside other: Int64) throws -> Int64? {
        try db.int64(
            """
            SELECT own.id FROM main.article AS own JOIN shared.article AS theirs ON theirs.id = own.id
            WHERE own.story_id = ?1 AND own.id NOT IN (?2, ?3)
            ORDER BY theirs.story_id IS (SELECT story_id FROM shared.article WHERE id = ?3),
                theirs.story_id IN (
                    SELECT story_id FROM shared.article
                    WHERE id IN (SELECT a FROM correction UNION SELECT b FROM correction) AND id <> ?2),
                own.id
            LIMIT 1
            """, story, article, other)
    }

    private func isThere(_ isTogether: Bool, _ a: Int64, _ b: Int64) throws -> Bool {
        try db.int64(
            "SELECT 1 FROM correction WHERE is_together = ?1 AND (a = ?2 AND b = ?3 OR a = ?3 AND b = ?2)", isTogether,
            a, b) != nil
    }

    private func rewriteJournal(_ replaced: [StoryCorrection: StoryCorrection?]) throws {
        for row in try db.rows("SELECT id, steps FROM undo", []) {
            var isChanged = false
            let old = try Undo.steps(row[1])
            let steps = old.map { step -> UndoStep in
                guard case .correction(let added, let removed, let moves) = step.action,
                    added.contains(where: { replaced[$0] != nil })
                else { return step }
                isChanged = true
                var changed = step
                changed.action = .correction(
                    added: added.compactMap { replaced[$0] ?? $0 }, removed: removed, moves: moves)
                return changed
            }
            if !isChanged { continue }
            try db.run("UPDATE undo SET steps = ? WHERE id = ?", try Undo.text(steps), row[0] as Int64)
        }
    }
}
