import ArgumentParser
import Foundation
import JSONRPC
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "List, add, remove, rename, tag and set up the places that articles come from.",
        discussion: """
            Where a command takes a source, its number, its name or a part of its name or address does, as long as it \
            is the only one. Several sources with one outlet count as one side of a story.
            """,
        subcommands: [
            ListSources.self, AddSource.self, PreviewSource.self, RemoveSource.self, RenameSource.self, TagSource.self,
            SetSource.self,
        ],
        defaultSubcommand: ListSources.self)
}

/// Finds the source that a word of the command line means.
enum SourceLookup {
    static func source(_ word: String, in index: NewsIndex) throws -> Source {
        let all = try index.sources()
        if let id = Int64(word), let source = all.first(where: { $0.id.rawValue == id }) { return source }
        if let source = all.first(where: { $0.url == word || $0.shownURL == word || $0.shownName == word }) {
            return source
        }
        let wanted = word.lowercased()
        let found = all.filter { $0.shownName.lowercased().contains(wanted) || $0.url.lowercased().contains(wanted) }
        guard let first = found.first else { throw SourceLookupError.none(word) }
        if found.count > 1 { throw SourceLookupError.several(word, found.map { "\($0.id) \($0.shownName)" }) }
        return first
    }
}

enum SourceLookupError: Error, CustomStringConvertible {
    case none(String)
    case several(String, [String])

    var description: String {
        switch self {
        case .none(let word): "No source is called “\(word)”; `rashomon sources` lists them."
        case .several(let word, let names):
            "“\(word)” is more than one source: \(names.joined(separator: ", ")). Use the number."
        }
    }
}

struct ListSources: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the sources with their health.",
        discussion: "The last column tells how much of a source stands in stories with other outlets.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Only those that fail or are gone, but for those that are paused.") var failing = false
    @Flag(help: "In JSON, write addresses with the passwords that are in them.") var passwords = false
    @Option(help: ArgumentHelp("Only those with this tag.", valueName: "tag"), completion: Completions.tags)
    var tag: String?

    func run() throws {
        let sources = try index.reading().sources().filter { $0.matches(tag: tag, failing: failing) }
        let form = ["items": sources.map { SourceForm($0, withPassword: passwords) }]
        if try output.printed(.sources, form) { return }
        let device = output.device
        Answer.write(sources.flatMap { SourceText.lines(of: $0, device: device, now: .now) })
        if sources.isEmpty {
            warn(failing || tag != nil ? "None." : "There are no sources yet; `rashomon sources add` adds one.")
        }
    }
}

extension Source {
    /// Whether it has the tag, where one is asked for, and fails, where that is.
    func matches(tag: String?, failing: Bool) -> Bool {
        (tag.map(tags.contains) ?? true) && (!failing || isInTrouble)
    }
}

/// A source as lines of text.
enum SourceText {
    static func lines(of source: Source, device: OutputDevice, now: Timestamp) -> [String] {
        let ink = Ink(isOn: device.usesColor)
        var facts = source.kind == .account ? ["an account"] : [Wording.count(source.articleCount, "article")]
        if let waiting = Wording.waiting(source.waitingCount, refused: source.refusedCount) { facts.append(waiting) }
        if source.unreadCount > 0 { facts.append("\(source.unreadCount) unread") }
        if source.weeklyCount > 0 { facts.append("\(source.weeklyCount) a week") }
        if source.articleCount > 0, source.sharedCount > 0 {
            facts.append("\(source.sharedCount * 100 / source.articleCount) % in stories of several outlets")
        }
        if let last = source.fetch.lastSucceeded {
            let age = Wording(clock: now, zone: .system).age(last)
            facts.append(age == "now" ? "fetched just now" : "fetched \(age) ago")
        }
        let tags = source.tags.isEmpty ? "" : "  [" + source.tags.joined(separator: ", ") + "]"
        let number = source.id.description.leftPadded(to: 4) + "  "
        let room = max(10, device.width - 6)
        func indented(_ text: String) -> [String] {
            Wrapping.lines(text, width: room).map { "      " + $0 }
        }
        let address = source.shownURL
        let name = source.shownName
        var lines = [number + ink.bold(Wrapping.truncated(name, to: room)) + ink.dim(tags)]
        lines.append("      " + ink.dim(Wrapping.truncated(address, to: room)))
        lines += indented(facts.joined(separator: " · ")).map(ink.dim)
        if source.fetch.isGone {
            lines += indented("! gone for good, says its server; it is no longer fetched")
        } else if let error = source.fetch.lastError {
            let times = source.fetch.errorCount > 1 ? " (\(source.fetch.errorCount) times)" : ""
            lines += indented("! \(error)\(times)")
        }
        return lines
    }
}

