import ArgumentParser
import Foundation
import NewsGathering
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings

/// What every command that touches the index takes.
struct IndexOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The folder of the index. Without it: $RASHOMON_DATA, else rashomon in $XDG_DATA_HOME or ~/.local/share.",
            valueName: "folder"), completion: .directory)
    var data: String?

    @Option(
        name: .customLong("index"),
        help: ArgumentHelp(
            "The folder of an index that others on this machine fill: its articles, with marks of your own, which are kept "
                + "in the folder of --data. Without it: $RASHOMON_INDEX.", valueName: "folder"), completion: .directory)
    var shared: String?

    func validate() throws {
        if let data, data.isEmpty { throw ValidationError("--data must not be empty.") }
        if let shared, shared.isEmpty { throw ValidationError("--index must not be empty.") }
    }

    /// Where the index is, or the marks of one that others fill.
    var place: IndexPlace {
        IndexPlace(data: data, shared: shared)
    }

    /// The folder of the index, or of the marks.
    var folder: String { place.folder }

    /// The index for reading; an error says so where there is none.
    func reading() throws -> NewsIndex { try place.open(readOnly: true) }

    /// What becomes of work that a run which was cut off left to do.
    enum Remains {
        /// It is done before the command begins.
        case first
        /// The command fills the index, and does it with its own.
        case together
        /// It is seen to elsewhere.
        case later
    }

    /// The index for writing; an error says so where there is none, so that a mistyped folder is not made.
    func existing(remains: Remains = .first) throws -> NewsIndex {
        if place.shared == nil { _ = try reading() }
        return try writing(remains: remains)
    }

    /// The index of one's own, to add articles and sources to; where others fill it, an error says so at once.
    func filling(remains: Remains = .first, existing: Bool = false) throws -> NewsIndex {
        try place.checkFilling()
        return try existing ? self.existing(remains: remains) : writing(remains: remains)
    }

    /// The index for writing; it is made where there is none.
    func writing(remains: Remains = .first, isReader: Bool = false) throws -> NewsIndex {
        let index = try place.open(isReader: isReader)
        switch remains {
        case .first:
            guard try index.remainingWork() != nil else { break }
            let line = ProgressLine()
            try index.finishPendingWork(begins: { warn($0.sentence) }, progress: line.show)
            line.clear()
        case .together:
            if let work = try index.remainingWork(), work.isOfRunCutOff { warn(work.sentence) }
        case .later: break
        }
        return index
    }
}

/// What every command that prints an answer takes.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @Option(name: .long, help: ArgumentHelp("When to write colours.", valueName: "when"))
    var color: OutputDevice.ColorChoice = .auto

    @Option(name: .long, help: ArgumentHelp("The width of the text in columns.", valueName: "columns"))
    var width: Int?

    /// Refuses a number of rows that shows none.
    static func check(limit: Int) throws {
        if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    }

    func validate() throws {
        if let width, !(20...1000).contains(width) { throw ValidationError("--width must be between 20 and 1000.") }
    }

    var device: OutputDevice { .standard(color: color, width: width) }
}

extension OutputDevice.ColorChoice: ExpressibleByArgument {}

/// Options that may stand in front of the command.
enum GlobalOptions {
    private static let withValue = places.union(["--theme"])
    /// Options that say where things are. Whoever always gives them, as by an alias of the shell, gives them to
    /// commands too that need none of it.
    private static let places: Set<String> = ["--data", "--index", "--config"]

    private static let commands = Rashomon.configuration.groupedSubcommands.flatMap(\.subcommands)

    /// `arguments` with the options in front of the command moved behind it, so that `rashomon --data X stories`
    /// means what `rashomon stories --data X` means; likewise for a command of a command, as in `sources list`.
    static func moved(behindCommandIn arguments: [String]) -> [String] {
        moved(arguments, behindOneOf: commands)
    }

    private static func moved(
        _ arguments: [String], behindOneOf commands: [any ParsableCommand.Type]
    ) -> [String] {
        // Behind a command that has none of its own every word is the command's.
        guard !commands.isEmpty else { return arguments }
        var leading: [(name: String, words: [String])] = []
        var rest = arguments[...]
        while let first = rest.first, let name = name(ofOption: first), withValue.contains(name) {
            rest.removeFirst()
            let value = first.contains("=") ? nil : rest.popFirst()
            leading.append((name, [first] + [value].compactMap { $0 }))
        }
        guard let name = rest.first else { return arguments }
        if name == "help" { return withoutPlaces(Array(rest)) }
        guard let command = commands.first(where: { $0.configuration.commandName == name }) else {
            // A word that is no command stands first, so that it can be named.
            return name.hasPrefix("-") ? arguments : rest + leading.flatMap(\.words)
        }
        if command.configuration.subcommands.isEmpty, !leading.isEmpty {
            let help = Rashomon.helpMessage(for: command)
            leading.removeAll { places.contains($0.name) && !help.contains($0.name + " <") }
        }
        // Behind the command, but in front of a "--" that ends the options.
        return [name]
            + moved(leading.flatMap(\.words) + rest.dropFirst(), behindOneOf: command.configuration.subcommands)
    }

    private static func name(ofOption word: String) -> String? {
        word.hasPrefix("--") ? word.split(separator: "=").first.map(String.init) : nil
    }

    private static func withoutPlaces(_ arguments: [String]) -> [String] {
        var kept: [String] = []
        var rest = arguments[...]
        while let word = rest.popFirst() {
            guard let name = name(ofOption: word), places.contains(name) else {
                kept.append(word)
                continue
            }
            if !word.contains("=") { rest = rest.dropFirst() }
        }
        return kept
    }

    /// What to say where a word stands in place of a command, or of a command's command, and is none; nil where all is
    /// well. The parser would take it for an argument of the command that is run without one.
    static func complaint(about arguments: [String]) -> ValidationError? {
        let words = arguments.first == "help" ? Array(arguments.dropFirst()) : arguments
        guard let word = words.first, !word.hasPrefix("-"), word != "help" else { return nil }
        guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
            return unknown(word, among: commands)
        }
        let own = command.configuration.subcommands
        guard !own.isEmpty, words.count > 1, !words[1].hasPrefix("-"),
            !own.contains(where: { $0.configuration.commandName == words[1] })
        else { return nil }
        return unknown(words[1], of: word, among: own)
    }

    private static func unknown(
        _ word: String, of parent: String? = nil, among commands: [any ParsableCommand.Type]
    ) -> ValidationError {
        let nearest = Nearest.name(to: word, in: commands.compactMap { $0.configuration.commandName })
        let name = [parent, word].compactMap(\.self).joined(separator: " ")
        let help = ["rashomon help", parent].compactMap(\.self).joined(separator: " ")
        return ValidationError(
            "There is no command “\(name)”." + (nearest.map { " Did you mean “\($0)”?" } ?? "")
                + " “\(help)” lists them.")
    }
}

extension OutputOptions {
    /// Prints `body` as JSON where that is asked for; says whether it did.
    func printed(_ kind: AnswerKind, _ body: @autoclosure () throws -> some Encodable) throws -> Bool {
        guard json else { return false }
        Answer.write(try JSONEnvelope(kind, body()).text() + "\n")
        return true
    }
}

extension NewsQuery {
    /// Reads a query from the words of a command line; what is wrong with it is a wrong usage.
    static func parsed(_ words: [String]) throws -> NewsQuery {
        let (query, problems) = parse(words.joined(separator: " "), now: .now, zone: .system)
        if let problem = problems.first { throw ValidationError("\(problem.word): \(problem.message)") }
        return query
    }
}
