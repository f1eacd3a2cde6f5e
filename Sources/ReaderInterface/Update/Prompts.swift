import NewsModel
import NewsWording
import TerminalCanvas

extension Prompt {
    /// Words before the line that is typed.
    var label: String {
        switch purpose {
        case .search: "Search all articles: "
        case .find: "Look for: "
        case .limit: "Limit to: "
        case .addSource: "Add (address, file or folder): "
        case .importSources: "Import (OPML file, urls file, or newsboat): "
        case .saveView: "Keep this view as: "
        case .tags: "Tags: "
        case .note: "Note: "
        case .samePerson: "The same person as: "
        case .exportTo: "Write to: "
        case .pipe: "Pipe the text to: "
        case .shell: "Run: "
        case .palette: ":"
        }
    }

    mutating func insert(_ new: String) {
        let clean = new.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        guard !clean.isEmpty else { return }
        completions = []
        problem = nil
        if isSelected { delete(0..<characters.count) }
        let place = min(cursor, characters.count)
        // A combining mark joins the character before it, so the neighbours are read with what is new.
        let touched = max(0, place - 1)..<min(characters.count, place + 1)
        let joined = Array(
            String(characters[touched.lowerBound..<place] + clean + characters[place..<touched.upperBound]))
        let behind = characters.count - place
        characters.replaceSubrange(touched, with: joined)
        cursor = max(0, characters.count - behind)
        selected = 0
    }

    mutating func delete(_ range: Range<Int>) {
        isSelected = false
        let range = range.clamped(to: 0..<characters.count)
        guard !range.isEmpty else { return }
        problem = nil
        characters.removeSubrange(range)
        cursor = min(range.lowerBound, characters.count)
        selected = 0
    }

    /// Where the word left of the cursor begins.
    var wordStart: Int {
        var index = min(cursor, characters.count)
        while index > 0, characters[index - 1] == " " { index -= 1 }
        while index > 0, characters[index - 1] != " " { index -= 1 }
        return index
    }

    /// A row of the palette.
    enum Entry {
        /// A command of the table.
        case command(Command)
        /// One of the reader's own, by number.
        case own(Int, UserCommand)
    }

    /// The command that was typed with something after its name; nil where only a name is being typed.
    var commandLine: TypedCommand? {
        guard purpose == .palette, let line = TypedCommand(text), !line.argument.isEmpty,
            CommandTable.command(line.command).argument != nil
        else { return nil }
        return line
    }

    /// The commands of this screen that fit what was typed, the best match first.
    func entries(_ state: ReaderState) -> [Entry] {
        let kind = state.screen.route.kind
        if let line = commandLine {
            let command = CommandTable.command(line.command)
            return command.screens.contains(kind) ? [.command(command)] : []
        }
        // Made once: what was pasted may be long.
        let text = text
        var fitting: [(entry: Entry, score: Int)] = []
        for command in CommandTable.all {
            guard command.id != .palette, !command.takesCharacter, command.screens.contains(kind) else { continue }
            let names = [FuzzyMatch.score(text, in: command.name), FuzzyMatch.score(text, in: command.title)]
            guard let score = names.compactMap({ $0 }).max() else { continue }
            fitting.append((.command(command), command.name == text ? Int.max : score))
        }
        for (number, command) in state.settings.keyMap.userCommands.enumerated() {
            guard let score = FuzzyMatch.score(text, in: command.title) else { continue }
            fitting.append((.own(number, command), score))
        }
        // Among those that fit as well as each other, what was used more comes first.
        return fitting.enumerated().sorted {
            ($1.element.score, state.uses($1.element.entry), $0.offset)
                < ($0.element.score, state.uses($0.element.entry), $1.offset)
        }
        .map(\.element.entry)
    }
}

extension Prompt.Purpose {
    /// Under which the lines that were typed are kept: queries share theirs.
    var historyKey: String { isQuery ? "query" : isExport ? "export" : "\(self)" }
}

extension ReaderState {
    mutating func handleInOverlay(_ press: KeyPress) -> [Effect] {
        switch overlay {
        case .prompt(let prompt): return handle(press, in: prompt)
        case .menu(let menu): return handle(press, in: menu)
        case .form(let form): return handle(press, in: form)
        case nil: return []
        }
    }

    // MARK: - Prompts

