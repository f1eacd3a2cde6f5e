import NewsAnalysis
import NewsModel

/// Makes articles for tests: an hour apart, of different outlets, unless said otherwise.
struct ArticleMaker {
    private var number: Int64 = 0
    static let start = Timestamp(CivilDay(year: 2026, month: 3, day: 2), hour: 8)

    mutating func make(
        _ title: String, _ body: String = "", outlet: String? = nil, hours: Double? = nil, isDated: Bool = true,
        language: String = "en"
    ) -> StoryArticle {
        number += 1
        let time = Self.start + Int64((hours ?? Double(number)) * 3600)
        return StoryArticle(
            id: ArticleID(number), title: title, body: body, outlet: outlet ?? "Outlet \(number)", time: time,
            isDated: isDated, language: language)
    }
}

/// Groups of articles by their numbers (ids), each group ascending, in order of their first.
func groups(of articles: [StoryArticle], repairing: Bool = true) -> [[Int64]] {
    var clusterer = StoryClusterer()
    return groups(of: articles, in: &clusterer, repairing: repairing)
}

func groups(of articles: [StoryArticle], in clusterer: inout StoryClusterer, repairing: Bool = true) -> [[Int64]] {
    _ = clusterer.add(articles)
    if repairing { _ = clusterer.repair() }
    return groups(articles.map(\.id), in: clusterer)
}

func groups(_ ids: [ArticleID], in clusterer: StoryClusterer) -> [[Int64]] {
    var members: [StoryID: [Int64]] = [:]
    for id in ids { if let story = clusterer.story(of: id) { members[story, default: []].append(id.rawValue) } }
    return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
}

/// Articles of invented events, for tests that need several.
enum Events {
    static func ferry(_ make: inout ArticleMaker) -> [StoryArticle] {
        [
            make.make(
                "Ferry runs aground off Skarvik, 214 passengers rescued",
                "Rescue boats took all 214 passengers off the ferry Havørn after it ran aground on rocks near Skarvik."),
            make.make(
                "All passengers safe after Havørn ferry grounding",
                "The ferry Havørn hit rocks outside Skarvik harbour. Coastguard boats rescued the passengers within two hours."
            ),
            make.make(
                "Skarvik ferry accident: captain blames fog",
                "The captain of the Havørn said thick fog hid the rocks where the ferry ran aground with 214 passengers."
            ),
        ]
    }

    static func dam(_ make: inout ArticleMaker) -> [StoryArticle] {
        [
            make.make(
                "Parliament in Orvania approves Lake Tamsin dam",
                "Lawmakers in Orvania voted 61 to 48 for the Lake Tamsin dam, which would flood eleven villages."),
            make.make(
                "Orvania votes for Tamsin dam despite protests of villagers",
                "The parliament of Orvania backed the dam at Lake Tamsin while villagers protested outside."),
        ]
    }
}
