public import NewsText

/// What the story list shows of a story.
public struct StorySummary: Hashable, Sendable, Codable, Identifiable {
    /// The number that `story:` takes in a query; that of a story merged into another still leads there.
    public var id: StoryID
    /// The title of its most central article.
    public var headline: String
    /// The most central article, whose title is the headline.
    public var lead: ArticleID
    /// Outlets by time of their first article.
    public var outlets: [String]
    /// Without hidden articles, unless the whole story is hidden.
    public var articleCount: Int
    /// Of those counted in `articleCount`.
    public var unreadCount: Int
    /// When its earliest article came out.
    public var first: Timestamp
    /// When its latest article came out; equal to `first` for a lone one.
    public var last: Timestamp
    /// False where no article of it has a date: `first` and `last` then are when it was first seen.
    public var isDated: Bool
    /// Nothing is known of its age, not even by when it was first seen: lists by time have it last.
    public var isAgeless: Bool
    /// For each article of the last eight days before `last`, how many quarters of an hour before that it came, the
    /// newest first; empty for one article. Quarters are those of the clock, so that a day of any time zone has whole
    /// ones.
    public var arrivals: [Int]
    /// Primary language subtags of its articles, each once.
    public var languages: [String]
    /// Names and terms that hold it together, strongest first.
    public var terms: [String]
    /// Utterances in quotation marks with a speaker.
    public var quoteCount: Int
    /// Value differences between its sources; nil until they are computed.
    public var differenceCount: Int?
    /// Whether the reader has starred an article of it.
    public var isStarred: Bool
    /// Whether an article of it has the tag of what is to be read later.
    public var isForLater: Bool
    /// Whether an article of it has changed since the reader read it.
    public var hasChangedArticles: Bool
    /// Languages in which other stories tell of the same event.
    public var alsoIn: [String]
    /// The earlier story of the same affair that this one follows.
    public var follows: StoryID?
    /// Later stories of the same affair that follow this one.
    public var followedBy: [StoryID]

    /// Several articles of one publisher count once.
    public var outletCount: Int { outlets.count }

    /// Whether `quoteCount` and `differenceCount` are what they will be once the story is opened: those of several
    /// articles are counted when nobody waits, and not known until then.
    public var areCountsKnown: Bool { differenceCount != nil || articleCount < 2 }

    public init(
        id: StoryID, headline: String, lead: ArticleID, outlets: [String], articleCount: Int, unreadCount: Int,
        first: Timestamp, last: Timestamp, isDated: Bool = true, isAgeless: Bool = false, arrivals: [Int] = [],
        languages: [String] = [], terms: [String] = [], quoteCount: Int = 0, differenceCount: Int? = nil,
        isStarred: Bool = false,
        isForLater: Bool = false, hasChangedArticles: Bool = false, alsoIn: [String] = [], follows: StoryID? = nil,
        followedBy: [StoryID] = []
    ) {
        self.id = id
        self.headline = headline
        self.lead = lead
        self.outlets = outlets
        self.articleCount = articleCount
        self.unreadCount = unreadCount
        self.first = first
        self.last = last
        self.isDated = isDated
        self.isAgeless = isAgeless
        self.arrivals = arrivals
        self.languages = languages
        self.terms = terms
        self.quoteCount = quoteCount
        self.differenceCount = differenceCount
        self.isStarred = isStarred
        self.isForLater = isForLater
        self.hasChangedArticles = hasChangedArticles
        self.alsoIn = alsoIn
        self.follows = follows
        self.followedBy = followedBy
    }
}

/// One article as a side of a story.
public struct StorySource: Hashable, Sendable, Codable {
    /// The article as lists show it.
    public var article: ArticleSummary
    /// The states of an article that has changed, the oldest first; empty for one that never did.
    public var states: [State]
    /// Names and values that no other source of the story has.
    public var onlyHere: [String]
    /// The source that shares the most long runs of words with it, and the share of its own words in them.
    public var copiedFrom: Copied?

    /// A source that another one shares its words with.
    public struct Copied: Hashable, Sendable, Codable {
        /// Of the same story.
        public var article: ArticleID
        /// The outlet of `article`.
        public var outlet: String
        /// 0 to 1.
        public var share: Double
        public init(article: ArticleID, outlet: String, share: Double) {
            self.article = article
            self.outlet = outlet
            self.share = share
        }
    }

