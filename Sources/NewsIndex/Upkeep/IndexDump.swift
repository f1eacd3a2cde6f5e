import Foundation
import GRDB

/// All content of an index as text: one line a row, in a fixed order.
enum IndexDump {
    // Left out: when something was seen, and for undated articles what follows from it; caches; counters.
    private static let queries: [(String, String)] = [
        ("source", "SELECT id, kind, url, title, name, outlet, tags, is_hidden, settings FROM source ORDER BY id"),
        (
            "article",
            """
            SELECT article.id, story_id, name, source_id, title, author, published, updated,
                iif(published IS NULL, NULL, sort_date), url, language, word_count, text_hash, version, place_count,
                quote_count, is_read, read_version, is_opened, is_starred, is_hidden, tags, note
            FROM article JOIN outlet ON outlet.id = outlet_id ORDER BY article.id
            """
        ),
        ("text", "SELECT article_id, body, hex(blocks), hex(links), enclosures FROM article_text ORDER BY article_id"),
        (
            "version",
            "SELECT article_id, number, updated, title, body, hex(blocks), hex(links) FROM old_version ORDER BY 1, 2"
        ),
        ("place", "SELECT article_id, source_id, source_name, location, guid, text_hash FROM place ORDER BY id"),
        ("identity", "SELECT key, article_id FROM identity ORDER BY key, article_id"),
        ("tombstone", "SELECT key FROM tombstone ORDER BY key"),
        (
            "story",
            """
            SELECT id, lead_id, headline, outlets, languages, terms, iif(is_dated, arrivals, NULL), outlet_count,
                article_count, unread_count, starred_count, changed_count, quote_count, iif(is_dated, first, NULL),
                iif(is_dated, last, NULL), is_dated, iif(is_dated, rank, NULL), is_hidden, is_stale
            FROM story ORDER BY id
            """
        ),
        ("alias", "SELECT story_id, target_id FROM story_alias ORDER BY story_id"),
        ("correction", "SELECT is_together, a, b FROM correction ORDER BY id"),
        (
            "quote",
            """
            SELECT article_id, number, start, end, outer_start, outer_end, quote.kind, is_unclosed, part_of, name,
                speaker.kind, mention_start, mention_end, title, rule, confidence, cue_start, cue_end
            FROM quote LEFT JOIN speaker ON speaker.id = speaker_id ORDER BY article_id, number
            """
        ),
        ("speaker", "SELECT name, kind, key, quote_count FROM speaker WHERE quote_count > 0 ORDER BY name, kind"),
        ("tag", "SELECT name, article_id FROM article_tag ORDER BY name, article_id"),
        ("search", "SELECT id, hex(sz) FROM search_docsize ORDER BY id"),
        ("next", "SELECT value FROM meta WHERE key = 'nextStory'"),
    ]

    static func text(_ db: Database) throws -> String {
        var text = ""
        for (name, sql) in queries {
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                let values = row.databaseValues.map { value in
                    String.fromDatabaseValue(value).map { $0.replacing("\n", with: "\\n") }
                        ?? (value.isNull ? "-" : "\(value)")
                }
                text += name + "\t" + values.joined(separator: "\t") + "\n"
            }
        }
        return text
    }
}
