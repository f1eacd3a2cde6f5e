package import NewsModel
package import NewsText

/// A story in the order in which a person wants to know it, said only as far as it is known: what the screens, the
/// command line and the exports show of it.
package struct StoryDigest {
    /// One source's headline.
    package struct Headline {
        /// The source's number in the story, from 1.
        package var number: Int
        /// The source's article in the story.
        package var article: ArticleSummary
        /// Words that other headlines have too; empty where there is no other to hold it against.
        package var shared: [TextSpan]
        /// When its outlet changed it last: the headline is that of the change.
        package var changed: Timestamp?
        /// Whom it copies, how many versions there are.
        package var notes: [String]
    }
    /// What all sources, or nearly all, state.
    package struct Shared {
        /// `All 5`, `4 of 5`, `Both`.
        package var label: String
        /// The fact in one source's words, or in those that most bear out.
        package var text: String
        /// Index into the matrix's facts.
        package var fact: Int

        /// `All 5 say`.
        package var heading: String { label + " say" }
    }
    /// The event in one source's words.
    package struct Lead {
        /// The source's number in the story, from 1.
        package var number: Int
        /// The article that the words are from.
        package var article: ArticleID
        /// Where its sentence begins in the article's text.
        package var offset: Int
        /// Words of the article, unchanged.
        package var text: String
    }
    /// What only one source has.
    package struct OnlyThere {
        /// The source's number in the story, from 1.
        package var number: Int
        /// The source's article.
        package var article: ArticleID
        /// Names first, then counts with their noun.
        package var items: [String]
    }

    /// The story that the digest is made of.
    package let detail: StoryDetail
    /// One for each source, in the order of their numbers.
    package var headlines: [Headline]
    /// nil where what all state says it already.
    package var lead: Lead?
    /// With what others begin to tell it, where they put it otherwise than what stands above.
    package var beginnings: [Lead]
    /// Facts that all sources or nearly all state, each once.
    package var shared: [Shared]
    /// Differing values first, then figures that moved on, then figures of which nothing is claimed.
    package var differences: [Disagreement]
    /// Sources that have something of their own.
    package var onlyThere: [OnlyThere]
    /// Altered ones first, then those that were cut or given to somebody else, then those that most print.
    package var quotes: [QuotedLine]

    package init(_ detail: StoryDetail) {
        self.detail = detail
        let numbers = SourceNumbers(detail)
        headlines = Self.headlines(detail)
        differences = Disagreement.all(of: detail, numbers)
        let shared = SharedFacts(detail, differences).found
        self.shared = shared
        let lead = detail.lead.flatMap { lead in
            shared.contains { SharedFacts.saysAgain(lead.text, $0.text) } ? nil : Self.lead(lead, detail)
        }
        self.lead = lead
        beginnings = Self.beginnings(detail, lead, shared)
        onlyThere = Self.onlyThere(detail, numbers)
        quotes = QuotedLine.all(of: detail, numbers)
    }

    /// What stands in `shared`, under `All 3 say` and `2 of 3 say`.
    package var sharedByHeading: [(heading: String, texts: [String])] {
        shared.map(\.heading).uniqued().map { heading in
            (heading, shared.filter { $0.heading == heading }.map(\.text))
        }
    }

    /// `4 independent texts: 2, 3 and 5 print one`; nil where each source has its own.
    package var independence: String? {
        let groups = detail.matrix.independentTexts
        guard groups.count < detail.matrix.articles.count, !groups.isEmpty else { return nil }
        let numbers = SourceNumbers(detail)
        let copies = groups.filter { $0.count > 1 }.prefix(3).map { group -> String in
            let agency = group.compactMap {
                detail.matrix.credits.indices.contains($0) ? detail.matrix.credits[$0] : nil
            }
            let isOneAgency = agency.count == group.count && Set(agency).count == 1
            let text = isOneAgency ? "a text of \(agency[0].agencyName)" : "one text"
            return "\(Wording.list(group.map { String(numbers[$0]) })) print \(text)"
        }
        return Wording.count(groups.count, "independent text") + ": " + copies.joined(separator: "; ")
    }

    private static func headlines(_ detail: StoryDetail) -> [Headline] {
        let rows = Dictionary(
            zip(detail.matrix.articles, detail.headlines.rows), uniquingKeysWith: { first, _ in first })
        return detail.sources.enumerated().map { index, source in
            let article = source.article
            var notes: [String] = []
            if let copied = source.copiedFrom, copied.share >= Wording.leastCopied {
                let other = detail.sources.firstIndex { $0.article.id == copied.article }
                notes.append("\(Wording.percent(copied.share)) as \(other.map { String($0 + 1) } ?? copied.outlet)")
            }
            if detail.matrix.isExcerpt(article.id) { notes.append(Wording.excerpt(article)) }
            // Not the text of the page that was read in place of a teaser.
            if source.stateCount > 1 { notes.append(Wording.count(source.stateCount, "version")) }
            return Headline(
                number: index + 1, article: article,
                shared: rows.count > 1 ? rows[article.id]?.shared ?? [] : [], changed: source.changed, notes: notes)
        }
    }

    private static func lead(_ lead: StoryLead, _ detail: StoryDetail) -> Lead? {
        guard let index = detail.sources.firstIndex(where: { $0.article.id == lead.article }) else { return nil }
        return Lead(number: index + 1, article: lead.article, offset: lead.span.start, text: lead.text)
    }

    private static func beginnings(_ detail: StoryDetail, _ lead: Lead?, _ shared: [Shared]) -> [Lead] {
        var told = [lead?.text].compactMap(\.self) + shared.map(\.text)
        return detail.beginnings.compactMap { beginning in
            guard beginning.article != lead?.article, let found = Self.lead(beginning, detail),
                !told.contains(where: { SharedFacts.saysAlike(found.text, $0) })
            else { return nil }
            told.append(found.text)
            return found
        }
    }

    private static func onlyThere(_ detail: StoryDetail, _ numbers: SourceNumbers) -> [OnlyThere] {
        let outlets = detail.matrix.articles.map(detail.sources.outlet(of:))
        return SoleItems.all(detail.matrix, outlets: outlets).map {
            OnlyThere(number: numbers[$0.place], article: detail.matrix.articles[$0.place], items: $0.items)
        }.sorted { $0.number < $1.number }
    }
}

/// The numbers that people see, from 1, for the places of articles in a matrix.
package struct SourceNumbers {
    private let numbers: [Int]
    private let byArticle: [ArticleID: Int]

    /// Sources by their order in the story; an article that is no source keeps its place in the matrix.
    package init(_ detail: StoryDetail) {
        let places = Dictionary(
            detail.sources.enumerated().map { ($0.element.article.id, $0.offset + 1) }, uniquingKeysWith: { a, _ in a })
        byArticle = places
        numbers = detail.matrix.articles.enumerated().map { places[$0.element] ?? $0.offset + 1 }
    }

    /// Of the article at this place of the matrix.
    package subscript(place: Int) -> Int { numbers.indices.contains(place) ? numbers[place] : place + 1 }

    /// The source's number beside its name; nil for an article that is not of the story.
    package func number(of article: ArticleID) -> Int? { byArticle[article] }
}

extension String {
    /// The name of an agency as it is written: credits are kept in small letters.
    fileprivate var agencyName: String { count <= 4 ? uppercased() : prefix(1).uppercased() + dropFirst() }
}
