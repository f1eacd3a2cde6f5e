import ArgumentParser
import Foundation
import NewsAnalysis
import NewsLanguage
import NewsModel
import NewsText

/// Clusters labelled articles, for scoring.
struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "Puts articles into stories and prints \"id<TAB>cluster\" for each.",
        discussion: """
            Every line of the input is a JSON object {id, title, text, source, date, lang}; all but the id may be missing or \
            null, further members are passed over. Articles are fed in order of their dates, with a repair for every six \
            hours of them, through the code that the index uses; those without a date are taken as seen together.
            """)

    @Argument(help: "A file of JSON lines, or - for standard input.")
    var input: String

    @Flag(
        help: "Print the links over languages between the clusters in place of these: two clusters and how sure a line."
    )
    var links = false

    @Flag(
        help: "Print which cluster follows which in place of these: two clusters, how alike they are, what both name."
    )
    var followUps = false

    @Option(
        help:
            "Also feed the articles of each refresh in an order shuffled by this seed, one by one, and report to standard error how like the two results are."
    )
    var shuffle: UInt64?

    func run() throws {
        let articles = try LabelledArticle.read(input)
        let stories = StoryRun.cluster(articles.map(\.article))
        if links { return print(linkLines(articles, stories), terminator: "") }
        if followUps { return print(followUpLines(articles, stories), terminator: "") }
        var output = ""
        for item in articles { output += "\(item.key)\t\(stories[item.article.id]?.rawValue ?? 0)\n" }
        FileHandle.standardOutput.write(Data(output.utf8))
        if let shuffle {
            let other = StoryRun.cluster(articles.map(\.article), shuffled: SplitMix64(seed: shuffle))
            let likeness = StoryRun.bCubed(stories, other)
            let report = String(format: "two orders of arrival: B-cubed F1 %.4f\n", likeness)
            FileHandle.standardError.write(Data(report.utf8))
        }
    }
}

extension StoriesCommand {
    private func members(_ articles: [LabelledArticle], _ stories: [ArticleID: StoryID]) -> [StoryID: [StoryArticle]] {
        var members: [StoryID: [StoryArticle]] = [:]
        for item in articles {
            if let story = stories[item.article.id] { members[story, default: []].append(item.article) }
        }
        return members.mapValues { $0.sorted(by: StoryArticle.precedes) }
    }

    /// "cluster<TAB>earlier cluster<TAB>likeness<TAB>words" for each follow-up; clusters without dates have none.
    private func followUpLines(_ articles: [LabelledArticle], _ stories: [ArticleID: StoryID]) -> String {
        let members = members(articles, stories)
        let briefs = members.compactMap { story, articles -> StoryBrief? in
            let times = articles.filter(\.isDated).map(\.time)
            guard let first = times.min(), let last = times.max() else { return nil }
            let gist = StoryReading.gist(of: articles, terms: 8)
            return StoryBrief(
                id: story, language: articles[0].language,
                headline: articles.first { $0.id == gist.lead }?.title ?? "",
                terms: articles.count > 1 ? gist.terms : [], first: first, last: last, articleCount: articles.count)
        }
        var finder = FollowUpFinder()
        var lines = ""
        // The stories of a week at a time, among those of the weeks before, as the index does it.
        for week in Set(briefs.map { $0.first.seconds / 604_800 }).sorted() {
            finder.hold(
                briefs.filter { $0.first.seconds / 604_800 <= week && $0.last.seconds / 604_800 >= week - 5 })
            let own = Set(briefs.filter { $0.first.seconds / 604_800 == week }.map(\.id))
            for found in finder.followUps(of: own, articles: { members[$0] ?? [] }).found {
                lines +=
                    String(format: "%lld\t%lld\t%.3f\t", found.story.rawValue, found.earlier.rawValue, found.likeness)
                    + found.words.joined(separator: ", ") + "\n"
            }
        }
        return lines
    }

    /// "cluster<TAB>cluster<TAB>probability<TAB>words" for each link.
    private func linkLines(_ articles: [LabelledArticle], _ stories: [ArticleID: StoryID]) -> String {
        let outlines = members(articles, stories).compactMap { story, articles -> StoryOutline? in
            let times = articles.map(\.time).sorted()
            guard let language = articles.first?.language, articles.allSatisfy({ $0.language == language }) else {
                return nil
            }
            return StoryOutline(
                id: story, language: language, titles: articles.map(\.title), times: times)
        }
        var linker = StoryLinker(outlines)
        return linker.links().map { link in
            String(format: "%lld\t%lld\t%.3f\t", link.a.rawValue, link.b.rawValue, link.probability)
                + link.words.joined(separator: ", ") + "\n"
        }.joined()
    }
}

/// An article of a file of JSON lines.
struct LabelledArticle {
    /// The id in the file.
    var key: String
    var article: StoryArticle

