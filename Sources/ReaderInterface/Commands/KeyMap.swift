/// A line of the key configuration: these keys run that command.
public struct KeyBinding: Hashable, Sendable {
    /// As `KeySequence` reads them.
    public var keys: String
    /// A command's name; "none" takes the keys away from whatever has them.
    public var command: String
    /// Names of screens; empty for all on which the command applies.
    public var screens: [String]
    /// Line of the configuration file, for messages.
    public var line: Int

    public init(keys: String, command: String, screens: [String] = [], line: Int = 0) {
        self.keys = keys
        self.command = command
        self.screens = screens
        self.line = line
    }
}

/// Several commands, or a shell command, on one key: the reader's own.
public struct UserCommand: Hashable, Sendable {
    /// As `KeySequence` reads them.
    public var keys: String
    /// Its name in footer and help.
    public var title: String
    /// Commands, run in this order, with what is typed after their names: `limit is:unread`.
    public var commands: [String]
    /// Run after the commands; gets the selected article's text on its standard input.
    public var shell: String?
    /// A program and its arguments, run after the commands where there is no `shell`.
    public var program: [String]
    /// What becomes of what shell or program print.
    public var result: ProgramResult
    /// Line of the configuration file, for messages.
    public var line: Int

    public init(
        keys: String, title: String, commands: [String] = [], shell: String? = nil, program: [String] = [],
        result: ProgramResult = .terminal, line: Int = 0
    ) {
        self.keys = keys
        self.title = title
        self.commands = commands
        self.shell = shell
        self.program = program
        self.result = result
        self.line = line
    }

    /// What it does, in the words of the configuration: `star, then ! lpr`.
    var summary: String {
        let steps = commands.joined(separator: ", ")
        guard let shell = shell ?? (program.isEmpty ? nil : program.joined(separator: " ")) else { return steps }
        return steps.isEmpty ? "! \(shell)" : "\(steps), then ! \(shell)"
    }
}

/// Something wrong in the key configuration; everything else of it still works.
public struct KeyProblem: Hashable, Sendable {
    /// Line of the configuration file.
    public var line: Int
    /// The fault, and the way out of it.
    public var message: String
}

/// Which keys run what, screen by screen.
public struct KeyMap: Hashable, Sendable {
    /// What a key sequence does.
    public enum Action: Hashable, Sendable {
        /// A command of the table.
        case command(CommandID)
        /// One of the reader's own, by its place in `userCommands`.
        case user(Int)
    }

    /// The reader's own commands; `Action.user` gives an index into them.
    public private(set) var userCommands: [UserCommand] = []
    /// Bindings that were left out, and why.
    public private(set) var problems: [KeyProblem] = []
    private var actions: [ScreenKind: KeyTable<Action>] = [:]
    /// In the order in which they are shown.
    private var sequences: [CommandID: [KeySequence]] = [:]

    /// The keys of the command table.
    public static let standard = KeyMap(preset: nil)

    /// - Parameters:
    ///   - preset: one of `KeyPreset.names`, or nil for the table's keys.
    ///   - bindings: the reader's own, which win over the preset and the table.
    public init(preset: String?, bindings: [KeyBinding] = [], userCommands: [UserCommand] = []) {
        // Where two commands of the table share keys on a screen, the earlier one has them: `h` moves the focus
        // where there are columns, and goes back elsewhere.
        for command in CommandTable.all {
            for keys in command.keys {
                guard let sequence = KeySequence(keys) else { continue }
                add(sequence, command.id, on: command.screens.filter { actions[$0]?[sequence] == nil })
            }
        }
        if let preset {
            if let changes = KeyPreset.bindings(preset) {
                apply(changes, reportsConflicts: false)
            } else {
                let names = KeyPreset.names.joined(separator: ", ")
                problems.append(KeyProblem(line: 0, message: "There is no key preset “\(preset)”; there are \(names)."))
            }
        }
        apply(bindings, reportsConflicts: true)
        var taken: [KeySequence: Int] = [:]
        for binding in bindings {
            if let sequence = KeySequence(binding.keys), taken[sequence] == nil { taken[sequence] = binding.line }
        }
        for command in userCommands { apply(command, taken: &taken) }
    }

    /// What the presses do on this screen.
    public enum Lookup: Hashable, Sendable {
        /// No sequence begins so on this screen.
        case nothing
        /// More presses are needed.
        case prefix
        /// The sequence is complete; no longer one begins so.
        case action(Action)
    }

    /// What the keys pressed so far come to on a screen.
    public func lookUp(_ presses: [KeyPress], on screen: ScreenKind) -> Lookup {
        guard let table = actions[screen] else { return .nothing }
        let sequence = KeySequence(presses)
        if let action = table[sequence] { return .action(action) }
        return table.hasLonger(than: sequence) ? .prefix : .nothing
    }

