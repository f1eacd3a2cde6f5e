import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// What is said of a change of state: what happened to what, and how it is taken back.
extension ReaderState {
    /// Says what was done, with the key that takes it back.
    mutating func sayDone(_ text: String) {
        let end = " \(shownKey(.undo)) takes it back."
        // How to take it back is said also where there is no room for all that was done.
        let done = cut(text, most: max(8, messageColumns - DisplayWidth.of(end) - 1))
        say(done + (Self.isEnded(done) ? "" : ".") + end)
    }

    /// Whether a sentence has its mark, as one has that ends with a title which asks: “Is it over?”
    private static func isEnded(_ text: String) -> Bool {
        text.last { $0 != "”" && $0 != "\u{2069}" }.map { ".?!…".contains($0) } ?? true
    }

    /// Once the index has done what only it can count.
    mutating func sayChanged(_ effect: Effect, _ articles: Int) {
        if case .editSources(let ids, let values) = effect {
            sentForm = nil
            return sayDone(changed(ids, values))
        }
        if case .addRule(let rule) = effect {
            let hidden = articles == 0 ? "" : ", \(Wording.count(articles, "article")) hidden"
            return sayDone("Muted\(hidden): \(rule.story.map { headline(of: $0) } ?? rule.query)")
        }
        if case .removeRule(_, let showingAgain) = effect {
            return sayRemoved(showingAgain: showingAgain, hidden: articles)
        }
        guard case .setRead(let subject, true) = effect else { return }
        if isLimited(subject) {
            if articles == 0 { return say("Nothing that fits the limit was unread.") }
            return sayDone(
                "Marked \(Wording.count(articles, "article")) that \(articles == 1 ? "fits" : "fit") the limit as read")
        }
        let wanted: String
        switch subject {
        case .list, .hits: wanted = "the list"
        case .matches: wanted = "this source"
        case .story(let id): wanted = headline(of: id)
        case .article, .articles: return
        }
        if articles == 0 {
            say("Nothing of \(wanted) was unread.")
        } else {
            sayDone("Marked \(Wording.count(articles, "article")) of \(wanted) as read")
        }
    }

    /// Quoted, in at most so many columns; "the story" where it is not known.
    func headline(of story: StoryID, most: Int = 48) -> String {
        let row = data.stories?.window.rows.first { $0.id == story } ?? data.story(story).value?.summary
        return row.map { quoted($0.headline, most: most) } ?? "the story"
    }

    /// Lines that what was done may take, and what breaking between words may cost of each.
    private static let messageLines = 2
    private static let lineLoss = 6
    private var messageColumns: Int { ReaderState.messageLines * (size.width - 2 - ReaderState.lineLoss) }

    /// What was changed of sources, by what the form or a key said.
    private func changed(_ ids: [SourceID], _ values: [String: String]) -> String {
        let what = names(of: ids)
        guard values.count == 1, let (name, value) = values.first else { return "Changed \(what)" }
        switch (name, value) {
        case ("state", "muted"): return "Muted \(what)"
        case ("state", "paused"): return "Paused \(what)"
        case ("state", _):
            let before = (data.sources().value ?? []).filter { ids.contains($0.id) }.map(\.state)
            if before.allSatisfy({ $0 == .muted }) { return "No longer muted: \(what)" }
            if before.allSatisfy({ $0 == .paused }) { return "No longer paused: \(what)" }
            return "Fetched as usual again: \(what)"
        case ("name", _): return value.isEmpty ? "\(what) has its own name again" : "Renamed \(what) to \(value)"
        case ("tags", _): return value.isEmpty ? "No tags any more: \(what)" : "Tags of \(what): \(value)"
        default: return "Changed the \(name) of \(what)"
        }
    }

    /// A title in a message.
    func quoted(_ title: String, most: Int = 48) -> String { "“\(cut(title, most: most).isolated)”" }

    /// In at most so many columns, with an ellipsis where some of it goes.
    func cut(_ title: String, most: Int = 48) -> String {
        title.fitted(min(most, DisplayWidth.of(title)), ellipsis: settings.glyphs.ellipsis)
    }

    /// Columns for each of two titles in one message of what was done, whose other words take `others`.
    func roomForTitle(beside others: Int) -> Int {
        let end = 6 + DisplayWidth.of(shownKey(.undo)) + 16
        let room = messageColumns - end - others
        return min(48, max(8, room / 2))
    }

    /// The stored state is shown again, with the reason why it was not changed.
    mutating func takeBack(_ effect: Effect, _ reason: String) {
        data.invalidate()
        if case .setRead(.articles(let copies), true) = effect { copiesMarked.subtract(copies) }
        if case .setNote(_, let note) = effect {
            // The typed text is not lost: ↑ brings it back in the line for notes.
            let key = Prompt.Purpose.note.historyKey
            history[key] = Array(((history[key] ?? []).filter { $0 != note } + [note]).suffix(50))
        }
        if case .editSources(let ids, _) = effect { reopenForm(.sources(ids), reason) }
        add(Notice(level: .failure, text: "\(effect.wordsWhenFailed): \(reason)", time: clock))
    }
}

extension Effect {
    fileprivate var wordsWhenFailed: String {
        switch self {
        case .setRead(_, true): "Not marked as read"
        case .setRead(_, false): "Not marked as unread"
        case .setStarred(_, true): "Not starred"
        case .setStarred(_, false): "The star is still there"
        case .setHidden: "Not hidden"
        case .setTags, .setTag: "The tags are as they were"
        case .setNote: "The note was not stored (it can be called back in the line for notes)"
        case .mergeStories: "Not merged"
        case .correctPerson: "Not corrected"
        case .splitOff: "Not taken out of the story"
        case .editSources: "The source is as it was"
        case .removeSources: "Not removed"
        case .addRule: "The rule was not added"
        case .removeRule: "The rule was not removed"
        case .undo: "Nothing was taken back"
        default: "Not done"
        }
    }
}
