import NewsModel
import NewsText
import ReaderInterface
import TerminalCanvas

/// An invented island, its ferry and the outlets that write about it.
enum Fixture {
    /// Sat 21 Nov 2026, 12:00 UTC.
    static let clock = Timestamp(CivilDay(year: 2026, month: 11, day: 21), hour: 12)
    static let story = StoryID(1)
    static let alone = StoryID(3)

    // MARK: - Articles

    static let harbour = article(
        11, "Harbour Post", "Ferry line to Skarholm will close in March", daysAgo: 2, hour: 14, author: "Ana Brandt",
        [
            (
                .paragraph,
                "The ferry line between Lorne and Skarholm will close on 3 March after 112 years, the Northern Shipping Board said on Thursday."
            ),
            (
                .paragraph,
                "“We have carried this line for as long as we could,” board chair Ingrid Solvang told reporters at the quay."
            ),
            (
                .paragraph,
                "About 40 jobs will be lost, and the island's 620 residents will depend on a bus over the causeway. The line lost 4.2 million crowns last year."
            ),
            (.heading(level: 2), "Who is against it"),
            (
                .paragraph,
                "Opponents include fishermen, teachers and shopkeepers. They will meet the board on Monday; the timetable is online."
            ),
            (
                .paragraph,
                "The ferry line between Lorne and Skarholm will close on 3 March after 112 years, the Northern Shipping Board said on Thursday."
            ),
            (.listItem(depth: 0, ordinal: nil), "Last boat: 2 March, 18:40"),
            (.listItem(depth: 0, ordinal: nil), "First bus: 3 March, 6:15"),
            (.image, "The ferry Sölvi at the quay of Lorne"),
        ],
        quotes: [("We have carried this line for as long as we could,", "Ingrid Solvang", "board chair", false)],
        links: [("the timetable", "https://post.example/timetable")])

    static let ledger = article(
        12, "The Ledger", "Skarholm ferry to end; island fears for its school", daysAgo: 2, hour: 16, author: nil,
        [
            (.paragraph, "Skarholm loses its ferry: the shipping board has decided to end the line on 3 March."),
            (
                .paragraph,
                "Solvang said the board had kept the line running “for as long as we could”, pointing to losses of 5.1 million crowns."
            ),
            (
                .paragraph,
                "Mayor Tomáš Reyl called the decision “a wound in the island’s side” and asked for a vote of all residents."
            ),
            (
                .paragraph,
                "“Our objective is to keep the school open, whatever it takes, and we will ask parliament for help, said Reyl after a night of talks."
            ),
            (
                .paragraph,
                "Opponents include fishermen, teachers and nurses. Sixty jobs are at risk, according to the seamen's union."
            ),
        ],
        quotes: [
            ("for as long as we could", "Ingrid Solvang", "chair of the shipping board", false),
            ("a wound in the island’s side", "Tomáš Reyl", "Mayor", false),
            (
                "Our objective is to keep the school open, whatever it takes, and we will ask parliament for help, said Reyl after a night of talks.",
                "Tomáš Reyl", nil, true
            ),
        ])

    static let kanal = article(
        13, "Kanal 4", "Ferry line to Skarholm will close", daysAgo: 1, hour: 7, author: nil,
        [
            (
                .paragraph,
                "The ferry line between Lorne and Skarholm will close on 3 March after 112 years, the Northern Shipping Board said."
            ),
            (.paragraph, "The line lost 4.2 million crowns last year."),
        ], isRead: true)

    static let tagblatt = article(
        14, "Tagblatt", "Fähre nach Skarholm wird eingestellt", daysAgo: 1, hour: 9, author: nil, language: "de",
        [
            (
                .paragraph,
                "Nach 112 Jahren endet die Fährverbindung nach Skarholm. „Das ist eine Wunde“, sagte Bürgermeister Reyl."
            ),
            (.paragraph, "Ein Bus soll die Insel versorgen; die Cafe\u{301}s am Hafen fürchten um ihre Gäste."),
        ],
        quotes: [("Das ist eine Wunde", "Tomáš Reyl", "Bürgermeister", false)], versions: 3)

    static let evening = article(
        15, "夕刊ローン", "スカルホルム行きフェリー、3月に廃止へ", daysAgo: nil, hour: 0, author: nil, language: "ja",
        [
            (.paragraph, "ローンとスカルホルムを結ぶフェリーが3月3日に廃止される。北部海運局が発表した。島民620人はバスに頼ることになる。"),
            (.paragraph, "「島の学校を守りたい」と市長は語った。"),
        ], quotes: [("島の学校を守りたい", "市長", nil, false)])

    static let articles = [harbour, ledger, kanal, tagblatt, evening]

    typealias QuoteRow = (text: String, name: String, title: String?, isUnclosed: Bool)

