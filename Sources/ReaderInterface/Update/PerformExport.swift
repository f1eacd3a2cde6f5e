import NewsModel

/// Writing what a screen is about to a file: as what, where, and what becomes of one that is there.
extension ReaderState {
    /// What the screen on top can be written as.
    private var exported: ExportContent? {
        switch screen.route {
        case .compare(let left, let right, let story):
            isInAllColumns ? story.map { .report($0) } ?? .comparison(left, right) : .comparison(left, right)
        case .quotes(let id): .quotes(id)
        case .matrix(let id): .matrix(id)
        case .article, .search: currentArticle.map { .article($0.id) }
        default: currentStory.map { .report($0) }
        }
    }

    mutating func showExports() {
        guard let content = exported else { return }
        let names: [ExportFormat: String] = [
            .text: "Text", .markdown: "Markdown", .html: "HTML, one page by itself", .json: "JSON",
            .csv: "CSV, for a spreadsheet",
        ]
        let choices = ExportFormat.allCases.compactMap { format -> Menu.Choice? in
            var written = content
            if case .matrix(let id) = content {
                // The page by itself is the whole story's.
                if format == .html { written = .report(id) }
            } else if format == .csv {
                return nil
            }
            if case .article = content, format == .html { return nil }
            return Menu.Choice(title: names[format] ?? format.rawValue, detail: "", action: .export(written, format))
        }
        var menu = Menu(title: title(of: content), choices: choices)
        // A story is passed around as a page.
        if case .report = content { menu.selected = choices.firstIndex { $0.action == .export(content, .html) } ?? 0 }
        overlay = .menu(menu)
    }

    private func title(of content: ExportContent) -> String {
        switch content {
        case .report(let id): "Write a report of \(headline(of: id)) as"
        case .comparison: "Write the comparison as"
        case .quotes: "Write the quotes as"
        case .matrix: "Write the facts as"
        case .article: "Write the article as"
        }
    }

    /// Asks where to.
    mutating func askWhere(_ content: ExportContent, _ format: ExportFormat) {
        overlay = .prompt(Prompt(.exportTo(content, format), replacing: content.fileName(format)))
    }

    /// The typed path is not lost if it cannot be written to.
    mutating func askAgain(_ export: Export, _ reason: String) {
        add(Notice(level: .failure, text: reason, time: clock), isOnScreen: overlay == nil)
        guard overlay == nil else { return }
        var prompt = Prompt(.exportTo(export.content, export.format), text: export.path)
        prompt.problem = reason
        overlay = .prompt(prompt)
    }

    /// A file is not written over unasked.
    mutating func askToReplace(_ export: Export) {
        guard overlay == nil else {
            say("Not written: \(export.path) is there already.", .refusal)
            return
        }
        var replacing = export
        replacing.replaces = true
        overlay = .menu(
            Menu(
                title: "\(export.path) is there already",
                choices: [
                    Menu.Choice(
                        title: "Give another name", detail: "", action: .export(export.content, export.format)),
                    Menu.Choice(
                        title: "Write over it", detail: "what it has is lost", action: .effect(.export(replacing))),
                    Menu.Choice(title: "Leave it", detail: "", action: .nothing),
                ]))
    }
}
