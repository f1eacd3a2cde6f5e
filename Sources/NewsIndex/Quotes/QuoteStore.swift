import GRDB
import NewsModel
import NewsText

/// Stores the quotes of articles and who speaks them.
struct QuoteStore {
    let db: Database

    /// Puts quotes in the place of the stored quotes of their articles.
    func replaceQuotes(_ articles: [ReadQuotes]) throws {
        for (id, _) in articles { try deleteQuotes(of: id) }
        let speakers = try SpeakerIDs(db: db, counting: articles.lazy.flatMap(\.quotes).compactMap(\.attribution))
        for (id, quotes) in articles {
            for (number, quote) in quotes.enumerated() {
                try insert(quote, number, article: id, speaker: quote.attribution.map { speakers[$0] })
            }
            let countable = quotes.count(where: \.isCountable)
            if countable > 0 { try db.run("UPDATE article SET quote_count = ? WHERE id = ?", countable, id) }
        }
    }

    private func insert(_ quote: Quote, _ number: Int, article: Int64, speaker: Int64?) throws {
        let said = quote.attribution
        try db.run(
            """
            INSERT INTO quote(article_id, number, start, end, outer_start, outer_end, kind, is_unclosed, part_of,
                speaker_id, mention_start, mention_end, title, rule, confidence, cue_start, cue_end)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            article, number, quote.span.start, quote.span.end, quote.outerSpan.start, quote.outerSpan.end,
            quote.kind.rawValue, quote.isUnclosed, quote.group, speaker, said?.mention.start, said?.mention.end,
            said?.title, said?.rule.rawValue, said?.confidence, said?.cue?.start, said?.cue?.end)
    }

    func deleteQuotes(of id: Int64) throws {
        let speakers = try db.int64s("SELECT coalesce(speaker_id, 0) FROM quote WHERE article_id = ?", id)
        if speakers.isEmpty { return }
        for speaker in speakers where speaker > 0 {
            try db.run("UPDATE speaker SET quote_count = quote_count - 1 WHERE id = ?", speaker)
        }
        try db.run("DELETE FROM quote WHERE article_id = ?", id)
        try db.run("UPDATE article SET quote_count = 0 WHERE id = ?", id)
    }

    /// The quotes of an article, whose newest text is `text`.
    func quotes(of id: Int64, in text: String) throws -> [Quote] {
        let sql = """
            SELECT start, end, outer_start, outer_end, quote.kind, is_unclosed, part_of, mention_start, mention_end,
                title, rule, confidence, cue_start, cue_end, name, speaker.kind
            FROM quote LEFT JOIN speaker ON speaker.id = speaker_id WHERE article_id = ? ORDER BY number
            """
        let bytes = Array(text.utf8)
        return try db.rows(sql, [id]).compactMap { quote($0, in: bytes) }
    }

    private func quote(_ row: Row, in bytes: [UInt8]) -> Quote? {
        guard let span = checked(row[0], row[1], in: bytes), let outer = checked(row[2], row[3], in: bytes),
            let kind = QuoteKind(rawValue: row[4])
        else { return nil }
        return Quote(
            span: span, outerSpan: outer, text: bytes.text(in: span), kind: kind, isUnclosed: row[5],
            attribution: attribution(row, in: bytes), group: row[6])
    }

    private func attribution(_ row: Row, in bytes: [UInt8]) -> Attribution? {
        guard let mention = checked(row[7], row[8], in: bytes), let rule = AttributionRule(rawValue: row[10] ?? ""),
            let name = row[14] as String?, let kind = SpeakerKind(rawValue: row[15] ?? "")
        else { return nil }
        return Attribution(
            mention: mention, mentionText: bytes.text(in: mention), name: name, title: row[9], kind: kind, rule: rule,
            confidence: row[11] ?? 0, cue: checked(row[12], row[13], in: bytes))
    }

    private func checked(_ start: Int?, _ end: Int?, in bytes: [UInt8]) -> TextSpan? {
        guard let start, let end, 0 <= start, start <= end, end <= bytes.count else { return nil }
        return TextSpan(start, end)
    }
}

/// Ids of speakers, with the quotes of many articles counted for each at once.
private struct SpeakerIDs {
    /// What tells speakers apart: one name of two kinds is two speakers.
    private struct Key: Hashable {
        var name: String
        var kind: SpeakerKind
    }

    private let db: Database
    private var ids: [Key: Int64] = [:]

    /// Finds or makes the speakers of these attributions, and counts one more quote for each.
    init(db: Database, counting attributions: some Sequence<Attribution>) throws {
        self.db = db
        var counts: [Key: Int] = [:]
        var order: [Key] = []
        for said in attributions {
            let key = Key(name: said.name, kind: said.kind)
            if counts[key] == nil { order.append(key) }
            counts[key, default: 0] += 1
        }
        for key in order { ids[key] = try count(counts[key] ?? 0, for: key) }
    }

    /// 0 for a speaker that was not among those counted.
    subscript(said: Attribution) -> Int64 { ids[Key(name: said.name, kind: said.kind)] ?? 0 }

    private func count(_ count: Int, for key: Key) throws -> Int64 {
        try QuoteStore(db: db).speaker(key.name, key.kind.rawValue, adding: count)
    }
}

extension QuoteStore {
    /// Finds or makes a speaker, and counts so many quotes more for it.
    func speaker(_ name: String, _ kind: String, adding count: Int) throws -> Int64 {
        let known = try db.int64("SELECT id FROM speaker WHERE name = ? AND kind = ?", name, kind)
        if let known {
            try db.run("UPDATE speaker SET quote_count = quote_count + ? WHERE id = ?", count, known)
            return known
        }
        let key = SpeakerName.words(name).joined(separator: " ")
        try db.run("INSERT INTO speaker(name, kind, key, quote_count) VALUES(?, ?, ?, ?)", name, kind, key, count)
        let id = db.lastInsertedRowID
        try SpeakerWords(db: db).note(id)
        return id
    }
}

/// Names of speakers as they are looked up: folded words.
enum SpeakerName {
    /// The words of a name in its order, without case, accents and signs.
    static func words(_ name: String) -> [String] {
        let bytes = Array(name.utf8)
        return WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind != .punctuation }.map { token in
            String(decoding: LetterFolding.fold(bytes.text(in: token.span).unicodeScalars), as: UTF8.self)
        }
    }
}

extension Quote {
    /// In quotation marks, with a speaker: what the lists count.
    var isCountable: Bool { (kind == .direct || kind == .partial) && attribution != nil }
}
