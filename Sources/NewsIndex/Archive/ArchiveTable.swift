/// What an archive holds: everything that the reader made or gathered, as kinds of lines, each a table of the index.
///
/// What is computed from these (quotes, search index, rows of stories, comparisons) is not in it, and is made anew.
struct ArchiveTable {
    /// How a value is written in a line and kept in its column.
    enum Form {
        case text, number, flag
        /// 64 bits as digits in quotes: programs that read numbers as floating point would round them.
        case wide
        /// A list of words, kept in one column.
        case list
        /// JSON, kept as text.
        case json
        /// The name of an outlet, which the column has by its number.
        case outlet
        /// Blocks and links of a text, as spans of its bytes.
        case blocks, links
    }

    /// A value of a line, and the column that keeps it.
    struct Column {
        /// In the line.
        var name: String
        /// In the table.
        var column: String
        var form: Form
        /// Absent where it says nothing.
        var isOptional = false
    }

    /// What its lines have as `kind`.
    var kind: String
    /// The table's name in the index.
    var table: String
    var columns: [Column]
    /// In which rows are written.
    var order: String

    /// In the order in which they are written, and must be read: what is named comes before what names it.
    static let all: [ArchiveTable] = [
        source, rule, article, text, version, place, sign, deleted, correction, ruled, task, alias, kept, remote,
        outgoing,
    ]

    /// Marks of articles that left an index which others fill: where a reader of such a one has some.
    static let parted = ArchiveTable(
        kind: "parted", table: "parted",
        columns: [
            column("title", "title", .text), column("url", "url", .text, optional: true),
            column("hash", "text_hash", .wide), column("since", "since", .number), column("read", "is_read", .flag),
            column("readVersion", "read_version", .number), column("opened", "is_opened", .flag),
            column("starred", "is_starred", .flag), column("hidden", "is_hidden", .flag),
            column("tags", "tags", .list), column("note", "note", .text, optional: true),
        ], order: "id")

    private static func column(_ name: String, _ column: String, _ form: Form, optional: Bool = false) -> Column {
        Column(name: name, column: column, form: form, isOptional: optional)
    }

    private static func same(_ names: [String], _ form: Form, optional: Bool = false) -> [Column] {
        names.map { Column(name: $0, column: $0, form: form, isOptional: optional) }
    }

    static let source = ArchiveTable(
        kind: "source", table: "source",
        columns: [
            column("id", "id", .number), column("type", "kind", .text), column("hidden", "is_hidden", .flag),
            column("tags", "tags", .list), column("settings", "settings", .json), column("fetch", "fetch", .text),
            column("added", "added", .number),
        ] + same(["url", "title"], .text) + same(["name", "outlet"], .text, optional: true), order: "id")

    static let rule = ArchiveTable(
        kind: "rule", table: "rule",
        columns: [
            column("source", "source_id", .number, optional: true), column("articles", "matched", .number),
            column("actions", "actions", .list),
        ] + same(["id", "position", "added"], .number) + same(["until", "last"], .number, optional: true)
            + same(["query"], .text), order: "id")

    static let article = ArchiveTable(
        kind: "article", table: "article",
        columns: [
            column("story", "story_id", .number), column("outlet", "outlet_id", .outlet),
            column("source", "source_id", .number, optional: true), column("firstSeen", "first_seen", .number),
            column("sortDate", "sort_date", .number), column("words", "word_count", .number),
            column("hash", "text_hash", .wide), column("places", "place_count", .number),
            column("read", "is_read", .flag), column("readVersion", "read_version", .number),
            column("opened", "is_opened", .flag), column("starred", "is_starred", .flag),
            column("hidden", "is_hidden", .flag), column("tags", "tags", .list),
            column("categories", "categories", .list),
        ] + same(["id", "version"], .number) + same(["title", "language"], .text)
            + same(["author", "url", "note"], .text, optional: true)
            + same(["published", "updated"], .number, optional: true), order: "id")

    static let text = ArchiveTable(
        kind: "text", table: "article_text",
        columns: [
            column("article", "article_id", .number), column("seen", "seen", .number), column("body", "body", .text),
            column("blocks", "blocks", .blocks), column("links", "links", .links),
            column("enclosures", "enclosures", .json, optional: true),
        ], order: "article_id")

    static let version = ArchiveTable(
        kind: "version", table: "old_version",
        columns: [
            column("article", "article_id", .number), column("blocks", "blocks", .blocks),
            column("links", "links", .links), column("updated", "updated", .number, optional: true),
        ] + same(["number", "seen"], .number) + same(["title", "body"], .text), order: "article_id, number")

    private static let place = ArchiveTable(
        kind: "place", table: "place",
        columns: [
            column("article", "article_id", .number), column("source", "source_id", .number, optional: true),
            column("name", "source_name", .text), column("location", "location", .text),
            column("guid", "guid", .text, optional: true), column("hash", "text_hash", .wide),
        ], order: "id")

    private static let sign = ArchiveTable(
        kind: "sign", table: "identity",
        columns: [column("key", "key", .wide), column("article", "article_id", .number)], order: "article_id, key")

    private static let deleted = ArchiveTable(
        kind: "deleted", table: "tombstone",
        columns: [column("key", "key", .wide), column("listed", "listed", .number)], order: "key")

    private static let correction = ArchiveTable(
        kind: "correction", table: "correction",
        columns: [column("together", "is_together", .flag)] + same(["a", "b"], .number), order: "id")

    private static let ruled = ArchiveTable(
        kind: "ruled", table: "rule_match",
        columns: [
            column("article", "article_id", .number), column("rule", "rule_id", .number),
            column("points", "points", .number),
        ], order: "article_id, rule_id")

    private static let task = ArchiveTable(
        kind: "task", table: "rule_task",
        columns: [
            column("task", "kind", .text), column("article", "article_id", .number), column("rule", "rule_id", .number),
        ], order: "kind, article_id")

    private static let alias = ArchiveTable(
        kind: "alias", table: "story_alias",
        columns: [column("story", "story_id", .number), column("target", "target_id", .number)], order: "story_id")

    private static let kept = ArchiveTable(
        kind: "kept", table: "kept", columns: same(["key", "value"], .text), order: "key")

    private static let remote = ArchiveTable(
        kind: "remote", table: "remote_item",
        columns: [
            column("account", "account_id", .number), column("article", "article_id", .number),
            column("read", "is_read", .flag), column("starred", "is_starred", .flag), column("tags", "tags", .list),
            column("item", "item", .text), column("confirmed", "confirmed", .number),
            column("wanted", "wanted", .number, optional: true),
        ], order: "account_id, item")

    private static let outgoing = ArchiveTable(
        kind: "outgoing", table: "outbox",
        columns: [column("account", "account_id", .number), column("problem", "problem", .text, optional: true)]
            + same(["item", "stream", "field", "value"], .text) + same(["made", "tries"], .number), order: "id")

    /// Tables whose numbers are never given twice, by the names of the header's `last`.
    static let numbered = ["source", "article", "rule"]
}
