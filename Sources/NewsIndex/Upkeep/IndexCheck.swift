import GRDB

/// What must hold in every index at any time, between any two transactions; each as a query for what breaks it.
///
/// Tests ask for all of it after every test of the index, `rashomon doctor` on demand.
struct IndexCheck: Sendable {
    /// How what is wrong can be made right from what is stored.
    enum Remedy: Sendable {
        /// These statements do it.
        case sql([String])
        /// The ids are stories; their rows are made anew.
        case stories
        /// The ids are articles; they are put into stories.
        case assign
        /// The search index is made anew.
        case search
        /// Nothing that is stored says what it was.
        case none
    }

    /// What is wrong with one, and with several: "story has no articles", "stories have no articles".
    var one: String
    var several: String
    /// Gives the ids of those that are wrong.
    var sql: String
    var remedy: Remedy

    /// What is done to the rows that are wrong, where that makes them right.
    enum RowRemedy {
        /// They go.
        case delete
        /// An assignment of `UPDATE`.
        case set(String)
    }

    init(one: String, several: String, sql: String, remedy: Remedy) {
        self.one = one
        self.several = several
        self.sql = sql
        self.remedy = remedy
    }

    /// Rows of one table that are wrong by a condition, and are made right by it.
    /// - Parameter id: the column that a finding names.
    init(
        one: String, several: String, rows table: String, _ id: String, where condition: String, _ remedy: RowRemedy
    ) {
        let change =
            switch remedy {
            case .delete: "DELETE FROM \(table)"
            case .set(let assignment): "UPDATE \(table) SET \(assignment)"
            }
        self.init(
            one: one, several: several, sql: "SELECT DISTINCT \(id) FROM \(table) WHERE \(condition)",
            remedy: .sql(["\(change) WHERE \(condition)"]))
    }

    /// Rows with a column that is not what follows from other tables.
    init(one: String, several: String, rows table: String, column: String, is value: String) {
        self.init(
            one: one, several: several, rows: table, "id", where: "\(column) <> \(value)", .set("\(column) = \(value)"))
    }

    static let all: [IndexCheck] = stories + articles + search + orphans + services + own

    // Articles that wait to be put into a story may have changed since their story was described.
    private static let isWaiting = """
        EXISTS (SELECT 1 FROM article AS waiting JOIN unassigned ON article_id = waiting.id
            WHERE waiting.story_id = story.id)
        """

    /// What the rows of the story table say of their articles. Hidden ones do not count unless there are no others.
    private static let tally = """
        WITH visible AS (
            SELECT story_id, sum(is_hidden = 0) AS shown FROM article WHERE story_id > 0 GROUP BY story_id),
        tally AS (
            SELECT article.story_id AS story_id, shown, COUNT(*) AS articles, sum(is_read = 0) AS unread,
                sum(is_starred) AS starred, sum(read_version > 0 AND read_version < version) AS changed,
                COUNT(DISTINCT outlet_id) AS outlet_sum, max(sort_date) AS newest
            FROM article JOIN visible ON visible.story_id = article.story_id
            WHERE article.is_hidden = 0 OR shown = 0 GROUP BY article.story_id)
        """

