import ArgumentParser
import JSONRPC
import NewsIndex
import NewsModel
import NewsText

struct OutletsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outlets",
        abstract: "Show which outlets report on the same stories, and which with the same words.",
        discussion: """
            Each outlet with its stories, how many of them others tell too, how many of those it told first, and the \
            outlets it shares most with. The reader's O draws the whole table.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Compare by words in the same runs of eight instead of by stories.") var words = false
    @Option(name: [.short, .long], help: ArgumentHelp("How many outlets at most.", valueName: "count")) var limit = 40

    func validate() throws { try OutputOptions.check(limit: limit) }

    func run() throws {
        let overlap = try index.reading().outletOverlap(limit: limit)
        if try output.printed(.outlets, OverlapForm(overlap)) { return }
        let device = output.device
        let ink = Ink(isOn: device.usesColor)
        let width = overlap.outlets.map { DisplayWidth.of($0.name) }.max() ?? 0
        let head = "stories".leftPadded(to: 9) + "shared".leftPadded(to: 8) + "first".leftPadded(to: 7)
        var lines = [ink.dim("outlet".rightPadded(to: width) + head + "  most with")]
        for (row, outlet) in overlap.outlets.enumerated() {
            let figures =
                String(outlet.stories).leftPadded(to: 9) + String(outlet.sharedStories).leftPadded(to: 8)
                + String(outlet.firstStories).leftPadded(to: 7)
            lines.append(
                Wrapping.truncated(
                    outlet.name.rightPadded(to: width) + figures + "  " + partners(of: row, overlap),
                    to: device.width))
        }
        Answer.write(lines)
        if overlap.outlets.isEmpty { warn("There are no articles yet.") }
    }

    /// The closest first.
    private func partners(of row: Int, _ overlap: OutletOverlap) -> String {
        let others = overlap.outlets.indices.filter { $0 != row }
        if words {
            return others.filter { overlap.sameWords[row][$0] >= 0.005 }
                .sorted { (overlap.sameWords[row][$1], $0) < (overlap.sameWords[row][$0], $1) }
                .map { "\(overlap.outlets[$0].name) \(Int((overlap.sameWords[row][$0] * 100).rounded())) %" }
                .joined(separator: ", ")
        }
        return others.filter { overlap.together[row][$0] > 0 }
            .sorted { (overlap.together[row][$1], $0) < (overlap.together[row][$0], $1) }
            .map { "\(overlap.outlets[$0].name) \(overlap.together[row][$0])" }.joined(separator: ", ")
    }
}

/// The overlap as `outlets --json` prints it.
struct OverlapForm: AnswerForm {
    struct Outlet: AnswerForm {
        var name: String
        var articles: Int
        var stories: Int
        var sharedStories: Int
        var firstStories: Int
        /// With each outlet that tells one of its stories.
        var with: [Partner]

        static let shape = JSONSchema.Shape(
            "outlet", "An outlet and which others tell its stories.",
            [
                .field("name", .text), .field("articles", .integer), .field("stories", .integer),
                .field("sharedStories", .integer, "How many of them others tell too."),
                .field("firstStories", .integer, "How many of those it told first."),
                .field("with", .list(Partner.schema), "Each outlet that tells one of its stories."),
            ])
    }
    struct Partner: AnswerForm {
        var name: String
        var stories: Int
        /// Share of the outlet's words in runs that the partner has too, 0 to 1.
        var sameWords: Double

        static let shape = JSONSchema.Shape(
            "partner", "An outlet that tells stories of another.",
            [
                .field("name", .text), .field("stories", .integer, "Those that both tell."),
                .field("sameWords", .number, "Share of the other's words in runs that it has too, 0 to 1."),
            ])
    }
    var items: [Outlet]
    var total: Int

    static let shape = JSONSchema.Shape(
        "outlets", "Which outlets report on the same stories.",
        [.field("items", .list(Outlet.schema)), .field("total", .integer, "How many outlets there are.")])

    init(_ overlap: OutletOverlap) {
        total = overlap.outletCount
        items = overlap.outlets.enumerated().map { row, outlet in
            let partners = overlap.outlets.indices.filter { overlap.together[row][$0] > 0 }.map {
                Partner(
                    name: overlap.outlets[$0].name, stories: overlap.together[row][$0],
                    sameWords: overlap.sameWords[row][$0])
            }
            return Outlet(
                name: outlet.name, articles: outlet.articles, stories: outlet.stories,
                sharedStories: outlet.sharedStories, firstStories: outlet.firstStories, with: partners)
        }
    }
}