    /// A state that the text of an article was in.
    public struct State: Hashable, Sendable, Codable {
        /// When it came to be, as far as that is known.
        public var at: Timestamp
        /// The stored text, with the title on the first line.
        public var text: String
        public init(at: Timestamp, text: String) {
            self.at = at
            self.text = text
        }
    }

    /// States that the source itself gave the article, 1 for one that never changed: the text of its page in place of a
    /// teaser is none. Without a date nothing tells these apart, and all count.
    public var stateCount: Int {
        article.published == nil ? article.versionCount : max(1, Set(states.map(\.at)).count)
    }

    /// When the source changed it last; nil where it never did.
    public var changed: Timestamp? {
        stateCount > 1 ? article.updated ?? states.map(\.at).max() : nil
    }

    /// When the source first printed these words, as far as that is known: what was corrected at noon was not said in
    /// the morning.
    public func time(of words: String) -> Timestamp? {
        states.time(of: words) ?? article.published
    }

    public init(
        article: ArticleSummary, states: [State] = [], onlyHere: [String] = [], copiedFrom: Copied? = nil
    ) {
        self.article = article
        self.states = states
        self.onlyHere = onlyHere
        self.copiedFrom = copiedFrom
    }
}

extension [StorySource.State] {
    /// When words were first printed, by the states of their article; nil where it has none.
    func time(of words: String) -> Timestamp? { (first { $0.text.contains(words) } ?? last)?.at }
}

extension [StorySource] {
    /// The outlet of one of the articles; its number where the article is not among them.
    public func outlet(of article: ArticleID) -> String {
        first { $0.article.id == article }?.article.outlet ?? "article \(article)"
    }
}

/// Why articles stand together in one story.
public struct StoryEvidence: Hashable, Sendable, Codable {
    /// A term or name that the articles share, as written, and in how many of them it occurs.
    public struct Term: Hashable, Sendable, Codable {
        /// As one of the articles writes it.
        public var text: String
        /// How many articles of the story have it.
        public var articles: Int
        /// The part of the likeness of the story's articles that it makes, 0 to 1.
        public var share: Double
        /// One of so many texts has it, in news at large; nil where that is not known of the language.
        public var oneIn: Int?
        public init(text: String, articles: Int, share: Double = 0, oneIn: Int? = nil) {
            self.text = text
            self.articles = articles
            self.share = share
            self.oneIn = oneIn
        }
    }
    /// The tie of one article to the rest.
    public struct Tie: Hashable, Sendable, Codable {
        /// One of the story's articles; none has two ties.
        public var article: ArticleID
        /// Mean similarity to its story, 0 to 1.
        public var strength: Double
        /// Terms that tie it to the others, as written.
        public var terms: [String]
        /// Seconds to the nearest other article of the story; nil where its date is not known, or no other's.
        public var apart: Int64?
        public init(article: ArticleID, strength: Double, terms: [String], apart: Int64? = nil) {
            self.article = article
            self.strength = strength
            self.terms = terms
            self.apart = apart
        }
    }
    /// The strongest first.
    public var terms: [Term]
    /// Weakest first.
    public var ties: [Tie]
    /// Corrections of the reader's that hold it together or keep articles out, in words.
    public var corrections: [String]
    /// The rules of the reader's that move the story in the default order. Not part of a stored answer.
    public var rules: [Rule]

    /// A rule, as its query is written, and the points that it gives.
    public struct Rule: Hashable, Sendable, Codable {
        /// In the query language.
        public var query: String
        /// Above 0 the story moves up, below 0 down.
        public var points: Int
        public init(query: String, points: Int) {
            self.query = query
            self.points = points
        }
    }

    public init(terms: [Term], ties: [Tie], corrections: [String] = [], rules: [Rule] = []) {
        self.terms = terms
        self.ties = ties
        self.corrections = corrections
        self.rules = rules
    }

    /// Answers that were stored earlier know nothing of rules.
    private enum CodingKeys: String, CodingKey {
        case terms, ties, corrections
    }

