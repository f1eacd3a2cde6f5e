import GRDB
import NewsModel

/// Finds the article that a draft is another copy or a later state of.
///
/// The rules, in this order; the first that holds wins:
///
/// | same | holds unless |
/// |---|---|
/// | file | |
/// | source and guid | both have an address, these differ, and the texts are not alike (a guid used twice) |
/// | address | the source gives both another guid, and the texts are not alike (one address for all items) |
/// | source and guid without its host | the texts are not alike |
/// | text | it is short, or the articles are more than ten days apart (a notice printed again) |
///
/// Two drafts of one batch that share a guid, an address or a file, but neither their other keys nor their text,
/// show that their source uses this key for several articles: it does not count for them.
struct ArticleMatcher {
    /// Share of common words from which two texts can be states of one article.
    private static let alike = 0.2
    private static let copyWindow: Int64 = 10 * 86_400

    let db: Database

    /// The article of `draft`; nil if the index has none.
    func match(_ draft: PreparedDraft, now: Timestamp) throws -> Int64? {
        let keys = draft.keys
        guard try isAny(of: keys.all, in: "identity") else { return nil }
        if let file = keys.file, let id = try articles(file).first { return id }
        if let guid = keys.guid {
            for id in try articles(guid) {
                if try keys.addresses.isEmpty || sharesAddress(keys, id) || isAlike(draft, id) { return id }
            }
        }
        for address in keys.addresses {
            for id in try articles(address) {
                if try !hasOtherGuid(draft, id) || isAlike(draft, id) { return id }
            }
        }
        if let alias = keys.alias {
            for id in try articles(alias) where try isAlike(draft, id) { return id }
        }
        if let copy = keys.copy {
            for id in try articles(copy) where try isNear(draft, id, now: now) { return id }
        }
        return nil
    }

    /// Whether a deleted article had one of these keys.
    func isDeleted(_ keys: DraftKeys) throws -> Bool {
        // The text alone does not count: another outlet may still print it.
        try isAny(of: keys.addresses + [keys.guid, keys.file].compactMap { $0 }, in: "tombstone")
    }

    private func isAny(of keys: [Int64], in table: String) throws -> Bool {
        let marks = databaseQuestionMarks(count: keys.count)
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE key IN (\(marks)) LIMIT 1")
        return try statement.int64(StatementArguments(keys)) != nil
    }

    private func articles(_ key: Int64) throws -> [Int64] {
        try db.int64s("SELECT article_id FROM identity WHERE key = ? ORDER BY article_id", key)
    }

    /// Also true where the article has no address at all.
    private func sharesAddress(_ keys: DraftKeys, _ id: Int64) throws -> Bool {
        for address in keys.addresses
        where try db.int64("SELECT 1 FROM identity WHERE key = ? AND article_id = ?", address, id) != nil {
            return true
        }
        return try db.int64("SELECT 1 FROM article WHERE id = ? AND url IS NULL", id) != nil
    }

    /// Whether the draft's source lists the article under a guid, and not under the draft's.
    private func hasOtherGuid(_ draft: PreparedDraft, _ id: Int64) throws -> Bool {
        guard let guid = draft.keys.guid, let source = draft.draft.place.source else { return false }
        if try db.int64("SELECT 1 FROM identity WHERE key = ? AND article_id = ?", guid, id) != nil { return false }
        let sql = "SELECT 1 FROM place WHERE article_id = ? AND source_id = ? AND guid IS NOT NULL"
        return try db.int64(sql, id, source.rawValue) != nil
    }

    private func isAlike(_ draft: PreparedDraft, _ id: Int64) throws -> Bool {
        let sql = """
            SELECT title, body, text_hash FROM article JOIN article_text ON article_id = id WHERE id = ?
            """
        guard let row = try db.rows(sql, [id]).first else { return false }
        if row[2] as Int64 == draft.textHash { return true }
        let title: String = row[0]
        if !title.isEmpty, ArticleText.repeatKey(title) == ArticleText.repeatKey(draft.title) { return true }
        let known = title + "\n" + (row[1] as String)
        return TextLikeness.of(known, draft.draft.content.text).both >= ArticleMatcher.alike
    }

    private func isNear(_ draft: PreparedDraft, _ id: Int64, now: Timestamp) throws -> Bool {
        guard let known = try db.int64("SELECT sort_date FROM article WHERE id = ?", id) else { return false }
        return abs(known - draft.sortDate(firstSeen: now).seconds) <= ArticleMatcher.copyWindow
    }
}

extension ArticleMatcher {
    /// Takes keys that several different articles of a batch share away from their drafts.
    static func dropSharedKeys(_ drafts: inout [PreparedDraft]) {
        let guids = shared(
            drafts, key: \.guid,
            apart: { a, b in
                Set(a.keys.addresses).isDisjoint(with: b.keys.addresses) && !a.keys.addresses.isEmpty
                    && !b.keys.addresses.isEmpty
            })
        let files = shared(drafts, key: \.file, apart: { _, _ in true })
        var addresses: Set<Int64> = []
        for number in 0..<2 {
            addresses.formUnion(
                shared(
                    drafts, key: \.[address: number],
                    apart: { a, b in
                        // A page has no guid: it and its feed's teaser are one article.
                        guard let guid = a.keys.guid, let other = b.keys.guid else { return false }
                        return a.draft.place.source == b.draft.place.source && guid != other
                    }))
        }
        if guids.isEmpty, files.isEmpty, addresses.isEmpty { return }
        for index in drafts.indices {
            if let guid = drafts[index].keys.guid, guids.contains(guid) {
                drafts[index].keys.guid = nil
                drafts[index].keys.alias = nil
            }
            if let file = drafts[index].keys.file, files.contains(file) { drafts[index].keys.file = nil }
            drafts[index].keys.addresses.removeAll { addresses.contains($0) }
        }
    }

    /// Keys that two drafts have which are `apart` by their other keys, and whose texts are not alike.
    private static func shared(
        _ drafts: [PreparedDraft], key: KeyPath<DraftKeys, Int64?>, apart: (PreparedDraft, PreparedDraft) -> Bool
    ) -> Set<Int64> {
        var first: [Int64: Int] = [:]
        var result: Set<Int64> = []
        for index in drafts.indices {
            guard let value = drafts[index].keys[keyPath: key] else { continue }
            guard let earlier = first[value] else {
                first[value] = index
                continue
            }
            let (a, b) = (drafts[earlier], drafts[index])
            if a.textHash != b.textHash, apart(a, b),
                TextLikeness.of(a.draft.content.text, b.draft.content.text).both < alike
            {
                result.insert(value)
            }
        }
        return result
    }
}

extension DraftKeys {
    fileprivate subscript(address number: Int) -> Int64? {
        number < addresses.count ? addresses[number] : nil
    }
}