    /// Reads a file, or standard input for "-"; a line that is not an object with an id is an error that names it.
    static func read(_ path: String) throws -> [LabelledArticle] {
        let data =
            path == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(fileURLWithPath: path))
        var articles: [LabelledArticle] = []
        for (number, line) in data.split(separator: 0x0A).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            guard let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any],
                let key = (object["id"] as? String) ?? (object["id"] as? NSNumber)?.stringValue
            else { throw ValidationError("\(path), line \(number + 1): not a JSON object with an id") }
            articles.append(LabelledArticle(key: key, article: article(object, number: articles.count)))
        }
        return articles
    }

    private static func article(_ object: [String: Any], number: Int) -> StoryArticle {
        let title = object["title"] as? String ?? ""
        let body = object["text"] as? String ?? ""
        let time = (object["date"] as? String).flatMap(timestamp)
        return StoryArticle(
            id: ArticleID(Int64(number + 1)), title: title, body: body, outlet: object["source"] as? String ?? "",
            time: time ?? Timestamp(seconds: 0), isDated: time != nil,
            language: object["lang"] as? String ?? LanguageGuess.language(of: title + "\n" + body))
    }

    /// Reads "2024-01-02", "2024-01-02T03:04:05" and the same with a zone; nil for anything else.
    static func timestamp(_ text: String) -> Timestamp? {
        let parts = text.prefix(19).split(whereSeparator: { "-T: ".contains($0) }).map { Int($0) }
        guard parts.count >= 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        func part(_ index: Int, below limit: Int) -> Int {
            guard index < parts.count, let value = parts[index], (0..<limit).contains(value) else { return 0 }
            return value
        }
        let civil = CivilDay(year: year, month: month, day: day)
        let time = Timestamp(civil, hour: part(3, below: 24), minute: part(4, below: 60), second: part(5, below: 60))
        return time + -zoneOffset(text)
    }

    /// Seconds east of Greenwich of "…+02:00"; 0 for none and for "Z".
    private static func zoneOffset(_ text: String) -> Int64 {
        let zone = text.dropFirst(19).drop { $0 != "+" && $0 != "-" }
        let digits = zone.dropFirst().filter(\.isNumber)
        guard zone.count >= 5, let hours = Int64(digits.prefix(2)), let minutes = Int64(digits.dropFirst(2).prefix(2))
        else {
            return 0
        }
        return (zone.first == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}

/// One run of the clustering over articles in order of time.
enum StoryRun {
    /// Seconds of articles that one refresh brings.
    private static let refresh: Int64 = 6 * 3600

    /// The story of each article; with a generator, the articles of a refresh come in a random order, one by one.
    static func cluster(
        _ articles: [StoryArticle], shuffled generator: SplitMix64? = nil
    ) -> [ArticleID: StoryID] {
        var clusterer = StoryClusterer()
        var generator = generator
        var stories: [ArticleID: StoryID] = [:]
        for batch in refreshes(of: articles) {
            if var random = generator {
                for article in batch.shuffled(using: &random) {
                    stories[article.id] = clusterer.add(article).story
                }
                generator = random
            } else {
                for assignment in clusterer.add(batch) { stories[assignment.article] = assignment.story }
            }
            for move in clusterer.repair().moves { stories[move.article] = move.to }
        }
        return stories
    }

    /// The articles in order of time, cut into what each refresh brings.
    static func refreshes(of articles: [StoryArticle]) -> [[StoryArticle]] {
        let sorted = articles.sorted(by: StoryArticle.precedes)
        var result: [[StoryArticle]] = []
        var slice: Int64?
        for article in sorted {
            let own = article.isDated ? article.time.seconds / refresh : .min
            if own == slice {
                result[result.count - 1].append(article)
            } else {
                result.append([article])
                slice = own
            }
        }
        return result
    }

    /// How like two clusterings of the same articles are, 0 to 1.
    /// Source: Bagga and Baldwin, "Algorithms for scoring coreference chains", 1998.
    static func bCubed(_ a: [ArticleID: StoryID], _ b: [ArticleID: StoryID]) -> Double {
        var sizesA: [StoryID: Double] = [:]
        var sizesB: [StoryID: Double] = [:]
        var cells: [StoryID: [StoryID: Double]] = [:]
        for (article, story) in a {
            guard let other = b[article] else { continue }
            sizesA[story, default: 0] += 1
            sizesB[other, default: 0] += 1
            cells[story, default: [:]][other, default: 0] += 1
        }
        var precision = 0.0
        var recall = 0.0
        for (story, row) in cells {
            for (other, count) in row {
                precision += count * count / (sizesB[other] ?? 1)
                recall += count * count / (sizesA[story] ?? 1)
            }
        }
        let total = Double(max(1, a.count))
        guard precision + recall > 0 else { return 0 }
        return 2 * (precision / total) * (recall / total) / (precision / total + recall / total)
    }
}

extension SplitMix64: RandomNumberGenerator {}
