import ArgumentParser
import JSONRPC
import NewsIndex
import NewsModel
import NewsWording

struct VersionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions",
        abstract: "List the versions of an article that changed, or compare two of them.",
        discussion: """
            Two numbers, or --diff for the last two, set versions side by side; `rashomon compare 12@1 12@3` \
            does the same with all options of `compare`.
            """)

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var paging: PagingOptions
    @Argument(help: "The article's number.") var id: ArticleID
    @Argument(help: "The numbers of two versions.") var versions: [Int] = []
    @Flag(help: "Compare the last version with the one before it.") var diff = false

    func validate() throws {
        if ![0, 2].contains(versions.count) { throw ValidationError("Give two versions to compare, or none.") }
    }

    func run() throws {
        let index = try index.reading()
        let all = try index.versions(of: id)
        guard let last = all.last?.number else { throw IndexError.notFound("article \(id)") }
        if diff, last == 1 {
            warn("Article \(id) never changed.")
            return
        }
        let wanted = diff ? [last - 1, last] : versions
        guard wanted.count == 2 else { return try list(all) }
        for number in wanted where !all.contains(where: { $0.number == number }) {
            throw IndexError.notFound("version \(number) of article \(id)")
        }
        let pair = SidePair(try index.comparison(of: id, version: wanted[0], with: wanted[1]))
        if try output.printed(.comparison, ComparisonForm(pair)) { return }
        paging.show(SideBySideText(pair: pair, device: output.device).lines, on: output.device)
    }

    private func list(_ versions: [ArticleVersion]) throws {
        let form = VersionsForm(id, versions)
        if try output.printed(.versions, form) { return }
        let ink = Ink(isOn: output.device.usesColor)
        Answer.write(
            versions.flatMap { version -> [String] in
                var facts = ["seen \(Wording.here.fullMoment(version.seen))"]
                if let updated = version.updated { facts.append("changed \(Wording.here.fullMoment(updated))") }
                facts.append(Wording.count(version.content.wordCount, "word"))
                let number = "\(version.number)".leftPadded(to: 4)
                return ["\(number)  " + ink.dim(facts.joined(separator: " · "))]
                    + Wrapping.lines(version.content.title, width: output.device.width, firstIndent: 6, indent: 6)
            })
    }
}

/// The versions of an article.
struct VersionsForm: AnswerForm {
    var article: Int64
    var items: [VersionForm]

    init(_ id: ArticleID, _ versions: [ArticleVersion]) {
        article = id.rawValue
        items = versions.map(VersionForm.init)
    }

    static let shape = JSONSchema.Shape(
        "versions", "The versions of an article, the oldest first.",
        [.field("article", .integer), .field("items", .list(VersionForm.schema))])
}

/// A version of an article without its text.
struct VersionForm: AnswerForm {
    var number: Int
    var seen: String
    var updated: String?
    var title: String
    var words: Int

    init(_ version: ArticleVersion) {
        number = version.number
        seen = version.seen.iso8601
        updated = version.updated?.iso8601
        title = version.content.title
        words = version.content.wordCount
    }

    static let shape = JSONSchema.Shape(
        "version", "A version of an article without its text.",
        [
            .field("number", .integer), .field("seen", .time, "When it was first found."),
            .optional("updated", .time, "When it was changed, as its outlet says."), .field("title", .text),
            .field("words", .integer),
        ])
}
