import ArgumentParser
import JSONRPC
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

/// What on a page without a feed is an article, as CSS selectors.
struct SelectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The page has no feed; each element that this CSS selector means is an article.", valueName: "selector"))
    var select: String?
    @Option(
        help: ArgumentHelp("Its title; without it, its first heading, or the text of its link.", valueName: "selector"))
    var selectTitle: String?
    @Option(help: ArgumentHelp("Its link; without it, its first one.", valueName: "selector")) var selectLink: String?
    @Option(help: ArgumentHelp("Its date; without it, its first time element.", valueName: "selector"))
    var selectDate: String?
    @Option(help: ArgumentHelp("A few words about it.", valueName: "selector")) var selectText: String?

    /// By the names of the settings of a source.
    var settings: [String: String] {
        [
            "select": select, "select-title": selectTitle, "select-link": selectLink, "select-date": selectDate,
            "select-text": selectText,
        ].compactMapValues { $0 }
    }

    func validate() throws {
        if select == nil, !settings.isEmpty { throw ValidationError("--select says what an article is; give it too.") }
        for (name, text) in settings.sorted(by: { $0.key < $1.key }) { try SelectorCheck.check(name, text) }
    }
}

/// Selectors of settings, checked when they are given.
enum SelectorCheck {
    static let settings: Set<String> = [
        "content", "remove", "select", "select-title", "select-link", "select-date", "select-text",
    ]

    /// - Parameter name: of a setting; other settings than those with selectors are passed over.
    /// - Throws: where the text is no selector.
    static func check(_ name: String, _ text: String) throws {
        guard settings.contains(name), !text.isEmpty else { return }
        do throws(CSSSelector.Problem) {
            _ = try CSSSelector(text)
        } catch {
            throw ValidationError("\(name): “\(text)” is no CSS selector: \(error.reason).")
        }
    }
}

struct PreviewSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show what a feed, or a page with selectors, would bring, and add nothing.",
        discussion: """
            rashomon sources preview https://example.org/news --select "article.card" --select-date ".when"
            rashomon sources add https://example.org/news --select "article.card" --select-date ".when"
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var select: SelectOptions
    @Flag(help: "Print JSON.") var json = false
    @Argument(help: "An address.") var address: String

    func run() throws {
        let adder = SourceTrial(settings: settings.load())
        let drafts = try adder.drafts(at: address, select: select.settings, now: .now)
        if json {
            let items = drafts.map {
                PreviewForm(
                    title: $0.content.title, url: $0.url, published: $0.published?.iso8601, words: $0.content.wordCount)
            }
            return Answer.write(try JSONEnvelope(.preview, ["items": items]).text() + "\n")
        }
        let wording = Wording(clock: .now, zone: .system)
        for draft in drafts {
            let date = draft.published.map { wording.fullMoment($0) } ?? "no date"
            Answer.write([draft.content.title, "      \(date) · \(draft.url ?? "no address")"])
        }
        warn(Wording.count(drafts.count, "article") + "." + known)
    }

    /// Says so where the index has the source already.
    private var known: String {
        guard let sources = try? index.reading().sources(counting: false),
            let address = NewSource.address(address), let source = sources.first(where: { $0.url == address })
        else { return "" }
        return " It is source \(source.id), \(source.shownName), already."
    }
}

/// An article that a source would bring.
struct PreviewForm: AnswerForm {
    var title: String
    var url: String?
    var published: String?
    var words: Int

    static let shape = JSONSchema.Shape(
        "preview-row", "An article that a source would bring.",
        [.field("title", .text), .optional("url", .text), .optional("published", .time), .field("words", .integer)])
}
