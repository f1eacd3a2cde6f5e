import ArgumentParser
import Foundation
import JSONRPC
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

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
        if source.isHidden { facts.append("hidden in the reader's list") }
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

/// A source as `sources list --json` prints it.
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
        // The reader cannot set what the account keeps there, perhaps an address with a password.
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