    /// Without rules, whatever is stored.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            terms: try values.decode([Term].self, forKey: .terms), ties: try values.decode([Tie].self, forKey: .ties),
            corrections: try values.decode([String].self, forKey: .corrections))
    }
}

/// A story of another language that tells of the same event: linked, never merged.
public struct LinkedStory: Hashable, Sendable, Codable {
    /// The other story, which has a list row and a screen of its own.
    public var story: StoryID
    /// Primary language subtag.
    public var language: String
    /// In its own language.
    public var headline: String
    /// By time of their first article.
    public var outlets: [String]
    /// Without hidden articles.
    public var articleCount: Int
    /// How sure the link is, 0 to 1.
    public var probability: Double
    /// What the titles of both name, as one of them writes it.
    public var words: [String]

    public init(
        story: StoryID, language: String, headline: String, outlets: [String], articleCount: Int, probability: Double,
        words: [String]
    ) {
        self.story = story
        self.language = language
        self.headline = headline
        self.outlets = outlets
        self.articleCount = articleCount
        self.probability = probability
        self.words = words
    }
}

/// A story opened: its sources and what they share and differ on.
public struct StoryDetail: Hashable, Sendable, Codable {
    /// As the story list shows it, with the counts that are known once it is open.
    public var summary: StorySummary
    /// By time.
    public var sources: [StorySource]
    /// Facts by sources, over the articles of `matrix.articles`.
    public var matrix: CoverageMatrix
    /// All quotes of the story, joined over its sources.
    public var quotes: QuoteBoard
    /// Why these articles stand together.
    public var evidence: StoryEvidence
    /// Stories of other languages that tell of the same, by language.
    public var linked: [LinkedStory]
    /// The stories of the affair that it is a part of, by time, itself among them; empty where it stands alone.
    public var affair: [AffairStory]
    /// The headlines of its sources, in the order of `matrix.articles`.
    public var headlines: HeadlineTable
    /// The event in a sentence of one of its sources; nil where none of their first sentences tells it by itself.
    public var lead: StoryLead?
    /// With which sentence others of its first articles tell what happened, by time.
    public var beginnings: [StoryLead]

    /// - Parameter headlines: nil for a table in which only equal words are shared.
    public init(
        summary: StorySummary, sources: [StorySource], matrix: CoverageMatrix, quotes: QuoteBoard,
        evidence: StoryEvidence, linked: [LinkedStory] = [], affair: [AffairStory] = [],
        headlines: HeadlineTable? = nil, lead: StoryLead? = nil, beginnings: [StoryLead] = []
    ) {
        self.lead = lead
        self.beginnings = beginnings
        self.summary = summary
        self.sources = sources
        self.matrix = matrix
        self.quotes = quotes
        self.evidence = evidence
        self.linked = linked
        self.affair = affair
        self.headlines =
            headlines
            ?? {
                let titles = Dictionary(
                    sources.map { ($0.article.id, $0.article.title) }, uniquingKeysWith: { a, _ in a })
                return HeadlineTable(titles: matrix.articles.map { titles[$0] ?? "" })
            }()
    }
}

/// A sentence of one source that tells what happened.
public struct StoryLead: Hashable, Sendable, Codable {
    /// The source that the sentence is taken from.
    public var article: ArticleID
    /// Where it stands in the article's text.
    public var span: TextSpan
    /// The words of `span`.
    public var text: String

    public init(article: ArticleID, span: TextSpan, text: String) {
        self.article = article
        self.span = span
        self.text = text
    }
}

/// One result of a search.
public struct SearchHit: Hashable, Sendable, Codable {
    /// The article found; the words looked for may stand in its text alone.
    public var article: ArticleSummary
    /// A passage around the first hits, one line.
    public var excerpt: String
    /// Byte spans of the words found, into `excerpt` and into the title.
    public var excerptMatches: [TextSpan]
    /// Into `article.title`.
    public var titleMatches: [TextSpan]

    public init(
        article: ArticleSummary, excerpt: String, excerptMatches: [TextSpan] = [], titleMatches: [TextSpan] = []
    ) {
        self.article = article
        self.excerpt = excerpt
        self.excerptMatches = excerptMatches
        self.titleMatches = titleMatches
    }
}
