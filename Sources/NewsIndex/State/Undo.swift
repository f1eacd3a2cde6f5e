import Foundation
import GRDB
import NewsAnalysis
import NewsModel
import NewsText

/// How one part of a change is taken back.
struct UndoStep: Codable {
    /// What is done to the articles of the step. A value is the one from before the change, which is set again.
    enum Action: Codable {
        /// Whether it was read, and which version; 0 for none.
        case read(Bool, version: Int)
        /// The column `is_starred` or `is_hidden`.
        case flag(String, Bool)
        /// Whether it had the tag.
        case tag(String, Bool)
        /// nil where it had none.
        case note(String?)
        /// Corrections that were added and taken out, and the moves that followed: article, from, to.
        case correction(added: [StoryCorrection], removed: [StoryCorrection], moves: [[Int64]])
        /// Sources that were removed, when article `newest` was the last; what belonged to them is in `RemovedRows`.
        case removal(newest: Int64)
        /// A source whose columns were changed, and what they were.
        case source(Int64, KeptRow)
        /// The id of a rule that the reader added.
        case ruleAdded(Int64)
        /// The articles of the step are those that the rule had applied to.
        case ruleRemoved(ArticleRule, place: Int)
        /// A rule that was put at another place in the order, and where it was.
        case ruleMoved(Int64, place: Int)
        /// What was said of names, and what it took the place of.
        case people(added: [PersonRule], removed: [PersonRule])
        /// Sources that the reader added.
        case sourcesAdded([Int64])
        /// An entry of an object that is kept under a key, and what it was, as JSON.
        case kept(key: String, name: String, old: String?)
        /// It is not taken back; it stands in the journal so that nothing older is taken back in its place.
        case lasting
        /// So many articles that the reader added as files or pages; the same holds for them.
        case addedByHand(Int)
    }
    var action: Action
    /// Ids; empty where the action is not about articles.
    var articles: [Int64]

    init(_ action: Action, _ articles: [Int64]) {
        self.action = action
        self.articles = articles
    }

    /// Whether more than the counts of its articles' stories changes.
    var changesRows: Bool {
        switch action {
        case .flag("is_hidden", _), .ruleAdded, .ruleRemoved: true
        default: false
        }
    }
}

/// The journal of changes that can be taken back.
struct Undo {
    /// Who makes changes: a command, or a reader, which takes back its own.
    struct Origin {
        /// Differs for each time that an index is opened; 0 for none.
        var session: Int64 = 0
        var isReader = false
        /// The newest change when the index was opened.
        var opened: Int64 = 0
    }

    let db: Database
    let origin: Origin
    private static let kept = 200
    /// Finds, by LIKE, the steps in which stories were corrected.
    static let correctionSteps = #"%"correction":%"#

    /// The steps of a change as the journal has them: JSON.
    static func text(_ steps: [UndoStep]) throws -> String {
        String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
    }

    static func steps(_ text: String) throws -> [UndoStep] {
        try JSONDecoder().decode([UndoStep].self, from: Data(text.utf8))
    }

    /// A title in the name of a change, cut where it is long.
    static func quoted(_ title: String) -> String {
        let isLong = title.count > longestTitle
        return "“" + (isLong ? title.prefix(longestTitle - 1).trimmedEnd + "…" : title) + "”"
    }

    private static let longestTitle = 60

    /// Sources in the name of a change: "the source “Ledger”", "3 sources".
    static func named(_ sources: [Source]) -> String {
        sources.count == 1 ? "the source " + quoted(sources[0].shownName) : "\(sources.count) sources"
    }

    /// - Returns: the change's number.
    @discardableResult
    func record(_ title: String, _ steps: [UndoStep]) throws -> Int64 {
        try db.run(
            "INSERT INTO undo(title, steps, session, is_reader) VALUES(?, ?, ?, ?)", title, try Undo.text(steps),
            origin.session, origin.isReader)
        let number = db.lastInsertedRowID
        try db.run("DELETE FROM undo WHERE id <= (SELECT max(id) FROM undo) - \(Undo.kept)")
        try RemovedRows.trim(db)
        return number
    }

    /// Notes that articles were added by hand. Additions one after the other are one change, so that one that was cut
    /// off and done again leaves the journal of one that was not.
    func recordAddition(_ count: Int) throws {
        var count = count
        if let last = try db.rows("SELECT id, steps, session, is_reader FROM undo ORDER BY id DESC LIMIT 1", []).first,
            case .addedByHand(let before)? = try Undo.steps(last[1]).first?.action,
            origin.isReader ? last[2] as Int64 == origin.session : !(last[3] as Bool)
        {
            count += before
            try db.run("DELETE FROM undo WHERE id = ?", last[0] as Int64)
        }
        let title = "added \(count) article\(count == 1 ? "" : "s") by hand"
        try record(title, [UndoStep(.addedByHand(count), [])])
    }

    /// The newest change that may be taken back: of a reader's own, or of a reader that was there before it, which is
    /// mostly the same person a while ago; for a command any.
    private func newest() throws -> Row? {
        let mine = "session = ?1 OR is_reader = 1 AND id <= ?2"
        let sql = "SELECT id, title, steps FROM undo WHERE ?3 = 0 OR \(mine) ORDER BY id DESC LIMIT 1"
        return try db.rows(sql, [origin.session, origin.opened, origin.isReader]).first
    }

    /// Takes that change out of the journal.
    func pop() throws -> (number: Int64, title: String, steps: [UndoStep])? {
        guard let row = try newest() else { return nil }
        try db.run("DELETE FROM undo WHERE id = ?", row[0] as Int64)
        return (row[0], row[1], try Undo.steps(row[2]))
    }

    /// What is to be said of articles that a change was about and that are not there any more; nothing where all are.
    func lost(_ steps: [UndoStep]) throws -> String {
        let articles = Set(steps.flatMap(\.articles))
        if articles.isEmpty { return "" }
        let left = try db.int64(
            "SELECT COUNT(*) FROM article WHERE id IN (SELECT value FROM json_each(?))", Array(articles).description)
        let lost = articles.count - Int(left ?? 0)
        if lost == 0 { return "" }
        return articles.count == 1
            ? "; it is deleted by now" : "; \(lost) of them \(lost == 1 ? "is" : "are") deleted by now"
    }

    func lastTitle() throws -> String? { try newest().map { $0[1] } }
}

extension Substring {
    /// Without spaces at its end.
    fileprivate var trimmedEnd: Substring {
        var rest = self
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
