import GRDB
import NewsAnalysis
import NewsModel

/// Lets a reader's corrections hold when an article that they name goes.
///
/// A correction names two articles, but is meant for all that stood with them. Those that belonged together by way of
/// the one that goes are bound to each other, and where it stood alone for its story, another of the story takes its
/// place; also in the journal, so that the correction can still be taken back.
struct CorrectionHeirs {
    let db: Database
    /// Whether the articles are those of a shared index, which has them in stories of its own.
    let isShared: Bool

    /// Takes an article, which is still there, out of all corrections; one of which no other article is left goes with
    /// it.
    func release(_ article: Int64, of story: Int64) throws {
        let rows = try db.rows(
            "SELECT id, is_together, a, b FROM correction WHERE a = ?1 OR b = ?1 ORDER BY id", [article])
        if rows.isEmpty { return }
        let heirs = try Heirs(of: article, in: story, partners: try partners(of: article), self)
        var successors: [StoryCorrection: StoryCorrection?] = [:]
        for row in rows {
            let old = StoryCorrection(isTogether: row[1], row[2], row[3])
            if let new = try heirs.successor(of: old), try !isThere(new) {
                let pair = new.articles.map(\.rawValue)
                try db.run("UPDATE correction SET a = ?, b = ? WHERE id = ?", pair[0], pair[1], row[0] as Int64)
                successors.updateValue(new, forKey: old)
            } else {
                try db.run("DELETE FROM correction WHERE id = ?", row[0] as Int64)
                successors.updateValue(nil, forKey: old)
            }
        }
        try rewriteJournal(naming: article) { try successors[$0] ?? heirs.successor(of: $0) }
    }

    /// Articles that belong to this one, ascending.
    private func partners(of article: Int64) throws -> [Int64] {
        try db.int64s(
            """
            SELECT b FROM correction WHERE is_together = 1 AND a = ?1 AND b <> ?1
            UNION SELECT a FROM correction WHERE is_together = 1 AND b = ?1 AND a <> ?1 ORDER BY 1
            """, article)
    }

    /// What takes the place of one article.
    private struct Heirs {
        let article: Int64
        let story: Int64
        let partners: [Int64]
        let store: CorrectionHeirs
        /// Of several partners the one that the others belong to now; of a single one whether it has others.
        private let anchor: Int64?
        private let isMember: Bool

        init(of article: Int64, in story: Int64, partners: [Int64], _ store: CorrectionHeirs) throws {
            (self.article, self.story, self.partners, self.store) = (article, story, partners, store)
            anchor = partners.count > 1 ? partners[0] : nil
            isMember = try partners.count == 1 && store.partners(of: partners[0]).count > 1
        }

        /// The same correction without the article; nil where nothing of it is left to be said.
        func successor(of correction: StoryCorrection) throws -> StoryCorrection? {
            let pair = correction.articles.map(\.rawValue)
            guard let place = pair.firstIndex(of: article) else { return correction }
            let other = pair[1 - place]
            let heir =
                if correction.isTogether, anchor != nil || isMember {
                    anchor
                } else {
                    try store.heir(of: article, in: story, beside: other, among: correction.isTogether ? [] : partners)
                }
            guard let heir, heir != other else { return nil }
            return place == 0
                ? StoryCorrection(isTogether: correction.isTogether, heir, other)
                : StoryCorrection(isTogether: correction.isTogether, other, heir)
        }
    }

    /// Another article of the story, best one of `chosen`. Of a shared index best one that only the correction put
    /// beside `other`, and best of these one of a story that no other correction stands for.
    private func heir(of article: Int64, in story: Int64, beside other: Int64, among chosen: [Int64]) throws -> Int64? {
        if !isShared {
            return try db.int64(
                """
                SELECT id FROM article WHERE story_id = ?1 AND id NOT IN (?2, ?3)
                ORDER BY id NOT IN (SELECT value FROM json_each(?4)), id LIMIT 1
                """, story, article, other, chosen.description)
        }
        return try db.int64(
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

    private func isThere(_ correction: StoryCorrection) throws -> Bool {
        let pair = correction.articles.map(\.rawValue)
        return try db.int64(
            "SELECT 1 FROM correction WHERE is_together = ?1 AND (a = ?2 AND b = ?3 OR a = ?3 AND b = ?2)",
            correction.isTogether, pair[0], pair[1]) != nil
    }

    private func rewriteJournal(
        naming article: Int64, _ successor: (StoryCorrection) throws -> StoryCorrection?
    ) throws {
        for row in try db.rows("SELECT id, steps FROM undo WHERE steps LIKE '\(Undo.correctionSteps)'", []) {
            var isChanged = false
            let old = try Undo.steps(row[1])
            let steps = try old.map { step -> UndoStep in
                guard case .correction(let added, let removed, let moves) = step.action,
                    (added + removed).contains(where: { $0.articles.contains(ArticleID(article)) })
                else { return step }
                isChanged = true
                var changed = step
                changed.action = .correction(
                    added: try added.compactMap(successor), removed: try removed.compactMap(successor),
                    moves: moves)
                return changed
            }
            if !isChanged { continue }
            try db.run("UPDATE undo SET steps = ? WHERE id = ?", try Undo.text(steps), row[0] as Int64)
        }
    }
}
