import GRDB

/// The database's tables, from the first version on: each migration once, never edited after a release.
enum Schema {
    /// Marks a SQLite file as one of ours (`PRAGMA application_id`): "RASH".
    static let applicationID: Int32 = 0x5241_5348

    /// The version that this program writes.
    static let version = migrations.count

    /// From this version on an index that cannot be brought up to date can be read all the same.
    static let oldestReadable = 2

    /// Migration n (from 1) leads from version n - 1 to n.
    private static let migrations: [String] = [
        version1, version2, version3, services, removed, categories, rules, storyLinks, followUps,
        speakerWords, undated,
    ]

    /// Articles without a date, which lists by time ask for (`AgelessRows`).
    private static let undated =
        "CREATE INDEX article_undated ON article(first_seen, source_id) WHERE published IS NULL"

    /// New speakers whose words are not in `speaker_word` yet (`SpeakerWords`). A name is found by its last word, so
    /// that it needs no index of its own.
    private static let speakerWords = """
        CREATE TABLE speaker_to_word(speaker_id INTEGER PRIMARY KEY);
        DROP INDEX IF EXISTS speaker_by_key;
        """

    /// Links between stories of different languages, in both directions, and the stories that are to be linked anew.
    private static let storyLinks = """
        CREATE TABLE story_link(
            story_id INTEGER NOT NULL, other_id INTEGER NOT NULL, probability REAL NOT NULL, words TEXT NOT NULL,
            PRIMARY KEY(story_id, other_id)) WITHOUT ROWID;
        CREATE INDEX story_link_by_other ON story_link(other_id);
        CREATE TABLE story_to_link(story_id INTEGER PRIMARY KEY);
        INSERT INTO story_to_link SELECT id FROM story;
        """

