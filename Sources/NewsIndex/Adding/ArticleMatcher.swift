import GRDB
import NewsModel

/// Finds the article that a draft is another copy or a later state of.
///
/// Two mistakes are possible: an item that comes again as new is a nuisance, an item that disappears as a read
/// "version" of another one is lost. So where the signs contradict each other, two items are two articles. The rules,
/// in this order; the first that holds wins:
///
/// | same | holds unless | what the choice costs |
/// |---|---|---|
/// | file | | a file that is written over with another text is its new version |
/// | source and id | addresses differ and the texts are not alike; or title, date and text all differ | an id that is used again for something like it is a version |
/// | source, title, date and address, without an id | | two items that agree in all of these are one |
/// | address | the source has it under another id, and text, date or enclosure differ | an edit that also changes the id is a new article |
/// | address, one without an id | the titles differ and the texts are not alike; or title and date differ, and the text hardly agrees | an edit of a title with most of its text, or of title, date and more than a tenth of the text, is a new article |
/// | source and id without its host | the texts are not alike | |
/// | text | it is short; the articles are more than ten days apart; the source has it under another id | a text that one source prints twice under two ids is two articles |
///
/// What counts as an id: the source's own (guid, atom:id), or an address with a fragment. Not what only repeats the
/// title, and not what a document gives to several different items. An address that several items without ids share
/// in one document is none either.
struct ArticleMatcher {
    /// Share of common words from which two texts can be states of one article.
    static let alike = 0.2
    /// The share from which they are, although title and date have changed as well.
    private static let edited = 0.9
    private static let copyWindow: Int64 = 10 * 86_400
    /// More articles of a key are not looked at: an address of so many is that of a page that all of them are on.
    private static let mostOfAKey = 8

    let db: Database
    /// Whether any article was ever deleted, so that it is worth while to ask.
    private let hasTombstones: Bool

    /// To be used for one transaction.
    init(db: Database) throws {
        self.db = db
        hasTombstones = try db.int64("SELECT 1 FROM tombstone LIMIT 1") != nil
    }

    /// The article of `draft`; nil if the index has none.
    func match(_ draft: PreparedDraft, now: Timestamp) throws -> Int64? {
        let keys = draft.keys
        guard try isAny(of: keys.all, in: "identity") else { return nil }
        if let file = keys.file, let id = try articles(file).first { return id }
        if let guid = keys.guid {
            for id in try articles(guid) where try isState(draft, ofSameID: Candidate(id, of: draft, db)) { return id }
        }
        if let listing = keys.listing, let id = try articles(listing).first { return id }
        for address in keys.addresses {
            if let id = try best(try articles(address), for: draft) { return id }
        }
        if let alias = keys.alias {
            for id in try articles(alias) where try Candidate(id, of: draft, db).likeness.isAlike { return id }
        }
        if let copy = keys.copy {
            for id in try articles(copy, newest: true) where try isCopy(draft, Candidate(id, of: draft, db), now: now) {
                return id
            }
        }
        return nil
    }

    /// Whether a deleted article had one of these keys.
    ///
    /// The text alone does not count: another outlet may still print it. Nor does the address, where the source had
    /// the deleted article under it: it knows its items by other signs, and this may be another one.
    func isDeleted(_ draft: PreparedDraft) throws -> Bool {
        if !hasTombstones { return false }
        let keys = draft.keys
        if try isAny(of: [keys.guid, keys.listed, keys.file].compactMap { $0 }, in: "tombstone") { return true }
        for address in keys.addresses where try isAny(of: [address], in: "tombstone") {
            if try !isAny(of: [DraftKeys.tombstone(address, source: draft.source)], in: "tombstone") { return true }
        }
        return false
    }

    private func isAny(of keys: [Int64], in table: String) throws -> Bool {
        if keys.isEmpty { return false }
        let marks = databaseQuestionMarks(count: keys.count)
        return try db.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE key IN (\(marks)) LIMIT 1")
            .firstInt64(keys, in: db) != nil
    }

    private func articles(_ key: Int64, newest: Bool = false) throws -> [Int64] {
        let sql =
            "SELECT article_id FROM identity WHERE key = ? ORDER BY article_id \(newest ? "DESC" : "ASC") LIMIT \(ArticleMatcher.mostOfAKey)"
        return try db.int64s(sql, key)
    }

    // MARK: The rules

    /// One id of one source: the same article, unless all else says that the id was given again.
    private func isState(_ draft: PreparedDraft, ofSameID known: Candidate) throws -> Bool {
        if known.isSameText { return true }
        if try known.address == .differs { return try known.likeness.isAlike }
        return try known.title != .differs || known.date != .differs || known.likeness.isAlike
    }

    /// Of the articles at an address the one that the draft agrees with most; nil if it is none of them.
    private func best(_ ids: [Int64], for draft: PreparedDraft) throws -> Int64? {
        var best: (score: Int, id: Int64)?
        for id in ids {
            let known = try Candidate(id, of: draft, db)
            let isState =
                try known.hasOtherID ? known.isRepeated : isState(atSameAddress: known, isOnly: ids.count == 1)
            guard isState else { continue }
            if known.score > best?.score ?? -1 { best = (known.score, id) }
        }
        return best?.id
    }

    /// One address, and no ids of one source that speak against it.
    private func isState(atSameAddress known: Candidate, isOnly: Bool) throws -> Bool {
        if known.isSameText { return true }
        // Feeds of one outlet call an item by the same id.
        if try known.date == .differs && known.hasOtherName { return false }
        if known.title == .same { return true }
        // Some addresses are those of a section, or lack the parameter that tells articles apart.
        if known.title == .open, known.date != .differs && isOnly { return true }
        let likeness = try known.likeness
        // Another source may well date it otherwise, or have a part of it.
        if try !known.isOfSource || known.date != .differs { return likeness.isAlike || likeness.contained >= 0.5 }
        return likeness.both >= ArticleMatcher.edited
    }

