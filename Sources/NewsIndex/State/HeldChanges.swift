import GRDB
import NewsModel

/// What the reader's last changes made deletable, and retention leaves for a while so that they can be taken back.
///
/// The journal has no times. What retention saw of it at one time is old once that time is a day ago.
struct HeldChanges {
    /// A change holds its articles so long after the first time that retention saw it, at least.
    private static let time: Int64 = 86_400

    let db: Database

    /// Takes note of the present; to be called before something is deleted.
    func tick(_ now: Timestamp) throws {
        // Also where the clock was set back: otherwise a change would hold its articles until it has caught up.
        if let seen = try Meta.changesSeenAt.value(db), abs(now.seconds - seen) < HeldChanges.time { return }
        try Meta.changesLetGo.set(try Meta.changesSeen.value(db), db)
        try Meta.changesSeen.set(try db.int64("SELECT max(id) FROM undo") ?? 0, db)
        try Meta.changesSeenAt.set(now.seconds, db)
    }

    /// Articles that would not be deletable if what was changed lately were taken back.
    func articles() throws -> Set<Int64> {
        let letGo = try Meta.changesLetGo.value(db) ?? 0
        var held: Set<Int64> = []
        for row in try db.rows("SELECT steps FROM undo WHERE id > ?", [letGo]) {
            // A step of a later version of the program cannot be read, nor taken back.
            for step in (try? Undo.steps(row[0])) ?? [] where step.keepsWhenUndone { held.formUnion(step.articles) }
        }
        return held
    }
}

extension UndoStep {
    /// Whether retention keeps the articles once this is taken back.
    fileprivate var keepsWhenUndone: Bool {
        switch action {
        case .read(false, _), .flag("is_starred", true), .flag("is_hidden", false), .tag(_, true), .note(.some): true
        default: false
        }
    }
}
