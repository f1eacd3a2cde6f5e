import GRDB
import NewsModel

/// Changes what is stored of a source, with what follows from it for its articles and their stories.
struct SourceChange {
    let db: Database
    /// What comes from a server need not be told to it.
    var isFromServer = false

    /// Where another outlet follows, the source's articles get it too, and their stories count their outlets anew.
    func change(
        _ id: SourceID, _ change: (inout Source) throws -> Void, stage: inout StoryStage
    ) throws -> (old: Source, new: Source) {
        let (old, new) = try SourceStore(db: db).update(id, change)
        if old == new { return (old, new) }
        if !isFromServer { try Outbox(db: db).note(old, new) }
        try Meta.revision.increment(db)
        guard old.shownOutlet != new.shownOutlet else { return (old, new) }
        let stories = try SourceStore(db: db).relabel(new, from: old.shownOutlet)
        if stories.isEmpty { return (old, new) }
        try StoryRows(db: db).refresh(stories)
        try Meta.clustering.increment(db)
        stage.reset()
        return (old, new)
    }

    /// Notes what a feed calls itself, which is the outlet of its articles where the reader has named none.
    func learn(_ title: String, of id: SourceID, stage: inout StoryStage) throws {
        _ = try change(
            id,
            { source in
                source.outlet = try OutletNames(db: db).outlet(of: source, called: title)
                source.title = title
            }, stage: &stage)
    }

    // MARK: Taking back

    /// What of a source a reader changes; what fetching finds out about it stays when that is taken back.
    func step(from old: Source, to new: Source) throws -> UndoStep {
        func text(_ value: String?) -> KeptValue { value.map { .text($0) } ?? .null }
        var row: KeptRow = [:]
        if old.kind != new.kind { row["kind"] = .text(old.kind.rawValue) }
        if old.url != new.url { row["url"] = .text(old.url) }
        if old.name != new.name { row["name"] = text(old.name) }
        if old.outlet != new.outlet { row["outlet"] = text(old.outlet) }
        if old.isHidden != new.isHidden { row["is_hidden"] = .integer(old.isHidden ? 1 : 0) }
        if old.tags != new.tags { row["tags"] = .text(ListColumn.join(old.tags)) }
        for name in Set(old.settings.keys).union(new.settings.keys) where old.settings[name] != new.settings[name] {
            row[SourceChange.setting + name] = text(old.settings[name])
        }
        return UndoStep(.source(old.id.rawValue, row), [])
    }

    private static let setting = "settings."

    /// What was done to sources, in words: "muted the source “Ledger”", "changed 3 sources".
    static func title(_ changed: [(old: Source, new: Source)]) -> String {
        let verbs = Set(changed.map { verb(from: $0.old, to: $0.new) })
        return (verbs.count == 1 ? verbs.first ?? "changed" : "changed") + " " + Undo.named(changed.map { $0.old })
    }

    private static func verb(from old: Source, to new: Source) -> String {
        func others(_ source: Source) -> Source {
            var source = source
            source.settings["state"] = nil
            return source
        }
        guard others(old) == others(new) else { return "changed" }
        switch (old.settings["state"], new.settings["state"]) {
        case (_, "muted"?): return "muted"
        case (_, "paused"?): return "paused"
        case ("muted"?, _): return "ended the muting of"
        case ("paused"?, _): return "ended the pause of"
        default: return "changed"
        }
    }

    func putBack(_ id: SourceID, _ row: KeptRow, stage: inout StoryStage) throws {
        guard try SourceStore(db: db).isThere(id) else { return }
        _ = try change(
            id,
            { source in
                for (column, value) in row { take(value, for: column, &source) }
            }, stage: &stage)
    }

    private func take(_ value: KeptValue, for column: String, _ source: inout Source) {
        let text: String? = if case .text(let text) = value { text } else { nil }
        switch column {
        case "kind": source.kind = text.flatMap { Source.Kind(rawValue: $0) } ?? source.kind
        case "url": source.url = text ?? source.url
        case "name": source.name = text
        case "outlet": source.outlet = text
        case "is_hidden": source.isHidden = value == .integer(1)
        case "tags": source.tags = ListColumn.split(text ?? "")
        default:
            if column.hasPrefix(SourceChange.setting) {
                source.settings[String(column.dropFirst(SourceChange.setting.count))] = text
            }
        }
    }
}