    /// The same words at another address.
    private func isCopy(_ draft: PreparedDraft, _ known: Candidate, now: Timestamp) throws -> Bool {
        guard abs(known.sortDate - draft.sortDate(firstSeen: now).seconds) <= ArticleMatcher.copyWindow else {
            return false
        }
        return try !known.isOfSource || (!known.isOtherRecording && !known.hasOtherID)
    }
}

/// A stored article beside a draft. Properties that are seldom needed are looked up on demand.
private struct Candidate {
    /// Whether the two say the same of a property.
    enum Agreement {
        case same, differs
        /// One of the two does not say.
        case open

        init<Value: Equatable>(_ a: Value?, _ b: Value?) {
            guard let a, let b else {
                self = .open
                return
            }
            self = a == b ? .same : .differs
        }
    }

    private let id: Int64
    private let draft: PreparedDraft
    private let db: Database
    private let storedTitle: String
    private let hasAddress: Bool
    let isSameText: Bool
    let date: Agreement
    let sortDate: Int64

    init(_ id: Int64, of draft: PreparedDraft, _ db: Database) throws {
        self.id = id
        self.draft = draft
        self.db = db
        let sql = "SELECT title, text_hash, published, sort_date, url IS NOT NULL FROM article WHERE id = ?"
        guard let row = try db.rows(sql, [id]).first else { throw IndexError.notFound("article \(id)") }
        storedTitle = row[0]
        isSameText = row[1] as Int64 == draft.textHash
        date = Agreement(row[2] as Int64?, draft.draft.published?.seconds)
        sortDate = row[3]
        hasAddress = row[4]
    }

    var title: Agreement {
        func key(_ title: String) -> String? {
            let key = ArticleText.repeatKey(title)
            return key.isEmpty ? nil : key
        }
        return Agreement(key(storedTitle), key(draft.title))
    }

    var address: Agreement {
        get throws {
            if !hasAddress || draft.keys.addresses.isEmpty { return .open }
            let isShared = try draft.keys.addresses.contains {
                try db.int64("SELECT 1 FROM identity WHERE key = ? AND article_id = ?", $0, id) != nil
            }
            return isShared ? .same : .differs
        }
    }

    private var enclosures: Agreement {
        get throws {
            func files(_ enclosures: [Enclosure]) -> Set<String>? {
                // Pictures come and go with an edit.
                let files = Set(enclosures.lazy.filter { !$0.isImage }.map(\.url))
                return files.isEmpty ? nil : files
            }
            let sql = "SELECT enclosures FROM article_text WHERE article_id = ?"
            let stored = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
            return Agreement(files(ArticleStore.enclosures(stored)), files(draft.draft.enclosures))
        }
    }

    /// How much of the words of both texts is common, and how much of one of them the other has. With the same title
    /// little is enough to be alike.
    var likeness: (both: Double, contained: Double, isAlike: Bool) {
        get throws {
            if isSameText { return (1, 1, true) }
            let sql = "SELECT body FROM article_text WHERE article_id = ?"
            let body = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) ?? ""
            let stored = storedTitle + "\n" + body
            let (both, contained) = TextLikeness.of(draft.draft.content.text, stored)
            let containing = TextLikeness.of(stored, draft.draft.content.text).contained
            return (both, max(contained, containing), title == .same || both >= ArticleMatcher.alike)
        }
    }

    /// The item is there once more, under an id that was made anew.
    var isRepeated: Bool {
        get throws { try isSameText && date != .differs && enclosures != .differs }
    }

    /// Another item may come with the same words: an episode of a broadcast.
    var isOtherRecording: Bool {
        get throws { try enclosures == .differs }
    }

    /// How much speaks for this article among several at an address.
    var score: Int { (isSameText ? 4 : 0) + (title == .same ? 2 : 0) + (date == .same ? 1 : 0) }

    /// Whether the draft's source lists the article.
    var isOfSource: Bool { get throws { try hasPlace(where: "1") } }

    /// Whether it does under an id, and not under the draft's.
    var hasOtherID: Bool {
        get throws {
            guard let guid = draft.keys.guid else { return false }
            let isKnown = try db.int64("SELECT 1 FROM identity WHERE key = ? AND article_id = ?", guid, id) != nil
            return try !isKnown && hasPlace(where: "guid IS NOT NULL")
        }
    }

    /// Whether it is listed under ids, and the draft under another; whatever the source. A server that reads feeds for
    /// the reader has names of its own, which say nothing of the outlet's.
    var hasOtherName: Bool {
        get throws {
            guard let guid = draft.draft.place.guid, !guid.hasPrefix(RemoteDraft.idPrefix) else { return false }
            let sql = """
                SELECT count(*), sum(guid = ?) FROM place
                WHERE article_id = ? AND guid IS NOT NULL AND guid NOT LIKE '\(RemoteDraft.idPrefix)%'
                """
            let row = try db.rows(sql, [guid, id]).first
            return (row?[0] ?? 0) > 0 && (row?[1] ?? 0) == 0
        }
    }

    private func hasPlace(where condition: String) throws -> Bool {
        let place = draft.draft.place
        let sql = """
            SELECT 1 FROM place WHERE article_id = ? AND source_id IS ?
            AND (?2 IS NOT NULL OR source_name = ?) AND \(condition)
            """
        return try db.int64(sql, id, place.source?.rawValue, place.sourceName) != nil
    }
}
