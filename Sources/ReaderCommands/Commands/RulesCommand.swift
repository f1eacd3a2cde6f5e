import ArgumentParser
import JSONRPC
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, add, remove, order and try out what is done with articles as they arrive.",
        discussion: """
            rashomon rules                                         all rules and what they did
            rashomon rules add hide title:horoscope                hide what has the word in its title
            rashomon rules add read,tag:sport author:hagen         several things at once
            rashomon rules add +5 speaker:muttaqi                  stories of it stand higher in the list
            rashomon rules add score:-3 text:lottery --for 4w      lower, for four weeks
            rashomon rules add text --source ledger                whole texts for one source
            rashomon rules test                                    what all of them would do with what is there
            rashomon rules test hide title:horoscope               what this one would

            A rule does something (hide, read, star, tag:NAME, notify, text, points such as +5 or score:-3) with \
            articles that a query finds; see `rashomon help search`. Rules apply in their order to what arrives; what \
            one hides, those after it do not see. Dates in a rule count days of UTC. A point makes a story count as \
            six hours newer or older in the default order; `why` in the reader names the rules.
            """,
        subcommands: [
            ListRules.self, AddRule.self, RemoveRule.self, MoveRule.self, TestRules.self,
        ],
        defaultSubcommand: ListRules.self)
}

/// A rule as the command line writes it.
struct RuleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only for what this source brings.", valueName: "source")) var source: String?
    @Option(name: .customLong("for"), help: ArgumentHelp("End after this time: 12h, 7d, 4w.", valueName: "time"))
    var duration: String?

    func validate() throws {
        if let duration, TimeSpanWord.seconds(duration) == nil {
            throw ValidationError("--for “\(duration)” is no time: write 12h, 7d or 4w.")
        }
    }

    /// - Parameter actions: as they are typed, with commas between them.
    /// - Throws: where an action, the query or the source is not understood, or the rule would be for everything.
    func rule(_ actions: String, _ query: [String], in index: NewsIndex, now: Timestamp) throws -> ArticleRule {
        let words = actions.split(separator: ",").map { String($0) }
        let parsed = try words.map { word in
            guard let action = ArticleRule.Action(word) else {
                throw ValidationError("“\(word)” is nothing that a rule does; there are \(ArticleRule.Action.allowed).")
            }
            return action
        }
        if parsed.isEmpty { throw ValidationError("Say what the rule does: \(ArticleRule.Action.allowed).") }
        let found = try NewsQuery.parsed(query)
        if found.expression == .all([]), source == nil {
            throw ValidationError("Say which articles the rule is for: a query, or --source.")
        }
        return ArticleRule(
            query: found.text, actions: parsed, source: try source.map { try SourceLookup.source($0, in: index).id },
            until: duration.flatMap(TimeSpanWord.seconds).map { now + $0 }, added: now)
    }
}

struct ListRules: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rules in their order.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let index = try index.reading()
        let rules = try index.rules()
        if try output.printed(.rules, ["items": rules.map(RuleForm.init)]) { return }
        let names = try RuleText.names(of: index)
        let headlines = try index.headlines(of: rules)
        Answer.write(rules.map { RuleText.line($0, names, headlines, count: nil) })
        if rules.isEmpty { warn("There are no rules yet; `rashomon rules add` adds one.") }
    }
}