struct SourceForm: AnswerForm {
    var id: Int64
    var kind: String
    var url: String
    var name: String
    var outlet: String
    var tags: [String]
    var hidden: Bool
    var settings: [String: String]
    var articles: Int
    var unread: Int
    var weekly: Int
    var shared: Int
    var added: String
    var lastTried: String?
    var lastSucceeded: String?
    var nextDue: String?
    var error: String?
    var errors: Int
    var gone: Bool
    /// Of an account: changes that wait to be told to its server, and those that it does not take.
    var waiting: Int?
    var refused: Int?

    init(_ source: Source, withPassword: Bool) {
        id = source.id.rawValue
        kind = source.kind.rawValue
        url = source.kind != .subscription && withPassword ? source.url : source.shownURL
        name = source.shownName
        outlet = source.shownOutlet
        tags = source.tags
        hidden = source.isHidden
        // What its account keeps there, an address with a password maybe, is not for the reader to set.
        settings = source.kind == .subscription ? source.ownSettings : source.settings
        articles = source.articleCount
        unread = source.unreadCount
        weekly = source.weeklyCount
        shared = source.sharedCount
        added = source.addedAt.iso8601
        lastTried = source.fetch.lastTried?.iso8601
        lastSucceeded = source.fetch.lastSucceeded?.iso8601
        nextDue = source.fetch.nextDue?.iso8601
        error = source.fetch.lastError
        errors = source.fetch.errorCount
        gone = source.fetch.isGone
        if source.kind == .account {
            waiting = source.waitingCount
            refused = source.refusedCount
        }
    }

    static let shape = JSONSchema.Shape(
        "source-row", "A place that articles come from.",
        [
            .field("id", .integer), .field("kind", .choice(Source.Kind.allCases.map(\.rawValue))),
            .field("url", .text, "An address, a path, a command or a query; without a password unless asked for."),
            .field("name", .text), .field("outlet", .text), .field("tags", .list(.text)), .field("hidden", .flag),
            .field("settings", .map(.text), "Those of its own, by their names."),
            .field("articles", .integer, "How many."), .field("unread", .integer, "How many of them are."),
            .field("weekly", .integer, "How many came in the seven days up to its newest."),
            .field("shared", .integer, "How many stand in a story with another outlet."), .field("added", .time),
            .optional("lastTried", .time), .optional("lastSucceeded", .time), .optional("nextDue", .time),
            .optional("error", .text, "Of the last fetch."), .field("errors", .integer, "Failures in a row."),
            .field("gone", .flag, "Whether its server says that it is gone for good."),
            .optional("waiting", .integer, "Of an account: changes that its server is still to be told."),
            .optional("refused", .integer, "Of an account: changes that its server does not take."),
        ])
}

