CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) WITHOUT ROWID;
CREATE TABLE source(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, url TEXT NOT NULL UNIQUE, title TEXT NOT NULL, name TEXT, outlet TEXT,
    tags TEXT NOT NULL, is_hidden INTEGER NOT NULL, settings TEXT NOT NULL, fetch TEXT NOT NULL,
    added INTEGER NOT NULL);
CREATE TABLE outlet(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
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
    is_hidden INTEGER NOT NULL DEFAULT 0, tags TEXT NOT NULL DEFAULT '', note TEXT, categories TEXT NOT NULL DEFAULT '');
CREATE INDEX article_by_date ON article(is_hidden, sort_date, id);
CREATE INDEX article_by_story ON article(story_id, sort_date);
CREATE INDEX article_by_outlet ON article(outlet_id, sort_date, story_id);
CREATE INDEX article_unread ON article(sort_date, id) WHERE is_read = 0 AND is_hidden = 0;
CREATE INDEX article_starred ON article(sort_date, id) WHERE is_starred = 1;
CREATE INDEX article_noted ON article(sort_date, id) WHERE note IS NOT NULL;
CREATE INDEX article_changed ON article(sort_date, id) WHERE read_version > 0 AND read_version < version;
CREATE TABLE article_text(
    article_id INTEGER PRIMARY KEY, seen INTEGER NOT NULL, body TEXT NOT NULL,
    blocks BLOB NOT NULL, links BLOB NOT NULL, enclosures TEXT);
CREATE TABLE old_version(
    article_id INTEGER NOT NULL, number INTEGER NOT NULL, seen INTEGER NOT NULL, updated INTEGER,
    title TEXT NOT NULL, body TEXT NOT NULL, blocks BLOB NOT NULL, links BLOB NOT NULL,
    PRIMARY KEY(article_id, number));
CREATE TABLE place(
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL, source_id INTEGER, source_name TEXT NOT NULL,
    location TEXT NOT NULL, guid TEXT, text_hash INTEGER NOT NULL);
CREATE INDEX place_by_article ON place(article_id);
CREATE INDEX place_by_source ON place(source_id, article_id);
CREATE TABLE identity(
    key INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY(key, article_id)) WITHOUT ROWID;
CREATE INDEX identity_by_article ON identity(article_id);
CREATE TABLE tombstone(key INTEGER PRIMARY KEY, listed INTEGER NOT NULL);
CREATE TABLE story(
    id INTEGER PRIMARY KEY,
    lead_id INTEGER NOT NULL, headline TEXT NOT NULL, outlets TEXT NOT NULL, languages TEXT NOT NULL,
    terms TEXT NOT NULL DEFAULT '', arrivals TEXT NOT NULL,
    outlet_count INTEGER NOT NULL, article_count INTEGER NOT NULL, unread_count INTEGER NOT NULL,
    starred_count INTEGER NOT NULL, changed_count INTEGER NOT NULL, quote_count INTEGER NOT NULL,
    difference_count INTEGER, first INTEGER NOT NULL, last INTEGER NOT NULL, is_dated INTEGER NOT NULL,
    rank INTEGER NOT NULL, is_hidden INTEGER NOT NULL, is_stale INTEGER NOT NULL, points INTEGER NOT NULL DEFAULT 0);
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
CREATE TABLE correction(
    id INTEGER PRIMARY KEY AUTOINCREMENT, is_together INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL);
CREATE TABLE speaker(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
    quote_count INTEGER NOT NULL DEFAULT 0, UNIQUE(name, kind));
CREATE INDEX speaker_by_count ON speaker(quote_count) WHERE kind IN ('person', 'organisation');
CREATE TABLE speaker_word(
    word TEXT NOT NULL, speaker_id INTEGER NOT NULL, PRIMARY KEY(word, speaker_id)) WITHOUT ROWID;
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
CREATE TABLE cache(
    key TEXT PRIMARY KEY, signature TEXT NOT NULL, data BLOB NOT NULL, used INTEGER NOT NULL);
CREATE TABLE undo(id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, steps TEXT NOT NULL, session INTEGER NOT NULL DEFAULT 0, is_reader INTEGER NOT NULL DEFAULT 0);
CREATE TABLE kept(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(
    title, body, unspaced, content='', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE unassigned(article_id INTEGER PRIMARY KEY);
CREATE INDEX story_to_compare ON story(rank, last, id)
    WHERE difference_count IS NULL AND article_count > 1 AND is_hidden = 0;
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
CREATE TABLE removed(
    id INTEGER PRIMARY KEY AUTOINCREMENT, undo_id INTEGER NOT NULL, name TEXT NOT NULL, row TEXT NOT NULL);
CREATE INDEX removed_by_change ON removed(undo_id, name);
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
CREATE TABLE story_link(
    story_id INTEGER NOT NULL, other_id INTEGER NOT NULL, probability REAL NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY(story_id, other_id)) WITHOUT ROWID;
CREATE INDEX story_link_by_other ON story_link(other_id);
CREATE TABLE story_to_link(story_id INTEGER PRIMARY KEY);
CREATE TABLE story_follow(
    story_id INTEGER PRIMARY KEY, earlier_id INTEGER NOT NULL, likeness REAL NOT NULL, words TEXT NOT NULL);
CREATE INDEX story_follow_by_earlier ON story_follow(earlier_id);
CREATE TABLE speaker_to_word(speaker_id INTEGER PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1'), ('2'), ('3'), ('4'), ('5'), ('6'), ('7'), ('8'), ('9'), ('10');