    private static let stories: [IndexCheck] = [
        IndexCheck(
            one: "story has no articles", several: "stories have no articles",
            sql: "SELECT id FROM story WHERE NOT EXISTS (SELECT 1 FROM article WHERE story_id = story.id)",
            remedy: .stories),
        IndexCheck(
            one: "story with articles is not in the list", several: "stories with articles are not in the list",
            sql: "SELECT DISTINCT story_id FROM article WHERE story_id > 0 AND story_id NOT IN (SELECT id FROM story)",
            remedy: .stories),
        IndexCheck(
            one: "story counts its articles wrongly", several: "stories count their articles wrongly",
            sql: """
                \(tally) SELECT story.id FROM story JOIN tally ON tally.story_id = story.id
                WHERE (article_count, unread_count, starred_count, changed_count, outlet_count, is_hidden)
                <> (articles, unread, starred, changed, outlet_sum, shown = 0) AND NOT \(isWaiting)
                """, remedy: .stories),
        IndexCheck(
            one: "story stands at the wrong time", several: "stories stand at the wrong time",
            sql: """
                \(tally) SELECT story.id FROM story JOIN tally ON tally.story_id = story.id
                WHERE (last > newest OR first > last) AND NOT \(isWaiting)
                """, remedy: .stories),
        IndexCheck(
            one: "story is led by an article that is not in it",
            several: "stories are led by articles that are not in them",
            sql: """
                SELECT story.id FROM story WHERE NOT EXISTS
                (SELECT 1 FROM article WHERE article.id = lead_id AND story_id = story.id) AND NOT \(isWaiting)
                """, remedy: .stories),
        IndexCheck(
            one: "merged story leads nowhere", several: "merged stories lead nowhere",
            rows: "story_alias", "story_id",
            where: "target_id NOT IN (SELECT id FROM story) OR story_id IN (SELECT id FROM story)", .delete),
        IndexCheck(
            one: "story in another language is linked that is gone",
            several: "stories in other languages are linked that are gone",
            rows: "story_link", "story_id",
            where: "story_id NOT IN (SELECT id FROM story) OR other_id NOT IN (SELECT id FROM story)", .delete),
        IndexCheck(
            one: "story follows one that is gone", several: "stories follow one that is gone",
            rows: "story_follow", "story_id",
            where: "story_id NOT IN (SELECT id FROM story) OR earlier_id NOT IN (SELECT id FROM story)", .delete),
        IndexCheck(
            one: "number of a story would be given twice", several: "numbers of stories would be given twice",
            sql: """
                SELECT id FROM story
                WHERE id >= coalesce((SELECT value FROM meta WHERE key = 'nextStory'), 9223372036854775807)
                """,
            remedy: .sql([
                """
                INSERT OR REPLACE INTO meta(key, value) SELECT 'nextStory', 1 + max(
                (SELECT coalesce(max(id), 0) FROM story), (SELECT coalesce(max(story_id), 0) FROM story_alias))
                """
            ])),
    ]

    private static let articles: [IndexCheck] = [
        IndexCheck(
            one: "article is in no story and does not wait for one",
            several: "articles are in no story and do not wait for one",
            sql: "SELECT id FROM article WHERE story_id <= 0 AND id NOT IN (SELECT article_id FROM unassigned)",
            remedy: .assign),
        IndexCheck(
            one: "article has lost its text", several: "articles have lost their texts",
            sql: "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM article_text)", remedy: .none),
        IndexCheck(
            one: "article has no outlet", several: "articles have no outlet",
            sql: "SELECT id FROM article WHERE outlet_id NOT IN (SELECT id FROM outlet)",
            remedy: .sql([
                """
                INSERT INTO outlet(id, name) SELECT DISTINCT outlet_id, 'unknown (' || outlet_id || ')'
                FROM article WHERE outlet_id NOT IN (SELECT id FROM outlet)
                """
            ])),
        IndexCheck(
            one: "article counts its places wrongly", several: "articles count their places wrongly",
            rows: "article", column: "place_count",
            is: "(SELECT COUNT(*) FROM place WHERE article_id = article.id)"),
        IndexCheck(
            one: "article counts its quotes wrongly", several: "articles count their quotes wrongly",
            rows: "article", column: "quote_count",
            is: """
                (SELECT COUNT(*) FROM quote
                    WHERE article_id = article.id AND kind IN ('direct', 'partial') AND speaker_id IS NOT NULL)
                """),
        IndexCheck(
            one: "article shows other tags than it has", several: "articles show other tags than they have",
            rows: "article", column: "tags",
            is: """
                coalesce((SELECT group_concat(name, char(31)) FROM
                    (SELECT name FROM article_tag WHERE article_id = article.id ORDER BY name)), '')
                """),
        IndexCheck(
            one: "article has lost a version", several: "articles have lost a version",
            sql: """
                SELECT id FROM article
                WHERE version - 1 <> (SELECT COUNT(*) FROM old_version WHERE article_id = article.id)
                """, remedy: .none),
        IndexCheck(
            one: "person's quotes are counted wrongly", several: "persons' quotes are counted wrongly",
            rows: "speaker", column: "quote_count",
            is: "(SELECT COUNT(*) FROM quote WHERE speaker_id = speaker.id)"),
    ]

