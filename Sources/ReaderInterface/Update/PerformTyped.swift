import NewsModel

extension ReaderState {
    /// Runs a command with what was typed after its name, as if it had been typed into the command's prompt.
    mutating func perform(_ line: TypedCommand) -> [Effect] {
        guard !line.argument.isEmpty else { return perform(line.command, count: nil) }
        if let reason = reasonAgainst(line.command) {
            say(reason, .refusal)
            return []
        }
        switch line.command {
        case .search: return push(.search(line.argument))
        case .tags: return submit(Prompt(.tags, text: line.argument))
        case .samePerson: return submit(Prompt(.samePerson, text: line.argument))
        case .note: return submit(Prompt(.note, text: line.argument))
        case .limit: return submit(Prompt(.limit, text: line.argument))
        case .saveView: return submit(Prompt(.saveView, text: line.argument))
        case .addSource: return submit(Prompt(.addSource, text: line.argument))
        case .importSources: return submit(Prompt(.importSources, text: line.argument))
        case .pipe: return submit(Prompt(.pipe, text: line.argument))
        case .shell: return submit(Prompt(.shell, text: line.argument))
        case .openView: return openView(named: line.argument)
        case .theme: return chooseTheme(named: line.argument)
        default:
            say("“\(line.command.rawValue)” takes nothing after its name.", .refusal)
            return []
        }
    }

    private mutating func openView(named text: String) -> [Effect] {
        let names = savedQueries.keys.sorted()
        guard let name = ReaderState.name(text, among: names) else {
            say("There is no view “\(text)”; there are \(names.joined(separator: ", ")).", .refusal)
            return []
        }
        return choose(.view(name))
    }

    private mutating func chooseTheme(named text: String) -> [Effect] {
        guard let name = ReaderState.name(text, among: settings.themes) else {
            let nearest = FuzzyMatch.nearest(to: text, among: settings.themes)
            say("There is no theme “\(text)”; the nearest name is “\(nearest)”.", .refusal)
            return []
        }
        return choose(.theme(name))
    }

    /// The name itself, else the only one that begins so.
    private static func name(_ text: String, among names: [String]) -> String? {
        let wanted = text.lowercased()
        if let exact = names.first(where: { $0.lowercased() == wanted }) { return exact }
        let beginning = names.filter { $0.lowercased().hasPrefix(wanted) }
        return beginning.count == 1 ? beginning[0] : nil
    }

    // MARK: - Macros

    /// Runs the next steps of a macro, up to one that asked for something which is still on its way.
    mutating func continueMacro() -> [Effect] {
        guard let step = macro.first, !data.isWaiting, deferred == nil else { return [] }
        macro.removeFirst()
        message = nil
        switch step {
        case .command(let line):
            let effects = perform(line)
            // The steps after one that did nothing would hit something else than was meant.
            if message.map({ $0.level != .note }) == true || overlay != nil { macro = [] }
            return effects
        case .program(let call):
            guard let shell = call.shell, call.result == .terminal else { return run(call) }
            return [currentText.map { .pipe($0, command: shell) } ?? .shell(shell)]
        }
    }

    /// Begins one of the reader's own commands.
    mutating func begin(_ command: UserCommand) {
        macro = command.commands.compactMap { TypedCommand($0).map(MacroStep.command) }
        if command.shell != nil || !command.program.isEmpty {
            macro.append(
                .program(
                    ProgramCall(
                        title: command.title, words: command.program, shell: command.shell, result: command.result)))
        }
    }
}
