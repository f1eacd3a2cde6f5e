import ArgumentParser
import NewsGathering
import NewsIndex
import NewsModel
import NewsText
import NewsWording
import ProgramSettings
import ReaderInterface

struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "List the stories.",
        discussion: "Words limit the list as in `search`: rashomon stories is:unread lang:de \"interest rate\".")

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "A query; see `rashomon help search`.") var query: [String] = []
    @OptionGroup var settings: SettingsOptions
    @Option(
        help: ArgumentHelp("Limit the list to a view, see `rashomon help views`.", valueName: "name"),
        completion: Completions.views)
    var view: String?
    @Option(help: ArgumentHelp("The order of the list.", valueName: "order")) var sort: StoryOrder = .rank
    @Option(name: [.short, .long], help: ArgumentHelp("How many at most.", valueName: "count")) var limit = 50
    @Option(help: ArgumentHelp("How many to skip first.", valueName: "count")) var offset = 0

    func validate() throws { try OutputOptions.check(limit: limit) }

    func run() throws {
        let index = try index.reading()
        let page = try index.stories(
            StoryList.query(query, view: view, settings.load(), index), sort: sort, offset: max(0, offset),
            limit: limit)
        if try output.printed(.stories, PageForm(page, of: StoryForm.init)) { return }
        StoryText.write(page, device: output.device)
    }
}

/// What a list of stories is limited to.
enum StoryList {
    /// Stories that the words find and, where there is a view, that it finds too.
    static func query(
        _ words: [String], view: String?, _ settings: @autoclosure () -> Settings, _ index: NewsIndex
    ) throws -> NewsQuery {
        guard let view else { return try .parsed(words) }
        guard let saved = SavedViews.all(settings(), index)[view] else { throw ViewError.unknown(view) }
        let all = try NewsQuery.parsed([saved.text])
        let shown = saved.includesRead ? all : all.and(NewsQuery(.state(.unread)))
        return words.isEmpty ? shown : shown.and(try .parsed(words))
    }
}

/// Stories as lines of text.
enum StoryText {
    /// Writes the list, and on standard error how it goes on.
    static func write(_ page: Page<StorySummary>, device: OutputDevice) {
        Answer.write(page.items.flatMap { row($0, device: device, now: .now) })
        let shown = page.offset + page.items.count
        if page.total == 0 {
            warn("No stories.")
        } else if shown < page.total {
            warn("\(shown) of \(page.total) stories; --offset \(shown) shows the next.")
        }
    }

    static func row(_ story: StorySummary, device: OutputDevice, now: Timestamp) -> [String] {
        let ink = Ink(isOn: device.usesColor)
        let id = String(story.id.rawValue).leftPadded(to: 6)
        let outlets = String(story.outletCount).leftPadded(to: 3)
        let age = (story.isDated ? Wording(clock: now, zone: .system).age(story.last) : "undated").leftPadded(to: 8)
        // What is read by another program is whole.
        let room = device.isTerminal ? max(10, device.width - 21) : Int.max
        let headline = Wrapping.truncated(story.headline, to: room)
        let first =
            ink.dim(id) + "  " + outlets + "  " + ink.dim(age) + "  "
            + (story.unreadCount > 0 ? ink.bold(headline) : headline)
        var facts = [Wording.count(story.articleCount, "article"), outletList(story.outlets)]
        if !story.alsoIn.isEmpty { facts.append("also " + story.alsoIn.joined(separator: ", ")) }
        if !AffairWording.mark(story).isEmpty { facts.append(AffairWording.mark(story)) }
        if let differences = story.differenceCount {
            if differences > 0 { facts.append("\(ComparisonSigns.unicode.valueDiffers)\(differences)") }
        } else if story.outletCount > 1 {
            facts.append("not compared yet")
        }
        if story.areCountsKnown, story.quoteCount > 0 { facts.append("”\(story.quoteCount)") }
        let second = Wrapping.truncated(facts.joined(separator: " · "), to: room)
        return [first, String(repeating: " ", count: 21) + ink.dim(second)]
    }

    /// The first three names, and how many more there are.
    static func outletList(_ outlets: [String]) -> String {
        let shown = outlets.prefix(3).joined(separator: ", ")
        return outlets.count > 3 ? shown + " +\(outlets.count - 3)" : shown
    }
}
