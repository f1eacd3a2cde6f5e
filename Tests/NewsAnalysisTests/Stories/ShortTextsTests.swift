import NewsModel
import Testing

@testable import NewsAnalysis

/// Titles with one or two sentences, as most feeds have them, in an archive of a few articles: nothing shows there how
/// common what they share is.
@Suite struct ShortTextsTests {
    private var make = ArticleMaker()

    @Test mutating func everydayWordsMakeTwoEventsNoStory() {
        let articles = [
            make.make(
                "Council plans evening fees for bays around market square",
                "Motorists would pay two pounds after seven from next year if members agree. Shopkeepers have started a petition.",
                hours: 8),
            make.make(
                "Council plans new nursery on former tannery site",
                "Its ninety places would open in the autumn. Drawings can be seen at the town hall.", hours: 20
            ),
            make.make(
                "New swimming hall opens in Skarvik after two-year wait",
                "The nine million pound building has a sauna and a café. The council plans to extend opening hours next year.",
                hours: 30),
            make.make(
                "Blood test centre opens at Merrow clinic",
                "Nurses will see two hundred people a week there. Appointments start in May.", hours: 34),
            make.make(
                "Walkers rescued from ridge as a month's rain falls in one night",
                "Six people were led down in the dark by volunteers. Sandbags are being handed out at the leisure centre.",
                hours: 40),
            make.make(
                "Moors on fire alert after weeks without rain",
                "The fire service asked campers not to light stoves before Sunday, with dry winds expected.", hours: 43),
            make.make(
                "Ferry Lysa aground off Holm, all aboard safe", "A lifeboat took off forty passengers before dawn.",
                hours: 60),
            make.make(
                "Forty taken off grounded ferry near Holm", "The Lysa struck rocks in fog, the coastguard said.",
                hours: 61),
        ]
        #expect(groups(of: articles) == [[1], [2], [3], [4], [5], [6], [7, 8]])
    }

    @Test mutating func noticesOfOneOutletAreAsManyEvents() {
        let clubs = [
            ("FULL TIME: Norholm 2, Merrow 1", "Late goal by Dahl. Norholm stay third."),
            ("FULL TIME: Skarvik 0, Tove 0", "Neither side had a shot. Skarvik stay ninth."),
        ]
        let roads = [
            ("TRAVEL: Norholm road shut near Tarnby, tanker on its side", "Long delays. Diversion by Mill Lane."),
            ("TRAVEL: coast road slow at Oxholm, one lane shut", "Police are there. Expect delays back to the ferry."),
        ]
        let articles = (clubs + roads).map { make.make($0.0, $0.1, outlet: "Vale Radio") }
        #expect(groups(of: articles) == [[1], [2], [3], [4]])
    }

    @Test mutating func anUpdateOfTheSameOutletStaysInItsStory() {
        let articles = [
            "Ferry Lysa aground off Holm", "Ferry Lysa aground off Holm: forty taken off",
        ].map { make.make($0, "A lifeboat is beside the Lysa.", outlet: "Skarvik Post") }
        #expect(groups(of: articles) == [[1, 2]])
    }

    @Test mutating func lessIsAssumedTheMoreArticlesThereAre() {
        let configuration = StoryConfiguration()
        var window = StoryWindow(configuration)
        var reader = StoryArticleReader(configuration: configuration)
        func closeness(after count: Int) -> Float {
            while window.liveCount < count {
                let words = (0..<30).map { "w\(window.liveCount)x\($0)" }.joined(separator: " ")
                _ = window.insert(reader.read(make.make(words)), story: StoryID(0), isOpened: false)
            }
            return window.closeness(0, .plain)
        }
        let few = closeness(after: 10)
        let more = closeness(after: 250)
        #expect(few > more && more > 0 && few < configuration.assumedCloseness)
        #expect(closeness(after: Int(configuration.manyArticles)) == 0)
    }
}