    private mutating func handle(_ press: KeyPress, in old: Prompt) -> [Effect] {
        var prompt = old
        // Keys that move keep what is selected; Backspace and Delete take all of it.
        let wasSelected = prompt.isSelected
        if press.typed == nil { prompt.isSelected = false }
        switch press.key {
        case .escape:
            overlay = nil
            return []
        case .backspace where wasSelected, .delete where wasSelected: prompt.delete(0..<prompt.characters.count)
        case .enter:
            overlay = nil
            return submit(prompt)
        case .character(let character) where press.control:
            switch character {
            case "c", "g":
                overlay = nil
                return []
            case "u": prompt.delete(0..<prompt.cursor)
            case "k": prompt.delete(prompt.cursor..<prompt.characters.count)
            case "w": prompt.delete(prompt.wordStart..<prompt.cursor)
            case "a": prompt.cursor = 0
            case "e": prompt.cursor = prompt.characters.count
            case "n": step(&prompt, -1)
            case "p": step(&prompt, 1)
            default: break
            }
        case .character(let character): prompt.insert(String(character))
        case .backspace:
            if prompt.characters.isEmpty {
                overlay = nil
                return []
            }
            prompt.delete(max(0, prompt.cursor - 1)..<prompt.cursor)
        case .delete: prompt.delete(prompt.cursor..<prompt.cursor + 1)
        case .left: prompt.cursor = max(0, prompt.cursor - 1)
        case .right: prompt.cursor = min(prompt.characters.count, prompt.cursor + 1)
        case .home: prompt.cursor = 0
        case .end: prompt.cursor = prompt.characters.count
        case .down: step(&prompt, -1)
        case .up: step(&prompt, 1)
        case .tab:
            if prompt.purpose.isPath { return completePath(prompt) }
            complete(&prompt)
        default: break
        }
        if prompt.purpose == .palette {
            prompt.selected = min(prompt.selected, max(0, prompt.entries(self).count - 1))
        }
        overlay = .prompt(prompt)
        return []
    }

    /// In the palette another row; elsewhere what was typed earlier, or later.
    private func step(_ prompt: inout Prompt, _ older: Int) {
        guard prompt.purpose != .palette else {
            prompt.selected = max(0, prompt.selected - older)
            return
        }
        let kept = history[prompt.purpose.historyKey] ?? []
        let age = min(max(0, prompt.age + older), kept.count)
        guard age != prompt.age else { return }
        if prompt.age == 0 { prompt.draft = prompt.text }
        prompt.age = age
        prompt.text = age == 0 ? prompt.draft : kept[kept.count - age]
        prompt.cursor = prompt.characters.count
    }

    private func complete(_ prompt: inout Prompt) {
        if prompt.purpose.isQuery {
            guard prompt.cursor == prompt.characters.count, let text = QueryLanguage.completed(prompt.text) else {
                return
            }
            prompt.text = text
            prompt.cursor = text.count
            return
        }
        guard prompt.purpose == .palette, prompt.commandLine == nil else { return }
        let entries = prompt.entries(self)
        guard entries.indices.contains(prompt.selected), case .command(let command) = entries[prompt.selected] else {
            return
        }
        prompt.text = command.name + (command.argument == nil ? "" : " ")
        prompt.cursor = prompt.characters.count
        prompt.selected = 0
    }

    /// What is typed more than once can be called back.
    private mutating func remember(_ prompt: Prompt, _ text: String) {
        guard !text.isEmpty else { return }
        let key = prompt.purpose.historyKey
        var kept = (history[key] ?? []).filter { $0 != text }
        kept.append(text)
        history[key] = Array(kept.suffix(ReaderState.historyLength))
    }

    private static let historyLength = 50
    /// Characters; a longer text is neither a query nor an address nor a command.
    private static let longestLine = 5_000
    /// Under which the commands that were chosen in the palette are kept, the newest last.
    private static let usesKey = "used"

    private mutating func countUse(of command: CommandID) {
        history[ReaderState.usesKey] = Array(((history[ReaderState.usesKey] ?? []) + [command.rawValue]).suffix(200))
    }

    fileprivate func uses(_ entry: Prompt.Entry) -> Int {
        guard case .command(let command) = entry else { return 0 }
        return (history[ReaderState.usesKey] ?? []).count { $0 == command.name }
    }

