import GRDB
import NewsAnalysis
import NewsModel

/// Merges and splits stories as the reader says, so that it holds when more articles arrive.
struct Corrections {
    let db: Database
    /// Who makes them.
    let origin: Undo.Origin

    /// Returns the id that stays.
    func merge(_ story: StoryID, into other: StoryID, stage: inout StoryStage) throws -> StoryID {
        let ids = try [story, other].map { try StoryAlias.resolve(db, $0) }
        let members = try ids.map { try articles(of: $0) }
        guard ids[0] != ids[1] else { return StoryID(ids[0]) }
        let sides = try zip(ids, members).map { id, members in
            let lead = ArticleID(try db.int64("SELECT lead_id FROM story WHERE id = ?", id) ?? 0)
            return members.filter { $0 == lead } + members.filter { $0 != lead }
        }
        let titles = try ids.map { try headline($0) }
        try correct(
            StoryCorrection.merging(sides[0], with: sides[1]), between: Set(members[0]), and: Set(members[1]),
            stories: ids, title: "merged \(titles[0]) into \(titles[1])", stage: &stage)
        return StoryID(try StoryAlias.resolve(db, StoryID(min(ids[0], ids[1]))))
    }

    /// Returns the story that the articles are in now.
    func split(_ articles: [ArticleID], from story: StoryID, stage: inout StoryStage) throws -> StoryID {
        let id = try StoryAlias.resolve(db, story)
        let members = try self.articles(of: id)
        let chosen = Set(articles)
        let off = members.filter(chosen.contains)
        let others = members.filter { !chosen.contains($0) }
        guard let first = off.first else { throw IndexError.notFound("such article in story \(story)") }
        if others.isEmpty { return StoryID(id) }
        let what = off.count == 1 ? "1 article" : "\(off.count) articles"
        try correct(
            StoryCorrection.splitting(off, from: others), between: Set(off), and: Set(others), stories: [id],
            title: "split \(what) off \(try headline(id))", stage: &stage)
        return StoryID(try db.int64("SELECT story_id FROM article WHERE id = ?", first.rawValue) ?? id)
    }

    private func articles(of story: Int64) throws -> [ArticleID] {
        let ids = try db.int64s("SELECT id FROM article WHERE story_id = ? ORDER BY sort_date, id", story)
        if ids.isEmpty { throw IndexError.notFound("story \(story)") }
        return ids.map { ArticleID($0) }
    }

    private func headline(_ story: Int64) throws -> String {
        let text = try String.fetchOne(db, sql: "SELECT headline FROM story WHERE id = ?", arguments: [story])
        return Undo.quoted(text ?? "")
    }

    /// Earlier corrections that say the opposite for the two sides are taken out: the last word counts.
    private func correct(
        _ corrections: [StoryCorrection], between a: Set<ArticleID>, and b: Set<ArticleID>, stories: [Int64],
        title: String, stage: inout StoryStage
    ) throws {
        let store = CorrectionStore(db: db)
        let joins = corrections.contains { $0.isTogether && $0.crosses(a, b) }
        let known = try store.all()
        let contradicted = known.filter { $0.isTogether != joins && $0.crosses(a, b) }
        let left = Set(known).subtracting(contradicted)
        var said = corrections + bonds(of: b, broken: contradicted, known)
        said += StoryConstraints(known).apartnessLost(
            in: StoryConstraints(known.filter(left.contains) + said),
            binding: Set(contradicted.filter(\.isTogether).flatMap(\.articles)))
        let added = said.filter { !left.contains($0) && !left.contains($0.turned) }
        try store.remove(contradicted)
        try store.add(added)
        let result = try stage.correct(said, withdrawing: contradicted, stories: stories, db)
        try StoryRows(db: db).refresh(result.touched)
        let moves = result.moves.map { [$0.article.rawValue, $0.from.rawValue, $0.to.rawValue] }
        try Undo(db: db, origin: origin).record(
            title, [UndoStep(.correction(added: added, removed: contradicted, moves: moves), [])])
        try Meta.revision.increment(db)
    }

    /// What belonged together by way of those that are split off still does.
    private func bonds(
        of side: Set<ArticleID>, broken: [StoryCorrection], _ known: [StoryCorrection]
    ) -> [StoryCorrection] {
        var ends = side.intersection(broken.filter(\.isTogether).flatMap(\.articles)).sorted()
        if ends.count < 2 { return [] }
        let before = StoryConstraints(known)
        var bonds: [StoryCorrection] = []
        while let first = ends.first {
            let companions = before.companions(of: first)
            bonds += ends.filter(companions.contains).dropFirst().map { .together(first, $0) }
            ends.removeAll(where: companions.contains)
        }
        return bonds
    }

    func undo(added: [StoryCorrection], removed: [StoryCorrection], moves: [[Int64]], stage: inout StoryStage) throws {
        func isThere(_ id: ArticleID) throws -> Bool {
            try db.int64("SELECT 1 FROM article WHERE id = ?", id.rawValue) != nil
        }
        let store = CorrectionStore(db: db)
        try store.remove(added)
        // Articles may have been deleted since.
        let removed = try removed.filter { try $0.articles.allSatisfy(isThere) }
        try store.add(removed)
        let moves = try moves.filter { try $0.count == 3 && isThere(ArticleID($0[0])) }.map {
            StoryMove(article: ArticleID($0[0]), from: StoryID($0[1]), to: StoryID($0[2]))
        }
        let touched = try stage.withdraw(added, restoring: removed, undoing: moves, db)
        try StoryRows(db: db).refresh(touched)
    }
}

extension StoryCorrection {
    var isTogether: Bool {
        if case .together = self { true } else { false }
    }

    var articles: [ArticleID] {
        switch self {
        case .together(let a, let b), .apart(let a, let b): [a, b]
        }
    }

    /// The same, said of the two in the other order.
    fileprivate var turned: StoryCorrection {
        switch self {
        case .together(let a, let b): .together(b, a)
        case .apart(let a, let b): .apart(b, a)
        }
    }

    fileprivate func crosses(_ a: Set<ArticleID>, _ b: Set<ArticleID>) -> Bool {
        switch self {
        case .together(let x, let y), .apart(let x, let y):
            a.contains(x) && b.contains(y) || a.contains(y) && b.contains(x)
        }
    }
}
