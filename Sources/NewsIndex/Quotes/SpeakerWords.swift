import GRDB

/// The words of speakers' names, by which persons are found.
///
/// In their table words fall anywhere, and a run of adding brings thousands: put in with every transaction, they change
/// most pages of it each time. So they are put in at the end of the run, or when there are very many, in their own
/// order, which changes each page once. `speaker_to_word` names the speakers whose words wait for that; these are
/// looked at one by one until then.
struct SpeakerWords {
    let db: Database
    /// Speakers whose words are put in together: some tenths of a second.
    var piece = 50_000

    /// Notes a new speaker.
    func note(_ speaker: Int64) throws { try db.run("INSERT INTO speaker_to_word(speaker_id) VALUES(?)", speaker) }

    /// An index of an earlier format that is only read has no such table, and nothing that waits.
    private var hasWaiting: Bool {
        get throws { try db.tableExists("speaker_to_word") }
    }

    /// How many wait.
    var waitingCount: Int64 {
        get throws {
            guard try hasWaiting else { return 0 }
            return try db.int64("SELECT COUNT(*) FROM speaker_to_word") ?? 0
        }
    }

    /// Whether so many wait that looking at each takes long, and as many as are put in together.
    var areMany: Bool {
        get throws {
            let sql = "SELECT 1 FROM speaker_to_word LIMIT 1 OFFSET \(piece - 1)"
            return try db.int64(sql) != nil
        }
    }

    /// Puts in the words of speakers that wait. Returns how many there were; 0 when all are in.
    func putIn() throws -> Int {
        let sql = "SELECT speaker_id FROM speaker_to_word ORDER BY speaker_id LIMIT \(piece)"
        let waiting = try db.int64s(sql)
        guard let last = waiting.last else { return 0 }
        var words: [(word: String, speaker: Int64)] = []
        let keys = "SELECT id, key FROM speaker JOIN speaker_to_word ON speaker_id = id WHERE id <= ?"
        let rows = try Row.fetchCursor(db, sql: keys, arguments: [last])
        while let row = try rows.next() {
            let (id, key): (Int64, String) = (row[0], row[1])
            for word in Set(key.split(separator: " ")) { words.append((String(word), id)) }
        }
        words.sort { $0 < $1 }
        for (word, speaker) in words {
            try db.run("INSERT OR IGNORE INTO speaker_word(word, speaker_id) VALUES(?, ?)", word, speaker)
        }
        try db.run("DELETE FROM speaker_to_word WHERE speaker_id <= ?", last)
        return waiting.count
    }

    // MARK: Finding

    /// Speakers with a word in their names, or with one that begins so.
    func speakers(with word: String, isPrefix: Bool = false) throws -> [Int64] {
        let known = isPrefix ? "word >= ?1 AND word < ?1 || char(1114111)" : "word = ?1"
        var found = try db.int64s("SELECT speaker_id FROM speaker_word WHERE \(known)", word)
        guard try hasWaiting else { return found }
        let sql = """
            SELECT id FROM speaker_to_word CROSS JOIN speaker ON id = speaker_id
            WHERE instr(' ' || key || ' ', ' ' || ?1\(isPrefix ? "" : " || ' '")) > 0
            """
        found += try db.int64s(sql, word)
        return found
    }

    /// Speakers of the name that folds to these words.
    func speakers(named words: [String]) throws -> [Int64] {
        // Last names are the least common.
        guard let last = words.last else { return [] }
        let namesakes = try speakers(with: last)
        return try db.int64s(
            "SELECT id FROM speaker WHERE key = ?1 AND id IN (SELECT value FROM json_each(?2))",
            words.joined(separator: " "), namesakes.description)
    }
}