    mutating func submit(_ prompt: Prompt) -> [Effect] {
        let text = trimmed(prompt.text)
        if prompt.purpose != .palette, prompt.purpose != .note { remember(prompt, text) }
        if prompt.purpose != .note, prompt.characters.count > ReaderState.longestLine {
            let length = Wording.grouped(prompt.characters.count)
            let most = Wording.grouped(ReaderState.longestLine)
            say("Too long: the line has \(length) characters; \(most) are the most.", .refusal)
            return []
        }
        switch prompt.purpose {
        case .palette:
            if let line = prompt.commandLine { return perform(line) }
            // As in less and vim, a number is a row's.
            if let row = Int(text) { return perform(.first, count: max(1, row)) }
            let entries = prompt.entries(self)
            guard entries.indices.contains(prompt.selected) else {
                let reason = TypedCommand(text).flatMap { reasonAgainst($0.command) }
                say(reason ?? "There is no command “\(text)”.", .refusal)
                return []
            }
            switch entries[prompt.selected] {
            case .command(let command):
                countUse(of: command.id)
                return perform(command.id, count: nil)
            case .own(_, let command):
                begin(command)
                return []
            }
        case .limit:
            return limitList(to: text)
        case .find:
            screen.find = text
            screen.match = nil
            prepareLayout()
            if !text.isEmpty { return perform(.nextMatch, count: nil) }
            return []
        case .tags:
            guard let article = currentArticle else { return [] }
            let tags = TagList.read(text, changing: article.tags)
            sayDone(
                (tags.isEmpty ? "No tags any more: " : "Tagged \(tags.joined(separator: ", ")): ")
                    + quoted(article.title))
            return [.setTags(article.id, tags)]
        case .note:
            guard let article = currentArticle else { return [] }
            sayDone((text.isEmpty ? "Note removed: " : "Note kept: ") + quoted(article.title))
            return [.setNote(article.id, text)]
        default: break
        }
        guard !text.isEmpty else { return [] }
        switch prompt.purpose {
        case .search:
            if case .search = screen.route { return replace(.search(text)) }
            return push(.search(text))
        case .addSource: return [.previewSource(text)]
        case .samePerson: return correctPerson(text, isSame: true)
        case .importSources: return [.importSources(text)]
        case .saveView:
            savedQueries[text] = query
            sayDone("Kept as the view “\(text)”, which \(shownKey(.openView)) opens")
            return [.saveQuery(name: text, query)]
        case .pipe: return currentText.map { [.pipe($0, command: text)] } ?? []
        case .shell: return [.shell(text)]
        case .exportTo(let content, let format):
            return [.export(Export(content: content, format: format, path: text))]
        default: return []
        }
    }

    func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    // MARK: - Menus

    /// Letters typed in a menu look for a choice, and never act.
    private mutating func type(_ press: KeyPress, in menu: inout Menu) -> Bool {
        switch press.key {
        case .character(let character) where !press.control && !press.alt: menu.filter.append(character)
        case .backspace where !menu.filter.isEmpty: menu.filter.removeLast()
        default: return false
        }
        menu.selected = 0
        return true
    }

    private mutating func handle(_ press: KeyPress, in old: Menu) -> [Effect] {
        var menu = old
        if !type(press, in: &menu) {
            let last = max(0, menu.shown.count - 1)
            switch press.key {
            case .escape, .left, .backspace:
                overlay = nil
                return previewTheme(theme, after: old)
            case .enter, .right:
                let choices = menu.shown
                // What was typed can be changed.
                if choices.isEmpty { return [] }
                overlay = nil
                return choices.indices.contains(menu.selected) ? choose(choices[menu.selected].action) : []
            case .character("n") where press.control: menu.selected = min(last, menu.selected + 1)
            case .character("p") where press.control: menu.selected = max(0, menu.selected - 1)
            case .character("c") where press.control, .character("g") where press.control:
                overlay = nil
                return previewTheme(theme, after: old)
            case .down, .tab: menu.selected = min(last, menu.selected + 1)
            case .up, .backtab: menu.selected = max(0, menu.selected - 1)
            case .home: menu.selected = 0
            case .end: menu.selected = last
            case .pageDown: menu.selected = min(last, menu.selected + 10)
            case .pageUp: menu.selected = max(0, menu.selected - 10)
            default: return []
            }
        }
        overlay = .menu(menu)
        return previewChoice(of: menu, instead: old)
    }

    /// Each theme is shown while it is the chosen row.
    private func previewChoice(of menu: Menu, instead old: Menu) -> [Effect] {
        func theme(_ menu: Menu) -> String? {
            guard menu.shown.indices.contains(menu.selected), case .theme(let name) = menu.shown[menu.selected].action
            else { return nil }
            return name
        }
        guard let name = theme(menu), name != theme(old) else { return [] }
        return [.setTheme(name)]
    }

    private func previewTheme(_ name: String?, after menu: Menu) -> [Effect] {
        guard case .theme? = menu.choices.first?.action, let name = name ?? settings.themes.first else { return [] }
        return [.setTheme(name)]
    }

    mutating func choose(_ action: Menu.Action) -> [Effect] {
        switch action {
        case .effect(let effect):
            sayChosen(effect)
            return [effect]
        case .type(let text):
            overlay = .prompt(Prompt(.addSource, text: text))
            return []
        case .nothing: return []
        case .view(let name):
            guard let saved = savedQueries[name] else { return [] }
            orderBeforeView = orderBeforeView ?? query.order
            query = saved
            screen.panes[0] = PanePosition()
            return []
        case .limit(let text):
            return limitList(to: text)
        case .export(let content, let format):
            askWhere(content, format)
            return []
        case .theme(let name):
            theme = name
            return [.setTheme(name)]
        case .mute(let choice):
            showMuteTimes(choice)
            return []
        case .endRule(let rule, let title):
            askToEnd(rule, title)
            return []
        }
    }
}