    /// The earlier story of the same affair that a story follows; `words` are joined like other lists. A story waits in
    /// `story_to_link` for this too.
    private static let followUps = """
        CREATE TABLE story_follow(
            story_id INTEGER PRIMARY KEY, earlier_id INTEGER NOT NULL, likeness REAL NOT NULL, words TEXT NOT NULL);
        CREATE INDEX story_follow_by_earlier ON story_follow(earlier_id);
        INSERT OR IGNORE INTO story_to_link SELECT id FROM story;
        """

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, sql) in migrations.enumerated() {
            migrator.registerMigration(String(index + 1)) { try $0.execute(sql: sql) }
        }
        return migrator
    }

    /// The version of an opened file; 0 for an empty one.
    static func version(of db: Database) throws -> Int {
        try migrator.appliedIdentifiers(db).compactMap { Int($0) }.max() ?? 0
    }

    /// What the file is marked with as that of a program; 0 where it is not marked.
    static func application(of db: Database) throws -> Int32 {
        try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    }

    /// What sources file their articles under, a list in a row.
    private static let categories = "ALTER TABLE article ADD COLUMN categories TEXT NOT NULL DEFAULT ''"

    /// Rows that a change of the journal deleted, so that it can put them back (`RemovedRows`).
    private static let removed = """
        CREATE TABLE removed(
            id INTEGER PRIMARY KEY AUTOINCREMENT, undo_id INTEGER NOT NULL, name TEXT NOT NULL, row TEXT NOT NULL);
        CREATE INDEX removed_by_change ON removed(undo_id, name);
        """

    /// What servers keep: `remote_item` is each item of an account as its server had it last (`tags` are joined like
    /// other lists; `wanted` is its turn while its text is still to be got; `article_id` is 0 without an article),
    /// `outbox` the changes that a server has not confirmed yet. A change has an item or a stream, the other is empty;
    /// `tries` counts how often it may have reached the server.
    private static let services = """
        CREATE TABLE remote_item(
            account_id INTEGER NOT NULL, item TEXT NOT NULL, article_id INTEGER NOT NULL DEFAULT 0, wanted INTEGER,
            is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL, tags TEXT NOT NULL DEFAULT '',
            confirmed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(account_id, item)) WITHOUT ROWID;
        CREATE INDEX remote_item_by_article ON remote_item(article_id) WHERE article_id > 0;
        CREATE INDEX remote_item_wanted ON remote_item(account_id, wanted) WHERE wanted IS NOT NULL;
        CREATE TABLE outbox(
            id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER NOT NULL,
            item TEXT NOT NULL DEFAULT '', stream TEXT NOT NULL DEFAULT '',
            field TEXT NOT NULL, value TEXT NOT NULL, made INTEGER NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0, problem TEXT,
            UNIQUE(account_id, item, stream, field));
        """

    /// What is done with articles as they arrive; which articles each rule has applied to, and the points that it gave
    /// their stories; and what is to be done with articles outside of the index. Times are seconds since 1970.
    private static let rules = """
        CREATE TABLE rule(
            id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, query TEXT NOT NULL,
            actions TEXT NOT NULL, source_id INTEGER, until INTEGER, added INTEGER NOT NULL,
            matched INTEGER NOT NULL, last INTEGER);
        CREATE TABLE rule_match(
            article_id INTEGER NOT NULL, rule_id INTEGER NOT NULL, points INTEGER NOT NULL,
            PRIMARY KEY(article_id, rule_id)) WITHOUT ROWID;
        CREATE INDEX rule_match_by_rule ON rule_match(rule_id, article_id);
        CREATE INDEX rule_match_with_points ON rule_match(article_id) WHERE points <> 0;
        CREATE TABLE rule_task(
            kind TEXT NOT NULL, article_id INTEGER NOT NULL, rule_id INTEGER NOT NULL,
            PRIMARY KEY(kind, article_id)) WITHOUT ROWID;
        ALTER TABLE story ADD COLUMN points INTEGER NOT NULL DEFAULT 0;
        """

    /// Changes of the reader's state say which opened index made them. Away with what earlier versions left behind:
    /// stories whose last article went elsewhere, and rows of deleted articles. An unfinished making of the search
    /// index begins again, in a table beside the one in use.
    private static let version3 = """
        ALTER TABLE undo ADD COLUMN session INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE undo ADD COLUMN is_reader INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX story_to_compare ON story(rank, last, id)
            WHERE difference_count IS NULL AND article_count > 1 AND is_hidden = 0;
        DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM article WHERE story_id = story.id);
        DELETE FROM story_alias WHERE NOT EXISTS (SELECT 1 FROM story WHERE story.id = target_id)
            OR EXISTS (SELECT 1 FROM story WHERE story.id = story_alias.story_id);
        DELETE FROM article_tag WHERE article_id NOT IN (SELECT id FROM article);
        DELETE FROM correction WHERE a NOT IN (SELECT id FROM article) OR b NOT IN (SELECT id FROM article);
        DELETE FROM unassigned WHERE article_id NOT IN (SELECT id FROM article);
        INSERT OR IGNORE INTO unassigned SELECT id FROM article WHERE story_id = 0;
        UPDATE meta SET value = 0 WHERE key = 'reindexFrom';
        """

    /// Articles that are not in a story yet, or have another text than when they were put there. The search index
    /// gathers more in memory before it writes, and merges what it wrote in fewer steps.
    private static let version2 = """
        CREATE TABLE unassigned(article_id INTEGER PRIMARY KEY);
        INSERT INTO search(search, rank) VALUES('hashsize', 8388608);
        INSERT INTO search(search, rank) VALUES('automerge', 8);
        """

    // Lists in a row (outlets, terms, tags) are joined by U+001F, which no stored text contains.
    // Times are seconds since 1970; spans are UTF-8 byte offsets into title + line feed + body.
    private static let version1 = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) WITHOUT ROWID;

        CREATE TABLE source(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL, url TEXT NOT NULL UNIQUE, title TEXT NOT NULL, name TEXT, outlet TEXT,
            tags TEXT NOT NULL, is_hidden INTEGER NOT NULL, settings TEXT NOT NULL, fetch TEXT NOT NULL,
            added INTEGER NOT NULL);

        CREATE TABLE outlet(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE);

        -- What lists show; the text is apart, so that a list reads few pages.
        CREATE TABLE article(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            story_id INTEGER NOT NULL, outlet_id INTEGER NOT NULL, source_id INTEGER,
            title TEXT NOT NULL, author TEXT, published INTEGER, updated INTEGER,
            first_seen INTEGER NOT NULL, sort_date INTEGER NOT NULL,
            url TEXT, language TEXT NOT NULL, word_count INTEGER NOT NULL, text_hash INTEGER NOT NULL,
            version INTEGER NOT NULL DEFAULT 1, place_count INTEGER NOT NULL DEFAULT 1,
            quote_count INTEGER NOT NULL DEFAULT 0,
            is_read INTEGER NOT NULL DEFAULT 0, read_version INTEGER NOT NULL DEFAULT 0,
            is_opened INTEGER NOT NULL DEFAULT 0, is_starred INTEGER NOT NULL DEFAULT 0,
            is_hidden INTEGER NOT NULL DEFAULT 0, tags TEXT NOT NULL DEFAULT '', note TEXT);
        CREATE INDEX article_by_date ON article(is_hidden, sort_date, id);
        CREATE INDEX article_by_story ON article(story_id, sort_date);
        CREATE INDEX article_by_outlet ON article(outlet_id, sort_date, story_id);
        CREATE INDEX article_unread ON article(sort_date, id) WHERE is_read = 0 AND is_hidden = 0;
        CREATE INDEX article_starred ON article(sort_date, id) WHERE is_starred = 1;
        CREATE INDEX article_noted ON article(sort_date, id) WHERE note IS NOT NULL;
        CREATE INDEX article_changed ON article(sort_date, id) WHERE read_version > 0 AND read_version < version;

        -- The newest text of each article. `seen` is when the index saw this version.
        CREATE TABLE article_text(
            article_id INTEGER PRIMARY KEY, seen INTEGER NOT NULL, body TEXT NOT NULL,
            blocks BLOB NOT NULL, links BLOB NOT NULL, enclosures TEXT);

        CREATE TABLE old_version(
            article_id INTEGER NOT NULL, number INTEGER NOT NULL, seen INTEGER NOT NULL, updated INTEGER,
            title TEXT NOT NULL, body TEXT NOT NULL, blocks BLOB NOT NULL, links BLOB NOT NULL,
            PRIMARY KEY(article_id, number));

        -- Where each article was found, and a hash of the text that was there last.
        CREATE TABLE place(
            id INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL, source_id INTEGER, source_name TEXT NOT NULL,
            location TEXT NOT NULL, guid TEXT, text_hash INTEGER NOT NULL);
        CREATE INDEX place_by_article ON place(article_id);
        CREATE INDEX place_by_source ON place(source_id, article_id);

        -- Hashes by which an article is known again: addresses, guids, files, text.
        CREATE TABLE identity(
            key INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY(key, article_id)) WITHOUT ROWID;
        CREATE INDEX identity_by_article ON identity(article_id);

        -- Keys of deleted articles, so that they do not come back while their source lists them.
        CREATE TABLE tombstone(key INTEGER PRIMARY KEY, listed INTEGER NOT NULL);

        -- Everything that the story list shows, kept up to date with the articles.
        CREATE TABLE story(
            id INTEGER PRIMARY KEY,
            lead_id INTEGER NOT NULL, headline TEXT NOT NULL, outlets TEXT NOT NULL, languages TEXT NOT NULL,
            terms TEXT NOT NULL DEFAULT '', arrivals TEXT NOT NULL,
            outlet_count INTEGER NOT NULL, article_count INTEGER NOT NULL, unread_count INTEGER NOT NULL,
            starred_count INTEGER NOT NULL, changed_count INTEGER NOT NULL, quote_count INTEGER NOT NULL,
            difference_count INTEGER, first INTEGER NOT NULL, last INTEGER NOT NULL, is_dated INTEGER NOT NULL,
            rank INTEGER NOT NULL, is_hidden INTEGER NOT NULL, is_stale INTEGER NOT NULL);
        CREATE INDEX story_by_rank ON story(is_hidden, rank, last, id);
        CREATE INDEX story_by_time ON story(is_hidden, last, id);
        CREATE INDEX story_by_size ON story(is_hidden, article_count, last, id);
        CREATE INDEX story_by_outlets ON story(is_hidden, outlet_count, last, id);
        CREATE INDEX story_by_unread ON story(is_hidden, unread_count > 0, last, id);
        CREATE INDEX story_by_differences ON story(is_hidden, IFNULL(difference_count, 0), last, id);
        CREATE INDEX story_unread ON story(rank, last, id) WHERE unread_count > 0 AND is_hidden = 0;
        CREATE INDEX story_unread_by_time ON story(last, id) WHERE unread_count > 0 AND is_hidden = 0;
        CREATE INDEX story_stale ON story(id) WHERE is_stale = 1;

        CREATE TABLE story_alias(story_id INTEGER PRIMARY KEY, target_id INTEGER NOT NULL);
        CREATE INDEX story_alias_by_target ON story_alias(target_id);

        -- The reader's judgements: together (1) or apart (0).
        CREATE TABLE correction(
            id INTEGER PRIMARY KEY AUTOINCREMENT, is_together INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL);

        CREATE TABLE speaker(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
            quote_count INTEGER NOT NULL DEFAULT 0, UNIQUE(name, kind));
        CREATE INDEX speaker_by_key ON speaker(key);
        CREATE INDEX speaker_by_count ON speaker(quote_count) WHERE kind IN ('person', 'organisation');
        CREATE TABLE speaker_word(
            word TEXT NOT NULL, speaker_id INTEGER NOT NULL, PRIMARY KEY(word, speaker_id)) WITHOUT ROWID;

        -- Quotes of the newest text of each article; `number` counts them from 0.
        CREATE TABLE quote(
            article_id INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
            outer_start INTEGER NOT NULL, outer_end INTEGER NOT NULL, kind TEXT NOT NULL,
            is_unclosed INTEGER NOT NULL, part_of INTEGER, speaker_id INTEGER,
            mention_start INTEGER, mention_end INTEGER, title TEXT, rule TEXT, confidence REAL,
            cue_start INTEGER, cue_end INTEGER,
            PRIMARY KEY(article_id, number)) WITHOUT ROWID;
        CREATE INDEX quote_by_speaker ON quote(speaker_id, article_id) WHERE speaker_id IS NOT NULL;

        CREATE TABLE article_tag(
            name TEXT NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY(name, article_id)) WITHOUT ROWID;

        -- Computed answers; `signature` names the texts and the analysis that they were computed from.
        CREATE TABLE cache(
            key TEXT PRIMARY KEY, signature TEXT NOT NULL, data BLOB NOT NULL, used INTEGER NOT NULL);

        CREATE TABLE undo(id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, steps TEXT NOT NULL);

        CREATE TABLE kept(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        -- Contentless: the text is stored once, in article and article_text, and passages are cut from there.
        -- `unspaced` holds the scripts written without spaces as overlapping pairs of characters.
        CREATE VIRTUAL TABLE search USING fts5(
            title, body, unspaced, content='', tokenize='unicode61 remove_diacritics 2');
        """
}
