import ArgumentParser
import Foundation
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the list of sources as OPML or as newsboat's urls file, or everything for another machine.",
        discussion: """
            --everything writes JSON Lines: sources with their settings, rules, all articles with their versions and \
            what you did with them, corrections, kept views, the configuration and your themes. `rashomon import` \
            makes the same index of it, with the same numbers. Passwords in addresses and headers, and those of \
            accounts, are not in it. docs/archive.md describes each line.

            In OPML the first tag of a source becomes its folder, a/b a folder inside a folder; the others its \
            categories. Commands are left out there, as lists are passed around; a urls file has them. Passwords in \
            addresses are left out, unless you ask for them.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @Flag(help: "Write OPML 2.0; so it is without an option too.") var opml = false
    @Flag(help: "Write newsboat's urls file.") var urls = false
    @Flag(help: "Write everything, as JSON Lines.") var everything = false
    @Flag(help: "Write the passwords in addresses, too.") var passwords = false
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    func validate() throws {
        if [opml, urls, everything].count(where: { $0 }) > 1 {
            throw ValidationError("--opml, --urls and --everything exclude each other.")
        }
    }

    func run() throws {
        if everything {
            let archive = ArchiveExport(
                index: try index.reading(), configuration: settings.path, keepsPasswords: passwords)
            return try archive.write(to: output.map(Paths.expandingTilde) ?? "-")
        }
        let sources = try index.reading().sources(counting: false)
            .filter { $0.kind != .query && $0.kind != .account }.map { told($0.asFeed) }
        let text = urls ? newsboatText(sources) : opmlText(sources)
        guard let output, output != "-" else { return Answer.write(text) }
        try FileOutput.write(text, to: Paths.expandingTilde(output), isPrivate: true)
    }

    /// The source without what is nobody else's business.
    private func told(_ source: Source) -> Source {
        guard !passwords, let address = WebAddress(source.url).withoutPassword else { return source }
        warn("\(address.text): its password is left out; `rashomon export --passwords` writes it too.")
        var source = source
        source.url = address.text
        return source
    }

    private func opmlText(_ sources: [Source]) -> String {
        let (commands, others) = (sources.filter { $0.kind == .command }, sources.filter { $0.kind != .command })
        if !commands.isEmpty {
            warn("\(Wording.count(commands.count, "command")) left out; `rashomon export --urls` writes them too.")
        }
        return OPML(title: "Rashomon", feeds: others.map(OPMLNotes.feed)).text
    }

    private func newsboatText(_ sources: [Source]) -> String {
        if let views = try? SavedViews.stored(in: index.reading()).keys.sorted(), !views.isEmpty {
            let names = views.map { "“\($0)”" }.joined(separator: ", ")
            warn(
                "\(Wording.count(views.count, "view")) left out, as newsboat's queries have another language: \(names); "
                    + "`rashomon views` prints what they ask for.")
        }
        return NewsboatURLs.text(
            sources.compactMap { source in
                SourceAddress(source.url).map {
                    NewsboatURLs.Entry(address: $0, tags: source.tags, title: source.name, isHidden: source.isHidden)
                }
            })
    }
}

extension Source {
    /// A feed that a server reads as one that is read directly: lists of feeds know no others.
    fileprivate var asFeed: Source {
        guard kind == .subscription, let feedAddress else { return self }
        var source = self
        source.kind = .feed
        source.url = feedAddress
        source.settings = settings.filter { $0.key.hasPrefix("opml.") }
        return source
    }
}