    private static let search: [IndexCheck] = [
        IndexCheck(
            one: "article is not found by searching", several: "articles are not found by searching",
            sql: "SELECT id FROM article WHERE id NOT IN (SELECT id FROM search_docsize)", remedy: .search),
        IndexCheck(
            one: "search result has no article", several: "search results have no article",
            sql: "SELECT id FROM search_docsize WHERE id NOT IN (SELECT id FROM article)", remedy: .search),
    ]

    /// Rows that belong to articles, by the tables and columns that name them.
    private static let orphans: [IndexCheck] = [
        ("article_text", "article_id"), ("old_version", "article_id"), ("place", "article_id"),
        ("identity", "article_id"), ("article_tag", "article_id"), ("quote", "article_id"),
        ("unassigned", "article_id"), ("correction", "a"), ("correction", "b"), ("rule_match", "article_id"),
        ("rule_task", "article_id"),
    ].map { table, column in
        IndexCheck(
            one: "row of \(table) belongs to no article", several: "rows of \(table) belong to no article",
            rows: table, column, where: "\(column) NOT IN (SELECT id FROM article)", .delete)
    }

    /// What the reader made and this version of the program cannot read: it is passed over, and never written over.
    private static let own: [IndexCheck] = [
        IndexCheck(
            one: "source has settings that cannot be read", several: "sources have settings that cannot be read",
            sql: """
                SELECT id FROM source WHERE CASE WHEN json_valid(settings)
                THEN json_type(settings) <> 'object' OR EXISTS (SELECT 1 FROM json_each(settings) WHERE type <> 'text')
                ELSE 1 END
                """, remedy: .none),
        kept(PersonCorrections.key, "array", "list of corrected names"),
        kept(Kept.views, "object", "list of views"),
    ]

    private static func kept(_ key: String, _ type: String, _ name: String) -> IndexCheck {
        IndexCheck(
            one: "\(name) cannot be read", several: "\(name) cannot be read",
            // What is kept has no numbers.
            sql: """
                SELECT 0 FROM kept WHERE key = '\(key)'
                AND CASE WHEN json_valid(value) THEN json_type(value) <> '\(type)' ELSE 1 END
                """, remedy: .none)
    }

    /// What servers keep, of articles and accounts that are there.
    private static let services: [IndexCheck] =
        [
            IndexCheck(
                one: "item of a server has no article", several: "items of a server have no article",
                rows: "remote_item", "article_id",
                where: "article_id > 0 AND article_id NOT IN (SELECT id FROM article)", .set("article_id = 0")),
            IndexCheck(
                one: "account is gone, but not its items", several: "accounts are gone, but not their items",
                sql: "SELECT DISTINCT account_id FROM remote_item WHERE \(lostAccount)",
                remedy: .sql([
                    "DELETE FROM remote_item WHERE \(lostAccount)", "DELETE FROM outbox WHERE \(lostAccount)",
                ])),
        ]
        + [("read", "is_read"), ("starred", "is_starred")].map { field, column in
            let differs = """
                FROM remote_item JOIN article ON article.id = article_id
                WHERE article.\(column) <> remote_item.\(column) AND NOT EXISTS (SELECT 1 FROM outbox
                    WHERE outbox.account_id = remote_item.account_id AND outbox.item = remote_item.item AND field = '\(field)')
                """
            return IndexCheck(
                one: "article is marked otherwise at its server, which is not told",
                several: "articles are marked otherwise at their servers, which are not told",
                sql: "SELECT DISTINCT article.id \(differs)",
                remedy: .sql([
                    """
                    INSERT INTO outbox(account_id, item, field, value, made)
                    SELECT account_id, item, '\(field)', article.\(column), 0 \(differs)
                    """
                ]))
        }
    private static let lostAccount = "account_id NOT IN (SELECT id FROM source)"
}

/// Something in an index that is not as it must be.
public struct IndexFinding: Hashable, Sendable, CustomStringConvertible {
    /// In a person's words: "3 stories have no articles".
    public var description: String
    /// Of some of those concerned: of stories, articles or persons.
    public var examples: [Int64]
    /// Whether it can be made right from what is stored.
    public var isRepairable: Bool
}
