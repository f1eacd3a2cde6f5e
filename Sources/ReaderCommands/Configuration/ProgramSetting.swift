import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import ReaderInterface

/// Programs as the configuration file writes them: of commands, and of hooks.
enum ProgramSetting {
    /// The words of a program: as they are listed, or taken apart where there is one text. nil where that is no list
    /// of words.
    static func words(_ written: [String]) -> [String]? {
        written.count == 1 ? ProgramWords.split(written[0]) : written
    }

    /// What a command without a title is called.
    static func title(_ command: Settings.OwnCommand) -> String {
        command.shell
            ?? (command.program.isEmpty ? command.run.joined(separator: ", ") : command.program.joined(separator: " "))
    }

    /// What is wrong with the programs of commands and hooks.
    static func problems(_ settings: Settings) -> [ConfigurationFile.Problem] {
        var problems: [ConfigurationFile.Problem] = []
        func report(_ line: Int, _ message: String) {
            problems.append(ConfigurationFile.Problem(file: settings.path ?? "", line: line, message: message))
        }
        for command in settings.ownCommands {
            if let problem = problem(command.program, command.shell) { report(command.line, problem) }
            if let result = command.result, ProgramResult(rawValue: result) == nil {
                let known = ProgramResult.allCases.map(\.rawValue).joined(separator: ", ")
                report(command.line, "result: “\(result)” is none of \(known); it is terminal")
            }
        }
        for hook in settings.hooks {
            let place = "hooks.\(hook.name): "
            if hook.event == nil { report(hook.line, place + "on is missing: new-article or new-story") }
            if hook.program.isEmpty, hook.shell == nil { report(hook.line, place + "program or shell is missing") }
            if let problem = problem(hook.program, hook.shell) { report(hook.line, place + problem) }
            for problem in NewsQuery.parse(hook.query, now: .now).problems {
                report(hook.line, place + "\(problem.word): \(problem.message); the hook is not run")
            }
        }
        return problems
    }

    private static func problem(_ program: [String], _ shell: String?) -> String? {
        if program.isEmpty { return nil }
        if shell != nil { return "program and shell exclude each other; shell is run" }
        guard let words = words(program) else { return "program: a quotation mark is not closed" }
        return ProgramWords.problem(words).map { "program: it \($0)" }
    }
}

extension HookSetting {
    /// Whether nothing is wrong with it: one that is not understood is not run.
    var isSound: Bool {
        guard event != nil, NewsQuery.parse(query, now: .now).problems.isEmpty else { return false }
        if shell != nil { return true }
        guard let words = ProgramSetting.words(program) else { return false }
        return ProgramWords.problem(words) == nil
    }
}