struct AddSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add sources: feeds, folders, commands.",
        discussion: """
            https://example.org/feed       a feed
            ~/news                         a folder or a feed's file, looked through at every fetch
            ~/Mail/newsletters             a maildir, or an mbox: letters, with their lists as outlets
            "exec:command"                 a command whose output is a feed
            "filter:command:https://…"     a feed that a command changes

            An address is fetched at once: of a page, the feed that it announces is added; of a feed, its articles \
            are. A page without a feed is a source by CSS selectors; `rashomon sources preview` shows what they find:

            rashomon sources add https://example.org/news --select "article.card" --select-date ".when"

            What is no source, as a path or host that is not there, is refused with exit status 1; what only cannot be \
            reached just now is added. With --unchecked nothing is looked at until `rashomon fetch`.

            With --service it is an account at a server that reads feeds and keeps what you have read (FreshRSS, \
            Miniflux and others):
            rashomon sources add --service greader https://news.example/api/greader.php --user anna \
            --password-command "pass show news"
            With --account a feed is subscribed to there.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var select: SelectOptions
    @Argument(help: "Addresses, paths or commands.") var addresses: [String]
    @Option(help: ArgumentHelp("What to call it.", valueName: "name")) var name: String?
    @Option(help: ArgumentHelp("The outlet that it belongs to.", valueName: "name")) var outlet: String?
    @Option(name: .long, help: ArgumentHelp("A tag; the option may be repeated.", valueName: "tag")) var tag: [String] =
        []
    @Flag(help: "Add it as it is, without a look at it.") var unchecked = false
    @OptionGroup var account: AccountOptions

    func validate() throws {
        if addresses.count > 1, name != nil { throw ValidationError("--name goes with one address.") }
    }

    func run() throws {
        if try account.added(addresses, self) { return }
        let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let sources = try addresses.map { address -> NewSource in
            guard case .source(var source) = NewSource.read(address, relativeTo: folder, from: .typed) else {
                throw ValidationError(NoAddress(text: address).description)
            }
            source.name = name
            source.outlet = outlet
            source.tags = tag
            source.settings = select.settings
            return source
        }
        let settings = settings.load()
        let index = try index.filling()
        let adder = SourceAdder(index: index, settings: settings)
        var hasRefused = false
        for source in sources {
            do {
                try Answer.write([add(source, with: adder)])
            } catch let error as WrongSource {
                hasRefused = true
                warn("\(error) With --unchecked it is added all the same.")
            } catch let error as any RefusedWish {
                hasRefused = true
                warn("\(error)")
            } catch IndexError.exists(let what) {
                hasRefused = true
                warn("\(IndexError.exists(what))")
            }
        }
        index.close()
        if hasRefused { throw ExitCode.failure }
    }

    private func add(_ source: NewSource, with adder: SourceAdder) throws -> String {
        guard unchecked, source.kind != .query else { return try adder.add(source, at: .now, isChecked: true) }
        let id = try adder.index.addSource(source, at: .now, byReader: true)
        return "Added source \(id): \(source.name ?? WebAddress(source.url).shown); the next fetch looks at it."
    }
}

struct RemoveSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove sources; what they brought stays. `rashomon undo` brings them back.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The sources.", completion: Completions.sources) var sources: [String]
    @Flag(help: "Remove their articles too, except starred ones and those with a note.") var withArticles = false

    func run() throws {
        let index = try index.filling(existing: true)
        let found = try sources.map { try SourceLookup.source($0, in: index) }
        try index.removeSources(found.map(\.id), withArticles: withArticles, at: .now)
        Answer.write(found.map { "Removed \($0.shownName)." })
    }
}

struct RenameSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Give a source another name; without one, its own.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The source.", completion: Completions.sources) var source: String
    @Argument(help: "The new name.") var name: String?
    @Option(help: ArgumentHelp("The outlet that it belongs to.", valueName: "name")) var outlet: String?

    func run() throws {
        let index = try index.filling(existing: true)
        let source = try index.editedSource(SourceLookup.source(source, in: index).id) { source in
            if name != nil || outlet == nil { source.name = name.flatMap { $0.isEmpty ? nil : $0 } }
            if let outlet { source.outlet = outlet.isEmpty ? nil : outlet }
        }
        Answer.write(["\(source.shownName), by \(source.shownOutlet)."])
    }
}

struct TagSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Give a source tags, or take them away.",
        discussion: "A minus sign in front takes a tag away; put -- before it: rashomon sources tag ledger -- -daily.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The source.", completion: Completions.sources) var source: String
    @Argument(help: "The tags.", completion: Completions.tags) var tags: [String]

    func run() throws {
        let index = try index.filling(existing: true)
        let source = try index.editedSource(SourceLookup.source(source, in: index).id) { source in
            for tag in tags {
                if tag.hasPrefix("-") {
                    source.tags.removeAll { $0 == tag.dropFirst() }
                } else if !source.tags.contains(tag) {
                    source.tags.append(tag)
                }
            }
        }
        Answer.write([
            source.shownName + ": " + (source.tags.isEmpty ? "no tags" : source.tags.joined(separator: ", "))
        ])
    }
}

struct SetSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change a setting of one source; without a value, back to the default.",
        discussion: SourceSettings.all.map { "\($0.name): \($0.help) (\($0.allowed))" }.joined(separator: "\n\n"))

    @OptionGroup var index: IndexOptions
    @Argument(help: "The source.", completion: Completions.sources) var source: String
    @Argument(help: "The setting's name.", completion: Completions.sourceSettings) var name: String
    @Argument(help: "Its value.") var value: String?

    func validate() throws {
        guard let setting = SourceSettings.setting(name) else {
            let names = SourceSettings.all.map(\.name)
            let nearest = Nearest.name(to: name, in: names).map { "Did you mean \($0)? " } ?? ""
            throw ValidationError(
                "A source has no setting “\(name)”. \(nearest)It has \(names.joined(separator: ", ")).")
        }
        guard let value else { return }
        if let problem = setting.problem(with: value) { throw ValidationError("\(name): “\(value)” \(problem).") }
        try SelectorCheck.check(name, value)
        if name == "headers", let line = HeaderCheck.problem(value) {
            throw ValidationError("headers: “\(line)” is no header; write Name: value.")
        }
    }

    func run() throws {
        let index = try index.filling(existing: true)
        let source = try index.editedSource(SourceLookup.source(source, in: index).id) { source in
            if name == SourceSettings.outlet {
                source.outlet = value.flatMap { $0.isEmpty ? nil : $0 }
            } else {
                source.settings[name] = name == "headers" ? value.map(HeaderCheck.lines) : value
            }
        }
        Answer.write(["\(source.shownName): \(name) is \(value ?? "the default")."])
    }
}
