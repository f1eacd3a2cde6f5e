public import NewsText

/// Whether a source states a fact.
public enum Coverage: String, Sendable, Codable, CaseIterable {
    /// Its own sentences say what the fact's label says, or nearly all of it.
    case states
    /// Its own sentences say some of it.
    case mentions
    /// Nothing found, which says nothing.
    case unknown
    /// No sentence of the source has anything to do with it.
    case absent

    /// As a legend explains them.
    public static let inOrder: [Coverage] = [.states, .mentions, .absent, .unknown]

    /// Whether the source is known to say it, in full or in part.
    public var isStated: Bool { self == .states || self == .mentions }
}

/// Something that one or more sources of a story say.
public struct Fact: Hashable, Sendable, Codable {
    /// A sentence of one of the articles.
    public struct Statement: Hashable, Sendable, Codable {
        /// Index into the matrix's articles.
        public var article: Int
        /// In the stored text of that article.
        public var span: TextSpan
        /// Where it stands in its article, 0 for the first sentence to 1 for the last.
        public var place: Double
        /// It says of the fact what its source is said to say, in its own words; others belong to the fact by their
        /// likeness.
        public var isTelling: Bool
        public init(article: Int, span: TextSpan, place: Double = 0, isTelling: Bool = true) {
            self.article = article
            self.span = span
            self.place = place
            self.isTelling = isTelling
        }
    }
    /// The sentence that names the fact best when read alone, or the beginning of one: the rest, which the others do
    /// not bear out, is replaced by an ellipsis, and a pronoun by the name that it stands for, in brackets.
    public var label: String
    /// The article that the label is taken from; nil where it is nobody's.
    public var labelledBy: Int?
    /// Every sentence found to state the fact, of all articles; one article may have several.
    public var statements: [Statement]
    /// One for each article.
    public var coverage: [Coverage]
    /// Values on which sources differ, or that grew from one to a later one.
    public var differences: [FactDifference]
    /// The fact in the clause that most sources bear out; nil where none does, or nobody looked.
    public var common: CommonClause?
    /// Whether sources contradict each other on a value of it; figures that grew do not.
    public var isDisputed: Bool { differences.contains { $0.difference.relation == .differs } }
    /// How many sources state it.
    public var sources: Int { coverage.count { $0 == .states } }

    public init(
        label: String, labelledBy: Int? = nil, statements: [Statement], coverage: [Coverage],
        differences: [FactDifference] = []
    ) {
        self.label = label
        self.labelledBy = labelledBy
        self.statements = statements
        self.coverage = coverage
        self.differences = differences
    }
}

/// A sentence of one source that others bear out word by word: its figures, its names, most of its words.
public struct CommonClause: Hashable, Sendable, Codable {
    /// Words of one source, cut from a sentence of it.
    public var text: String
    /// The sources that do, as indices into the matrix's articles.
    public var articles: [Int]

    public init(text: String, articles: [Int]) {
        self.text = text
        self.articles = articles
    }
}

/// A value difference between two of a story's articles.
public struct FactDifference: Hashable, Sendable, Codable {
    /// Indices into the matrix's articles.
    public var leftArticle: Int
    /// The one whose value is the right one of `difference`.
    public var rightArticle: Int
    /// Its spans point into the texts of `leftArticle` and `rightArticle`.
    public var difference: ValueDifference
    /// The values in their clauses; nil where they were not looked for.
    public var leftWords: ValueInWords?
    /// The same for the right value.
    public var rightWords: ValueInWords?

    public init(leftArticle: Int, rightArticle: Int, difference: ValueDifference) {
        self.leftArticle = leftArticle
        self.rightArticle = rightArticle
        self.difference = difference
    }
}

/// What sources say for one thing counted or measured: dead 2, 4, 6.
public struct FigureSeries: Hashable, Sendable, Codable {
    /// What one source says.
    public struct Entry: Hashable, Sendable, Codable {
        /// Index into the matrix's articles.
        public var article: Int
        /// As written: "at least 14".
        public var text: String
        /// Where the figure stands in that article's text.
        public var span: TextSpan
        /// The whole sentence around it, in the same text.
        public var sentence: TextSpan
        /// Whom the sentence names as saying so: "police"; nil for the outlet itself.
        public var source: String?
        /// Says that there was none.
        public var isDenied: Bool
        /// Of a count, what it says in whatever words.
        public var number: Double?
        /// The figure in its clause; nil where it was not looked for.
        public var words: ValueInWords?

        public init(
            article: Int, text: String, span: TextSpan, sentence: TextSpan, source: String? = nil,
            isDenied: Bool = false, number: Double? = nil
        ) {
            self.article = article
            self.text = text
            self.span = span
            self.sentence = sentence
            self.source = source
            self.isDenied = isDenied
            self.number = number
        }
    }
    /// What is counted, in the words of one source: "people killed".
    public var subject: String
    /// By time of publication where it is known, else in the order of the sources.
    public var entries: [Entry]

    public init(subject: String, entries: [Entry]) {
        self.subject = subject
        self.entries = entries
    }
}

/// Facts × sources of a story.
public struct CoverageMatrix: Hashable, Sendable, Codable {
    /// Those that were compared. Every index into "the matrix's articles" counts along this list.
    public var articles: [ArticleID]
    /// The event itself first, then by number of sources; what only one source says comes last.
    public var facts: [Fact]
    /// For each article the names and values that no other article has, as written.
    public var onlyHere: [[String]]
    /// `copied[a][b]`: share of the words of article a in long runs that b has too, 0 to 1; 0 on the diagonal.
    public var copied: [[Double]]
    /// For each article the share of its words in long runs that any other has too, 0 to 1; empty where not looked for.
    public var copiedByAny: [Double]
    /// Figures that sources give for one thing, and on which some differ.
    public var series: [FigureSeries]
    /// The news agency that each article credits, in lower case; nil for its own work. Empty where not looked for.
    public var credits: [String?]
    /// The languages of the articles in which values are not compared, by their English names.
    public var uncomparedLanguages: [String]
    /// For each article whether its text is a summary or a beginning only (`ComparisonText.isExcerpt`): its silence
    /// says nothing. Empty where none is.
    public var excerpts: [Bool]

    /// Whether the text of the article at this place is a summary or a beginning only.
    public func isExcerpt(_ place: Int) -> Bool { excerpts.indices.contains(place) && excerpts[place] }

    /// Whether the text of an article is a summary or a beginning only.
    public func isExcerpt(_ article: ArticleID) -> Bool {
        articles.firstIndex(of: article).map { isExcerpt($0) } ?? false
    }

    public init(
        articles: [ArticleID], facts: [Fact], onlyHere: [[String]], copied: [[Double]], copiedByAny: [Double] = [],
        series: [FigureSeries] = [], credits: [String?] = [], uncomparedLanguages: [String] = [], excerpts: [Bool] = []
    ) {
        self.articles = articles
        self.facts = facts
        self.onlyHere = onlyHere
        self.copied = copied
        self.copiedByAny = copiedByAny
        self.series = series
        self.credits = credits
        self.uncomparedLanguages = uncomparedLanguages
        self.excerpts = excerpts
    }
}
