import NewsModel
import TerminalCanvas

extension Prompt {
    /// Words before the line that is typed.
    var label: String {
        switch purpose {
        case .search: "Search all articles: "
        case .find: "Look for: "
        case .limit: "Limit to: "
        case .addSource: "Add (address, file or folder): "
        case .importSources: "Import (OPML or urls file): "
        case .saveView: "Keep this view as: "
        case .tags: "Tags: "
        case .note: "Note: "
        case .pipe: "Pipe the text to: "
        case .shell: "Run: "
        case .palette: ":"
        }
    }

    mutating func insert(_ new: String) {
        let clean = new.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        let index = text.index(text.startIndex, offsetBy: min(cursor, text.count))
        text.insert(contentsOf: clean, at: index)
        // A combining mark joins the character before it, so the text may have grown by fewer.
        cursor = min(text.count, cursor + clean.count)
        selected = 0
    }

    mutating func delete(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<text.count)
        guard !range.isEmpty else { return }
        var characters = Array(text)
        characters.removeSubrange(range)
        text = String(characters)
        cursor = min(range.lowerBound, text.count)
        selected = 0
    }

    /// Where the word left of the cursor begins.
    var wordStart: Int {
        let characters = Array(text)
        var index = min(cursor, characters.count)
        while index > 0, characters[index - 1] == " " { index -= 1 }
        while index > 0, characters[index - 1] != " " { index -= 1 }
        return index
    }

    /// The commands of this screen that fit what was typed, the best match first.
    func commands(_ state: ReaderState) -> [Command] {
        let kind = state.screen.route.kind
        let fitting = CommandTable.all.enumerated().compactMap { index, command -> (Command, Int, Int)? in
            guard command.id != .palette, !command.takesCharacter, command.screens.contains(kind) else { return nil }
            let names = [FuzzyMatch.score(text, in: command.name), FuzzyMatch.score(text, in: command.title)]
            guard let score = names.compactMap({ $0 }).max() else { return nil }
            return (command, command.name == text ? Int.max : score, index)
        }
        return fitting.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    }
}

extension ReaderState {
    mutating func handleInOverlay(_ press: KeyPress) -> [Effect] {
        switch overlay {
        case .prompt(let prompt): return handle(press, in: prompt)
        case .menu(let menu): return handle(press, in: menu)
        case nil: return []
        }
    }

    // MARK: - Prompts

    private mutating func handle(_ press: KeyPress, in old: Prompt) -> [Effect] {
        var prompt = old
        switch press.key {
        case .escape:
            overlay = nil
            return []
        case .enter:
            overlay = nil
            return submit(prompt)
        case .character(let character) where press.control:
            switch character {
            case "c", "g":
                overlay = nil
                return []
            case "u": prompt.delete(0..<prompt.cursor)
            case "k": prompt.delete(prompt.cursor..<prompt.text.count)
            case "w": prompt.delete(prompt.wordStart..<prompt.cursor)
            case "a": prompt.cursor = 0
            case "e": prompt.cursor = prompt.text.count
            case "n": prompt.selected += 1
            case "p": prompt.selected = max(0, prompt.selected - 1)
            default: break
            }
        case .character(let character): prompt.insert(String(character))
        case .backspace:
            if prompt.text.isEmpty {
                overlay = nil
                return []
            }
            prompt.delete(max(0, prompt.cursor - 1)..<prompt.cursor)
        case .delete: prompt.delete(prompt.cursor..<prompt.cursor + 1)
        case .left: prompt.cursor = max(0, prompt.cursor - 1)
        case .right: prompt.cursor = min(prompt.text.count, prompt.cursor + 1)
        case .home: prompt.cursor = 0
        case .end: prompt.cursor = prompt.text.count
        case .down: prompt.selected += 1
        case .up: prompt.selected = max(0, prompt.selected - 1)
        case .tab: complete(&prompt)
        default: break
        }
        if prompt.purpose == .palette {
            prompt.selected = min(prompt.selected, max(0, prompt.commands(self).count - 1))
        }
        overlay = .prompt(prompt)
        return []
    }

