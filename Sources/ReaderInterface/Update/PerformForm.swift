import NewsModel

extension ReaderState {
    mutating func handle(_ press: KeyPress, in old: SourceForm) -> [Effect] {
        var form = old
        switch press.key {
        case .escape:
            overlay = nil
            return []
        case .enter: return send(form)
        case .down, .tab: form.select(form.selected + 1)
        case .up, .backtab: form.select(form.selected - 1)
        case .left:
            form.choose(-1)
            form.cursor = max(0, form.cursor - 1)
        case .right:
            form.choose(1)
            form.cursor = min(form.values[form.selected].count, form.cursor + 1)
        case .home: form.cursor = 0
        case .end: form.cursor = form.values[form.selected].count
        case .backspace: form.edit { before, _ in if !before.isEmpty { before.removeLast() } }
        case .delete: form.edit { _, after in if !after.isEmpty { after.removeFirst() } }
        case .character(let character) where press.control:
            switch character {
            case "c", "g":
                overlay = nil
                return []
            case "s": return send(form)
            case "u": form.edit { before, _ in before = "" }
            case "k": form.edit { _, after in after = "" }
            case "w": form.edit { before, _ in before = String(before.dropLastWord()) }
            case "a": form.cursor = 0
            case "e": form.cursor = form.values[form.selected].count
            case "n": form.select(form.selected + 1)
            case "p": form.select(form.selected - 1)
            default: break
            }
        case .character(" ") where form.choices != nil: form.choose(1)
        case .character(let character) where !press.alt: form.edit { before, _ in before.append(character) }
        default: break
        }
        overlay = .form(form)
        return []
    }

    /// Text that was pasted into the line that is typed into.
    mutating func paste(_ text: String, in old: SourceForm) {
        var form = old
        form.edit { before, _ in before += String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
        overlay = .form(form)
    }

    private mutating func send(_ old: SourceForm) -> [Effect] {
        var form = old
        if let (index, words) = form.firstProblem {
            form.select(index)
            form.problem = words
            overlay = .form(form)
            return []
        }
        overlay = nil
        let changes = form.changes
        guard !changes.isEmpty else {
            say("Nothing was changed.")
            return []
        }
        sentForm = form
        switch form.purpose {
        case .sources(let ids):
            selectedSources = []
            return [.editSources(ids, changes)]
        case .settings: return [.changeSettings(changes)]
        }
    }
}

extension String {
    fileprivate func dropLastWord() -> Substring {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        while let last = rest.last, last != " " { rest.removeLast() }
        return rest
    }
}