/// A rule as a line of text.
enum RuleText {
    /// What sources are called, for lines of rules.
    static func names(of index: NewsIndex) throws -> [SourceID: String] {
        Dictionary(
            try index.sources(counting: false).map { ($0.id, $0.shownName) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter count: what it came to; nil for what it has done so far.
    static func line(
        _ rule: ArticleRule, _ names: [SourceID: String], _ headlines: [RuleID: String] = [:], count: String?
    ) -> String {
        let wording = Wording(clock: .now, zone: .system)
        let scope = RuleWording.scope(
            rule, source: rule.source.flatMap { names[$0] }, story: headlines[rule.id], wording: wording)
        let number = rule.id.rawValue > 0 ? rule.id.description : "new"
        return number.leftPadded(to: 4) + "  " + rule.actionText.rightPadded(to: 12) + "  " + scope + "  ("
            + (count ?? RuleWording.count(rule, wording: wording)) + ")"
    }
}

/// A rule of the reader's.
struct RuleForm: AnswerForm {
    var id: Int64
    var actions: [String]
    var query: String
    var source: Int64?
    var until: String?
    var added: String
    var articles: Int
    var last: String?

    init(_ rule: ArticleRule) {
        id = rule.id.rawValue
        actions = rule.actions.map(\.text)
        query = rule.query
        source = rule.source?.rawValue
        until = rule.until?.iso8601
        added = rule.added.iso8601
        articles = rule.matched
        last = rule.lastMatched?.iso8601
    }

    static let shape = JSONSchema.Shape(
        "rule", "What is done with articles that arrive.",
        [
            .field("id", .integer, "0 for one that is only tried."), .field("actions", .list(.text)),
            .field("query", .text),
            .optional("source", .integer, "The only source that it is for."), .optional("until", .time),
            .field("added", .time), .field("articles", .integer, "How many it has found so far."),
            .optional("last", .time, "When it found the last of them."),
        ])
}

struct AddRule: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a rule for articles that arrive from now on; `undo` takes it back.",
        discussion: "Does: \(ArticleRule.Action.allowed); several with commas between them.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var options: RuleOptions
    @Flag(help: "Apply it at once to what is there, too.") var now = false
    @Option(help: ArgumentHelp("Its place in the order; without one, the last.", valueName: "place")) var place: Int?
    @Argument(help: "What it does.") var actions: String
    @Argument(help: "A query; see `rashomon help search`.") var query: [String] = []

    func run() throws {
        let index = try index.writing()
        let time = Timestamp.now
        let rule = try options.rule(actions, query, in: index, now: time)
        let (id, articles) = try index.addRule(rule, at: place.map { $0 - 1 }, includingStored: now, now: time)
        let applied =
            now
            ? " It applied to \(Wording.count(articles, "article")) that \(articles == 1 ? "is" : "are") there." : ""
        Answer.write(["Added rule \(id).\(applied)"])
        index.close()
    }
}

struct RemoveRule: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove rules; what they did stays, but for the points of stories.")

    @OptionGroup var index: IndexOptions
    @Flag(name: .customLong("show"), help: "Show again what they hid.") var showsAgain = false
    @Argument(help: "The rules' numbers.") var rules: [RuleID]

    func run() throws {
        let index = try index.existing()
        for id in rules {
            let rule = try index.removeRule(id, showingAgain: showsAgain)
            let query = rule.query.isEmpty ? "" : " " + rule.query
            Answer.write(["Removed rule \(id): \(rule.actionText)\(query)."])
        }
        index.close()
    }
}

struct MoveRule: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Put a rule at another place in the order.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The rule's number.") var rule: RuleID
    @Argument(help: "Its place, from 1.") var place: Int

    func validate() throws {
        if place < 1 { throw ValidationError("Places count from 1.") }
    }

    func run() throws {
        let index = try index.existing()
        try index.moveRule(rule, to: place - 1)
        let names = try RuleText.names(of: index)
        Answer.write(try index.rules().map { RuleText.line($0, names, count: nil) })
        index.close()
    }
}

struct TestRules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Say what rules would do with all that is there, and change nothing.",
        discussion: "Without a rule all are tried in their order, as if everything came just now.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var options: RuleOptions
    @Flag(help: "Print JSON.") var json = false
    @Argument(help: "What the rule does; nothing for the rules that there are.") var actions: String?
    @Argument(help: "A query; see `rashomon help search`.") var query: [String] = []

    func run() throws {
        let index = try index.existing()
        let now = Timestamp.now
        let rules = try actions.map { [try options.rule($0, query, in: index, now: now)] } ?? index.rules()
        let trials = try index.tryRules(rules, now: now)
        defer { index.close() }
        if json {
            let form = ["items": trials.map(TrialForm.init)]
            return Answer.write(try JSONEnvelope(.rulesTest, form).text() + "\n")
        }
        let names = try RuleText.names(of: index)
        for trial in trials {
            Answer.write([RuleText.line(trial.rule, names, count: Wording.count(trial.count, "article"))])
            Answer.write(
                trial.examples.map { "        \($0.id.description.leftPadded(to: 6))  \($0.outlet): \($0.title)" })
        }
        if trials.isEmpty { warn("There are no rules yet; `rashomon rules add` adds one.") }
    }

}

/// What a rule would do.
struct TrialForm: AnswerForm {
    var rule: RuleForm
    var articles: Int
    var examples: [Int64]

    init(_ trial: RuleTrial) {
        rule = RuleForm(trial.rule)
        articles = trial.count
        examples = trial.examples.map(\.id.rawValue)
    }

    static let shape = JSONSchema.Shape(
        "trial", "What a rule would do.",
        [
            .field("rule", RuleForm.schema), .field("articles", .integer, "How many it would find."),
            .field("examples", .list(.integer), "A few of them."),
        ])
}
