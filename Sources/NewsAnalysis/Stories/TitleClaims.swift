import NewsLanguage
import NewsModel
import NewsText

/// What the titles of a story claim that other sources put otherwise: a figure, or that something is so at all.
///
/// Only titles, and what articles say first, are held against each other: it is quick enough for a list of stories.
/// What a story's page says of differences comes of whole texts.
struct TitleClaims {
    /// How a title stands to the other sources; the better one is the lower.
    enum Standing: Int, Comparable {
        /// Nobody puts otherwise what it says.
        case undisputed
        /// As most have it.
        case ofMost
        /// As few have it, or as it was before.
        case ofFew

        static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
    }

    private let articles: [StoryArticle]
    /// What each article's title gives one figure of, and what its title and first sentences do.
    private var titles: [[FigureKey: Quantity]] = []
    private var openings: [[FigureKey: Quantity]] = []
    /// Stems of what each title says, and of what the first sentences of each article deny.
    private var said: [Set<UInt64>] = []
    private var denied: [Set<UInt64>] = []

    init(_ articles: [StoryArticle]) {
        self.articles = articles
        let texts = articles.map(Self.sentences)
        titles = zip(articles, texts).map { Self.figures(of: $0, $1.prefix(1)) }
        // Most titles give no figure, and what others give then need not be known.
        if titles.contains(where: { !$0.isEmpty }) {
            openings = zip(articles, texts).map { Self.figures(of: $0, $1.prefix(Self.opening)) }
        }
        said = texts.map { text in
            Set((text.first ?? []).filter { $0.kind == .word && $0.isContent }.map(\.stem))
        }
        denied = zip(articles, texts).map { Self.denied(in: $1.prefix(Self.opening), $0.language) }
    }

    /// - Parameter index: the article's, in the order given.
    func standing(of index: Int) -> Standing {
        var standing = Standing.undisputed
        for (key, figure) in titles[index] { standing = max(standing, self.standing(of: figure, key, index)) }
        return standing == .undisputed && said[index].contains(where: isDenied) ? .ofMost : standing
    }

    /// Whether as many articles deny a word, and do not say it in their titles, as titles say it.
    private func isDenied(_ word: UInt64) -> Bool {
        let deniers = articles.indices.count { denied[$0].contains(word) && !said[$0].contains(word) }
        return deniers > 0 && deniers >= said.count { $0.contains(word) }
    }

    private func standing(of figure: Quantity, _ key: FigureKey, _ index: Int) -> Standing {
        var (agreeing, differing): ([Int], [Int]) = ([], [])
        for other in articles.indices {
            guard let theirs = openings[other][key] else { continue }
            if theirs.relation(to: figure) == .differs { differing.append(other) } else { agreeing.append(other) }
        }
        if differing.isEmpty { return .undisputed }
        // A toll grows: the last one is right, as long as nobody goes back to less.
        if key.isToll, let first = agreeing.map({ articles[$0].time }).min() {
            let later = differing.filter { articles[$0].time > first }
            if !later.isEmpty, later.allSatisfy({ isMore($0, than: figure, key) }),
                agreeing.allSatisfy({ articles[$0].time < (later.map { articles[$0].time }.min() ?? first) })
            {
                return .ofFew
            }
            if later.isEmpty, differing.allSatisfy({ !isMore($0, than: figure, key) }) { return .undisputed }
        }
        return agreeing.count > differing.count ? .ofMost : .ofFew
    }

    private func isMore(_ other: Int, than figure: Quantity, _ key: FigureKey) -> Bool {
        (openings[other][key]?.value ?? 0) > figure.value
    }

    // MARK: Reading

    /// Sentences of an article that are read, the title among them.
    private static let opening = 4
    /// Bytes of a text in which these are looked for.
    private static let openingBytes = 900

    private static func sentences(of article: StoryArticle) -> [[ComparisonToken]] {
        let body = String(decoding: article.body.firstBytes(openingBytes), as: UTF8.self)
        let paragraphs = body.split(separator: "\n").map { (kind: TextBlock.Kind.paragraph, text: String($0)) }
        let text = ComparisonText(
            id: article.id, outlet: article.outlet, content: ArticleText(title: article.title, blocks: paragraphs),
            language: article.language)
        return PreparedText(text).tokens
    }

    private static func figures(
        of article: StoryArticle, _ sentences: ArraySlice<[ComparisonToken]>
    ) -> [FigureKey: Quantity] {
        let words = ComparisonWords.of(article.language)
        let values = sentences.map { SentenceValues($0, published: article.isDated ? article.time : nil, words) }
        return SoleFigures(values).places.compactMapValues { places in
            guard let place = places.first,
                case .quantity(let quantity) = values[place.sentence].values[place.value].content
            else { return nil }
            return quantity
        }
    }

    /// Stems of the words that a negation stands before, or one word further before.
    private static func denied(in sentences: ArraySlice<[ComparisonToken]>, _ language: String) -> Set<UInt64> {
        let negations = Negations.of(language)
        if negations.isEmpty { return [] }
        var denied: Set<UInt64> = []
        for tokens in sentences {
            for (index, token) in tokens.enumerated() where negations.contains(token.text) {
                let next = tokens.dropFirst(index + 1).prefix(2).first { $0.kind == .word && $0.isContent }
                if let next { denied.insert(next.stem) }
            }
        }
        return denied
    }
}

/// Words that say that something is not so, by language.
private enum Negations {
    static func of(_ language: String) -> Set<String> { tables[language] }

    private static let tables = LanguageTable { folder in
        Set((folder?.file("speech")?["negation"].words ?? []).map { String(Substring($0)) })
    }
}
