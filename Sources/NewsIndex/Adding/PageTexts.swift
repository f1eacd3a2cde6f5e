import GRDB
public import NewsModel
import NewsText

extension NewsIndex {
    /// Keeps texts that were read on the articles' pages as another version of each. The source's own text is
    /// remembered, so that its teaser does not come back. `finishAdding` does what is done once at the end.
    public func addTexts(_ texts: [(ArticleID, ArticleText)], at now: Timestamp) throws(IndexError) {
        if texts.isEmpty { return }
        filling.hold()
        try file.write { try PageTexts(db: $0, now: now).add(texts) }
    }
}

/// Stores the text of an article's page over what its feed gave.
struct PageTexts {
    let db: Database
    let now: Timestamp

    /// Passes over articles that are gone, and texts that are there already.
    func add(_ texts: [(ArticleID, ArticleText)]) throws {
        let store = try ArticleStore(db: db, now: now)
        var changed: [WrittenText] = []
        for (id, text) in texts {
            guard let known = try StoredText.fetch(db, id.rawValue),
                let article = try ArticleQueries(db: db).article(id)
            else { continue }
            let prepared = PreparedDraft(draft(article, text), at: now)
            if prepared.textHash == known.textHash { continue }
            try store.addVersion(prepared, to: known)
            // A read article stays read when we fetch its page: the outlet has changed nothing.
            try db.run(
                "UPDATE article SET read_version = version WHERE id = ? AND read_version = ?", id.rawValue,
                known.version)
            changed.append(WrittenText(id.rawValue, prepared))
        }
        if changed.isEmpty { return }
        let adding = Adding(db: db, now: now)
        try adding.analyse(changed)
        try adding.applyRules(new: [], changed: changed.map(\.article))
        try Meta.revision.increment(db)
        try Meta.updated.set(now.seconds, db)
    }

    /// The article with another text, under the title that it has.
    private func draft(_ article: Article, _ text: ArticleText) -> ArticleDraft {
        let title = article.content.title.isEmpty ? text.title : article.content.title
        return ArticleDraft(
            content: text.retitled(title),
            outlet: article.summary.outlet, author: article.summary.author, published: article.summary.published,
            updated: article.summary.updated, url: article.summary.url, language: article.summary.language,
            place: article.places.first
                ?? ArticlePlace(source: nil, sourceName: article.summary.outlet, location: article.summary.url ?? ""))
    }
}
