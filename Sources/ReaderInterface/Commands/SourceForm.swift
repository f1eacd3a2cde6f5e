public import NewsModel

/// The form in which sources are set up: a line for each setting, one of them being typed into.
public struct SourceForm: Hashable, Sendable {
    public var sources: [SourceID]
    public var title: String
    public var fields: [SourceField]
    /// What stands in the lines now.
    public var values: [String]
    public var selected = 0
    /// Characters left of the cursor in the line that is typed into.
    public var cursor = 0
    /// Why the form was not taken; nil where nothing is wrong.
    public var problem: String?

    public init(sources: [SourceID], title: String, fields: [SourceField]) {
        self.sources = sources
        self.title = title
        self.fields = fields
        values = fields.map(\.value)
        select(0)
    }

    /// What was changed, by the names of the lines.
    public var changes: [String: String] {
        var changes: [String: String] = [:]
        for (field, value) in zip(fields, values) where value != field.value { changes[field.name] = value }
        return changes
    }

    mutating func select(_ index: Int?) {
        guard let index, !fields.isEmpty else { return }
        selected = (index + fields.count) % fields.count
        cursor = values[selected].count
    }

    /// The values that can be chosen in the line that is selected; nil where text is typed.
    var choices: [SourceField.Choice]? {
        guard fields.indices.contains(selected), case .choice(let choices) = fields[selected].form else { return nil }
        return choices
    }

    mutating func choose(_ step: Int) {
        guard let choices, !choices.isEmpty else { return }
        let now = choices.firstIndex { $0.value == values[selected] } ?? -1
        values[selected] = choices[(now + step + choices.count) % choices.count].value
    }

    /// Changes the text before and after the cursor.
    mutating func edit(_ change: (_ before: inout String, _ after: inout String) -> Void) {
        guard fields.indices.contains(selected), choices == nil else { return }
        let text = values[selected]
        var before = String(text.prefix(cursor))
        var after = String(text.dropFirst(cursor))
        change(&before, &after)
        values[selected] = before + after
        cursor = before.count
        problem = nil
    }

    /// The first line with a value that cannot be, and why.
    var firstProblem: (index: Int, words: String)? {
        for (index, field) in fields.enumerated() where values[index] != field.value {
            if let words = field.problem(with: values[index]) { return (index, "“\(values[index])” \(words)") }
        }
        return nil
    }
}

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
        selectedSources = []
        return [.editSources(form.sources, changes)]
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
