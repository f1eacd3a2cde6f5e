import ArgumentParser
import Foundation
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

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