    private static func article(
        _ id: Int64, _ outlet: String, _ title: String, daysAgo: Int?, hour: Int64, author: String?,
        language: String = "en", _ blocks: [(kind: TextBlock.Kind, text: String)], quotes: [QuoteRow] = [],
        links: [(String, String)] = [], versions: Int = 1, isRead: Bool = false
    ) -> Article {
        var content = ArticleText(title: title, blocks: blocks)
        content.links = links.map { TextLink(span: span($0.0, in: content.text), url: $0.1) }
        let published = daysAgo.map { Timestamp(seconds: clock.seconds - Int64($0 * 86_400) + (hour - 12) * 3600) }
        let summary = ArticleSummary(
            id: ArticleID(id), story: story, title: title, outlet: outlet, author: author, published: published,
            firstSeen: clock, updated: versions > 1 ? Timestamp(seconds: clock.seconds - 7200) : nil,
            url: "https://\(id).example/ferry", language: language,
            wordCount: content.body.split { $0 == " " || $0 == "\n" }.count, versionCount: versions, isRead: isRead,
            isStarred: id == 12, isChanged: versions > 1)
        return Article(
            summary: summary, content: content,
            places: [ArticlePlace(source: SourceID(1), sourceName: outlet, location: "https://\(id).example/feed")],
            quotes: quotes.map { quote($0, in: content.text) })
    }

    private static func quote(_ row: QuoteRow, in text: String) -> Quote {
        let span = span(row.text, in: text)
        // The marks around it are three bytes each.
        let outer = TextSpan(max(0, span.start - 3), row.isUnclosed ? span.end : span.end + 3)
        let confidence = row.title == nil ? 0.45 : 0.95
        return Quote(
            span: span, outerSpan: outer, text: row.text, kind: row.text.count > 30 ? .direct : .partial,
            isUnclosed: row.isUnclosed,
            attribution: Attribution(
                mention: TextSpan(0, 0), mentionText: row.name, name: row.name, title: row.title, kind: .person,
                rule: .inverted, confidence: confidence))
    }

    /// The first place where `words` stand in `text`.
    static func span(_ words: String, in text: String, from start: Int = 0) -> TextSpan {
        let bytes = Array(text.utf8)
        let wanted = Array(words.utf8)
        for offset in start..<max(start + 1, bytes.count - wanted.count + 1)
        where offset + wanted.count <= bytes.count && bytes[offset..<offset + wanted.count].elementsEqual(wanted) {
            return TextSpan(offset, offset + wanted.count)
        }
        return TextSpan(0, 0)
    }

    // MARK: - Quotes

    static let solvang = Speaker(
        name: "Ingrid Solvang", kind: .person, titles: ["board chair", "chair of the shipping board"],
        aliases: ["Solvang"])
    static let reyl = Speaker(name: "Tomáš Reyl", kind: .person, titles: ["Mayor", "Bürgermeister"], aliases: ["Reyl"])
    static let mayor = Speaker(name: "市長", kind: .person)

    static let board = QuoteBoard(
        speakers: [solvang, reyl, mayor],
        utterances: [
            Utterance(
                speaker: solvang,
                variants: [
                    variant(harbour, 0, .reference),
                    variant(
                        ledger, 0, .cutAtStart, flags: [.differentTitle],
                        changes: [
                            WordChange(kind: .onlyReference, text: "We have carried this line"),
                            WordChange(kind: .same, text: "for as long as we could"),
                        ]),
                ]),
            Utterance(
                speaker: reyl,
                variants: [
                    variant(ledger, 1, .reference),
                    variant(
                        tagblatt, 0, .altered, flags: [.meaningMayTurn],
                        changes: [
                            WordChange(kind: .onlyReference, text: "a wound in the island’s side"),
                            WordChange(kind: .onlyVariant, text: "Das ist eine Wunde"),
                        ]),
                ]),
            Utterance(speaker: reyl, variants: [variant(ledger, 2, .reference, flags: [.unclosed])]),
            Utterance(speaker: mayor, variants: [variant(evening, 0, .reference)]),
        ])

    private static func variant(
        _ article: Article, _ index: Int, _ relation: QuoteRelation, flags: [QuoteFlag] = [], changes: [WordChange] = []
    ) -> QuoteVariant {
        let quote = article.quotes[index]
        return QuoteVariant(
            article: article.id, outlet: article.summary.outlet, published: article.summary.published, quote: quote,
            sentence: quote.text, relation: relation, flags: flags, changes: changes)
    }

    // MARK: - The story