    private func complete(_ prompt: inout Prompt) {
        guard prompt.purpose == .palette else { return }
        let commands = prompt.commands(self)
        guard commands.indices.contains(prompt.selected) else { return }
        prompt.text = commands[prompt.selected].name
        prompt.cursor = prompt.text.count
        prompt.selected = 0
    }

    private mutating func submit(_ prompt: Prompt) -> [Effect] {
        let text = trimmed(prompt.text)
        switch prompt.purpose {
        case .palette:
            let commands = prompt.commands(self)
            guard commands.indices.contains(prompt.selected) else {
                say("There is no command “\(text)”.", .failure)
                return []
            }
            return perform(commands[prompt.selected].id, count: nil)
        case .limit:
            if screen.route == .stories {
                query.text = text
                screen.panes[0] = PanePosition()
            } else {
                screen.filter = text
            }
            return []
        case .find:
            screen.find = text
            prepareLayout()
            if !text.isEmpty { return perform(.nextMatch, count: nil) }
            return []
        case .tags:
            guard let article = currentArticle else { return [] }
            let tags = text.split(separator: " ").map { String($0.first == "#" ? $0.dropFirst() : $0) }
            return [.setTags(article.id, tags)]
        case .note: return currentArticle.map { [.setNote($0.id, text)] } ?? []
        default: break
        }
        guard !text.isEmpty else { return [] }
        switch prompt.purpose {
        case .search:
            if case .search = screen.route { return replace(.search(text)) }
            return push(.search(text))
        case .addSource: return [.addSource(text)]
        case .importSources: return [.importSources(text)]
        case .saveView:
            savedQueries[text] = query
            say("Kept as “\(text)”; \(shownKey(.openView)) opens it.")
            return [.saveQuery(name: text, query)]
        case .pipe: return currentText.map { [.pipe($0, command: text)] } ?? []
        case .shell: return [.shell(text)]
        default: return []
        }
    }

    private func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    // MARK: - Menus

    private mutating func handle(_ press: KeyPress, in old: Menu) -> [Effect] {
        var menu = old
        let last = max(0, menu.choices.count - 1)
        switch press.key {
        case .escape, .left, .backspace:
            overlay = nil
            return previewTheme(theme, after: old)
        case .character("q"), .character("h"):
            overlay = nil
            return previewTheme(theme, after: old)
        case .enter, .right, .character("l"), .character(" "):
            overlay = nil
            return menu.choices.indices.contains(menu.selected) ? choose(menu.choices[menu.selected].action) : []
        case .character("n") where press.control: menu.selected = min(last, menu.selected + 1)
        case .character("p") where press.control: menu.selected = max(0, menu.selected - 1)
        case .down, .character("j"): menu.selected = min(last, menu.selected + 1)
        case .up, .character("k"): menu.selected = max(0, menu.selected - 1)
        case .home, .character("g"): menu.selected = 0
        case .end, .character("G"): menu.selected = last
        case .pageDown: menu.selected = min(last, menu.selected + 10)
        case .pageUp: menu.selected = max(0, menu.selected - 10)
        case .character(let digit) where digit.isASCII && digit.isWholeNumber:
            guard let number = digit.wholeNumberValue, number > 0, number - 1 <= last else { return [] }
            menu.selected = number - 1
        default: return []
        }
        overlay = .menu(menu)
        // Each theme is shown while it is the chosen row.
        if menu.choices.indices.contains(menu.selected), case .theme(let name) = menu.choices[menu.selected].action {
            return menu.selected == old.selected ? [] : [.setTheme(name)]
        }
        return []
    }

    private func previewTheme(_ name: String?, after menu: Menu) -> [Effect] {
        guard case .theme? = menu.choices.first?.action, let name = name ?? settings.themes.first else { return [] }
        return [.setTheme(name)]
    }

    private mutating func choose(_ action: Menu.Action) -> [Effect] {
        switch action {
        case .effect(let effect): return [effect]
        case .view(let name):
            guard let saved = savedQueries[name] else { return [] }
            query = saved
            screen.panes[0] = PanePosition()
            return []
        case .theme(let name):
            theme = name
            return [.setTheme(name)]
        }
    }
}