    /// The keys of a command on a screen, as the reader presses them, the ones to show first.
    public func keys(of command: CommandID, on screen: ScreenKind) -> [KeySequence] {
        (sequences[command] ?? []).filter { actions[screen]?[$0] == .command(command) }
    }

    // MARK: - Changing

    private mutating func add(_ sequence: KeySequence, _ command: CommandID, on screens: Set<ScreenKind>) {
        for screen in screens { actions[screen, default: KeyTable()][sequence] = .command(command) }
        if sequences[command]?.contains(sequence) != true { sequences[command, default: []].append(sequence) }
    }

    private mutating func apply(_ bindings: [KeyBinding], reportsConflicts: Bool) {
        var bound: [ScreenKind: KeyTable<Int>] = [:]
        // The latest first; put in front of the table's keys when all are read.
        var own: [CommandID: [KeySequence]] = [:]
        for binding in bindings {
            guard let sequence = KeySequence(binding.keys) else {
                report(binding.line, "“\(binding.keys)” is not a key; keys are written as j, ^D, <enter>, gg.")
                continue
            }
            guard let screens = screens(of: binding) else { continue }
            if binding.command == "none" {
                for screen in screens { actions[screen]?[sequence] = nil }
                continue
            }
            guard let id = CommandID(rawValue: binding.command) else {
                let nearest = FuzzyMatch.nearest(to: binding.command, among: CommandID.allCases.map(\.rawValue))
                report(binding.line, "There is no command “\(binding.command)”; the nearest name is “\(nearest)”.")
                continue
            }
            let applies = CommandTable.command(id).screens.intersection(screens)
            if applies.isEmpty { report(binding.line, "“\(binding.command)” does nothing on these screens.") }
            if reportsConflicts {
                reportConflicts(sequence, binding, on: applies, bound)
                for screen in applies { bound[screen, default: KeyTable()][sequence] = binding.line }
            }
            give(.command(id), sequence, on: applies)
            own[id, default: []].append(sequence)
        }
        for (id, own) in own {
            var seen: Set<KeySequence> = []
            sequences[id] = (own.reversed() + (sequences[id] ?? [])).filter { seen.insert($0).inserted }
        }
    }

    /// A key that is bound ends every longer sequence that begins with it, and the other way round.
    private mutating func give(_ action: Action, _ sequence: KeySequence, on screens: Set<ScreenKind>) {
        for screen in screens {
            actions[screen, default: KeyTable()].removeLonger(than: sequence)
            for shorter in sequence.beginnings { actions[screen]?[shorter] = nil }
            actions[screen]?[sequence] = action
        }
    }

    /// - Parameter taken: the lines that have bound keys so far.
    private mutating func apply(_ command: UserCommand, taken: inout [KeySequence: Int]) {
        guard let sequence = KeySequence(command.keys) else {
            report(command.line, "“\(command.keys)” is not a key; keys are written as j, ^D, <enter>, gg.")
            return
        }
        for problem in command.commands.compactMap(TypedCommand.problem) { report(command.line, problem) }
        if let line = taken[sequence] {
            report(command.line, "“\(command.keys)” is already bound in line \(line); the later line wins.")
        }
        if taken[sequence] == nil { taken[sequence] = command.line }
        userCommands.append(command)
        give(.user(userCommands.count - 1), sequence, on: Set(ScreenKind.allCases))
    }

    private mutating func screens(of binding: KeyBinding) -> Set<ScreenKind>? {
        guard !binding.screens.isEmpty else { return Set(ScreenKind.allCases) }
        var screens: Set<ScreenKind> = []
        for name in binding.screens {
            guard let kind = ScreenKind(rawValue: name) else {
                let nearest = FuzzyMatch.nearest(to: name, among: ScreenKind.allCases.map(\.rawValue))
                report(binding.line, "There is no screen “\(name)”; the nearest name is “\(nearest)”.")
                return nil
            }
            screens.insert(kind)
        }
        return screens
    }

    /// Two lines that give the same keys away, and keys that can never be reached because shorter ones take the
    /// first press.
    private mutating func reportConflicts(
        _ sequence: KeySequence, _ binding: KeyBinding, on screens: Set<ScreenKind>,
        _ bound: [ScreenKind: KeyTable<Int>]
    ) {
        for screen in screens.sorted(by: { $0.rawValue < $1.rawValue }) {
            guard let earlier = bound[screen] else { continue }
            if let line = earlier[sequence] {
                report(binding.line, "“\(binding.keys)” is already bound in line \(line); the later line wins.")
                return
            }
            for shorter in sequence.beginnings {
                guard let line = earlier[shorter] else { continue }
                report(
                    binding.line,
                    "“\(binding.keys)” cannot be typed: line \(line) binds “\(shorter)”, which ends it.")
                return
            }
        }
    }

    private mutating func report(_ line: Int, _ message: String) {
        problems.append(KeyProblem(line: line, message: message))
    }
}