    static let matrix = CoverageMatrix(
        articles: articles.map(\.id),
        facts: [
            fact(
                "The ferry line to Skarholm will close on 3 March.",
                [
                    (0, "will close on 3 March"), (1, "to end the line on 3 March"), (2, "will close on 3 March"),
                    (3, "endet die Fährverbindung"), (4, "3月3日に廃止される"),
                ]),
            fact(
                "The line lost 4.2 million crowns last year.",
                [
                    (0, "The line lost 4.2 million crowns last year."), (1, "losses of 5.1 million crowns"),
                    (2, "The line lost 4.2 million crowns last year."),
                ],
                differences: [(0, 1, money), (2, 1, money)]),
            fact(
                "Opponents include fishermen, teachers and shopkeepers.",
                [
                    (0, "Opponents include fishermen, teachers and shopkeepers."),
                    (1, "Opponents include fishermen, teachers and nurses."),
                ],
                differences: [(0, 1, opponents)]),
            fact(
                "A bus over the causeway replaces the ferry.",
                [(0, "a bus over the causeway"), (3, "Ein Bus soll die Insel versorgen"), (4, "島民620人はバスに頼ることになる")]),
            fact("The mayor asked for a vote of all residents.", [(1, "asked for a vote of all residents")]),
            fact("The cafés at the harbour fear for their guests.", [(3, "fürchten um ihre Gäste")]),
        ],
        onlyHere: [
            ["causeway", "112 years"], ["parliament", "5.1 million crowns", "Sixty"], [], ["Cafe\u{301}s"], [],
        ],
        copied: [
            [0, 0.1, 0.6, 0, 0], [0.1, 0, 0.1, 0, 0], [0.92, 0.1, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0],
        ],
        copiedByAny: [0.6, 0.1, 0.92, 0, 0])

    static let money = ValueDifference(
        kind: .money, relation: .differs, left: span("4.2 million crowns", in: harbour.content.text),
        right: span("5.1 million crowns", in: ledger.content.text), leftText: "4.2 million crowns",
        rightText: "5.1 million crowns", subject: "loss of the line")
    static let opponents = ValueDifference(
        kind: .list, relation: .differs, left: span("fishermen, teachers and shopkeepers", in: harbour.content.text),
        right: span("fishermen, teachers and nurses", in: ledger.content.text),
        leftText: "fishermen, teachers and shopkeepers", rightText: "fishermen, teachers and nurses",
        subject: "opponents",
        common: ["fishermen", "teachers"], onlyLeft: ["shopkeepers"], onlyRight: ["nurses"])

    private static func fact(
        _ label: String, _ statements: [(Int, String)], differences: [(Int, Int, ValueDifference)] = []
    ) -> Fact {
        var coverage = [Coverage](repeating: .absent, count: 5)
        for (article, _) in statements { coverage[article] = .states }
        if statements.count == 3 { coverage[2] = coverage[2] == .absent ? .mentions : coverage[2] }
        var fact = Fact(
            label: label,
            statements: statements.map {
                Fact.Statement(article: $0.0, span: span($0.1, in: articles[$0.0].content.text))
            },
            coverage: coverage,
            differences: differences.map { pair in
                var difference = FactDifference(leftArticle: pair.0, rightArticle: pair.1, difference: pair.2)
                difference.leftWords = words(pair.0, pair.2.left)
                difference.rightWords = words(pair.1, pair.2.right)
                return difference
            })
        if statements.count > 1 { fact.common = CommonClause(text: label, articles: statements.map(\.0)) }
        return fact
    }

    private static func words(_ article: Int, _ value: TextSpan) -> ValueInWords? {
        let content = articles[article].content
        let sentence = content.blocks.first { $0.span.contains(value) }?.span
        return sentence.flatMap { ValueInWords(Array(content.text.utf8), sentence: $0, value: value) }
    }

    static let summary = StorySummary(
        id: story, headline: "Ferry line to Skarholm will close in March", lead: ArticleID(11),
        outlets: articles.map(\.summary.outlet), articleCount: 5, unreadCount: 4,
        first: harbour.summary.published ?? clock, last: tagblatt.summary.published ?? clock,
        arrivals: [2, 0, 0, 1, 1],
        languages: ["en", "de", "ja"], terms: ["Skarholm", "Northern Shipping Board", "Solvang", "Reyl"], quoteCount: 4,
        differenceCount: 2, hasChangedArticles: true)

    /// Each version was a state of its own.
    private static func states(_ article: Article) -> [StorySource.State] {
        let published = article.summary.published ?? clock
        return (0..<article.summary.versionCount).map {
            StorySource.State(at: published + Int64($0 * 3_600), text: article.content.text)
        }
    }

    static let detail = StoryDetail(
        summary: summary,
        sources: [
            StorySource(article: harbour.summary, onlyHere: ["causeway", "112 years"]),
            StorySource(article: ledger.summary, onlyHere: ["parliament", "5.1 million crowns", "Sixty"]),
            StorySource(
                article: kanal.summary,
                copiedFrom: StorySource.Copied(article: ArticleID(11), outlet: "Harbour Post", share: 0.92)),
            StorySource(article: tagblatt.summary, states: states(tagblatt), onlyHere: ["Cafe\u{301}s"]),
            StorySource(article: evening.summary),
        ],
        matrix: matrix, quotes: board,
        evidence: StoryEvidence(
            terms: [
                StoryEvidence.Term(text: "Skarholm", articles: 5),
                StoryEvidence.Term(text: "Northern Shipping Board", articles: 3),
            ],
            ties: [
                StoryEvidence.Tie(article: ArticleID(15), strength: 0.31, terms: ["フェリー"]),
                StoryEvidence.Tie(article: ArticleID(11), strength: 0.74, terms: ["Skarholm", "3 March"]),
            ], corrections: ["You added 夕刊ローン on 20 Nov."]))
}
