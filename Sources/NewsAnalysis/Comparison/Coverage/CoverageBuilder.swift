import NewsLanguage
public import NewsModel
import NewsText

/// What the sources of a story say, fact by fact.
public enum CoverageBuilder {
    /// Of longer stories only the leading sentences of each source are looked at, as many as fit.
    static let mostSentences = 3000

    /// The matrix of facts and sources.
    ///
    /// - Parameter context: Built over the same texts; nil to build it here.
    public static func matrix(of texts: [ComparisonText], context: StoryContext? = nil) -> CoverageMatrix {
        let story = context.map { $0.texts == texts ? $0 : StoryContext(texts: texts) } ?? StoryContext(texts: texts)
        let links = StoryLinks(story, perArticle: max(1, mostSentences / max(1, texts.count)))
        let values = StoryValues(story, links)
        return CoverageMatrix(
            articles: texts.map(\.id), facts: FactBuilder(story, links, values).facts(),
            onlyHere: OnlyHere.find(in: story), copied: CopyMatrix.shares(story.prepared.map { WordRun($0) }),
            series: values.series, credits: story.prepared.map(WireCredit.find),
            uncomparedLanguages: story.uncomparedLanguages(of: Array(texts.indices))
        ).withWords(of: texts).withCommonClauses(of: texts)
    }
}

/// Turns groups of sentences into facts with the coverage of each source.
struct FactBuilder {
    private let story: StoryContext
    private let links: StoryLinks
    private let values: StoryValues
    private let labels: FactLabel
    private let words: ArticleWords

    /// From here a sentence mentions what a fact states.
    private static let mentions: Float = 0.3
    /// An article that has more than this of a fact's words may state it in words of its own: it is not said to lack it.
    private static let mostOfAbsent: Float = 0.15

    init(_ story: StoryContext, _ links: StoryLinks, _ values: StoryValues) {
        self.story = story
        self.links = links
        self.values = values
        labels = FactLabel(story)
        words = ArticleWords(story)
    }

    /// The event first, then by number of sources and place.
    func facts() -> [Fact] {
        let groups = FactFinder(links).groups
        var members = groups.map { Set($0.members + [$0.seed]) }
        attach(to: &members)
        var result = byLabel(
            members.enumerated().compactMap { number, members in
                let fact = fact(members.sorted())
                // What sources quote alike stands among the quotations: as a fact it has no label that says who speaks.
                return number == 0 || !fact.differences.isEmpty || hasReadableLabel(members) ? fact : nil
            })
        if let event = result.first {
            let rest = result.dropFirst().enumerated().sorted {
                let a = (-$0.element.sources, $0.offset)
                return a < (-$1.element.sources, $1.offset)
            }
            result = [event] + rest.map(\.element)
        }
        let covered = Set(members.flatMap { $0 })
        return result + single(except: covered)
    }

    /// Puts sentences with differing values into a fact that has one of them, or into one of their own.
    private func attach(to members: inout [Set<Int>]) {
        for pair in values.differing {
            if members.contains(where: { $0.contains(pair.left) && $0.contains(pair.right) }) { continue }
            if let known = members.firstIndex(where: { group in
                group.contains(pair.left) || group.contains(pair.right)
            }), values.isOneFigure(pair) {
                members[known].formUnion([pair.left, pair.right])
            } else {
                members.append([pair.left, pair.right])
            }
        }
    }

    /// Facts that bear one label are one.
    private func byLabel(_ facts: [Fact]) -> [Fact] {
        var result: [Fact] = []
        for fact in facts {
            if let known = result.firstIndex(where: { $0.label == fact.label }) {
                var statements = result[known].statements
                for statement in fact.statements where !statements.contains(statement) { statements.append(statement) }
                result[known].statements = statements.sorted {
                    ($0.article, $0.span.start) < ($1.article, $1.span.start)
                }
                for article in fact.coverage.indices where fact.coverage[article].isStated {
                    if result[known].coverage[article] != .states {
                        result[known].coverage[article] = fact.coverage[article]
                    }
                }
                for difference in fact.differences where !result[known].differences.contains(difference) {
                    result[known].differences.append(difference)
                }
            } else {
                result.append(fact)
            }
        }
        return result
    }

    private func sentence(_ index: Int) -> ComparedSentence {
        let place = links.places[index]
        return story.prepared[place.article].sentences[place.sentence]
    }

    private func text(_ index: Int) -> String {
        story.prepared[links.places[index].article].text(sentence(index).span)
    }

    private func fact(_ members: [Int]) -> Fact {
        Fact(
            label: text(label(members)), statements: members.map(statement), coverage: coverage(members),
            differences: values.differences(among: members))
    }

    private func statement(_ member: Int) -> Fact.Statement {
        let place = links.places[member]
        let last = max(1, story.prepared[place.article].sentences.count - 1)
        return Fact.Statement(
            article: place.article, span: sentence(member).span, place: Double(place.sentence) / Double(last))
    }

    private func hasReadableLabel(_ members: Set<Int>) -> Bool {
        members.contains { labels.isSomebodysReport(links.places[$0]) }
    }

    private func label(_ members: [Int]) -> Int {
        let costs = members.map { member -> Double in
            let others = members.filter { links.places[$0].article != links.places[member].article }
            let support = others.reduce(Float(0)) { $0 + links.probability(member, $1) }
            return labels.cost(links.places[member], support: support / Float(max(1, others.count))) ?? .infinity
        }
        let best = members.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
        return members[best]
    }

    /// Whether each source states it, mentions it, or has nothing like it.
    private func coverage(_ members: [Int]) -> [Coverage] {
        var nearest = [Float](repeating: 0, count: story.texts.count)
        for member in members {
            for link in links.links[member] {
                let article = links.places[link.other].article
                nearest[article] = max(nearest[article], link.probability)
            }
        }
        var result = nearest.enumerated().map { article, probability -> Coverage in
            if probability >= Self.mentions { return .mentions }
            return probability < StoryLinks.least && isForeign(members, to: article) ? .absent : .unknown
        }
        for member in members { result[links.places[member].article] = .states }
        return result
    }

    /// Whether an article has hardly any word of what the members say.
    private func isForeign(_ members: [Int], to article: Int) -> Bool {
        members.allSatisfy { words.share(of: links.places[$0], in: article) <= Self.mostOfAbsent }
    }

    // MARK: Facts of one source

    /// A sentence of which more speaks against reading it alone is no fact by itself.
    private static let mostOfLone = 2.9

    /// What only one source says, if there is something in it that can be checked: a name, a figure, words quoted.
    private func single(except covered: Set<Int>) -> [Fact] {
        links.places.indices.compactMap { index in
            guard !covered.contains(index), !sentence(index).isHeading, isCheckable(links.places[index]),
                labels.isReadAlone(links.places[index]),
                let cost = labels.cost(links.places[index], support: 0), cost < Self.mostOfLone,
                !links.links[index].contains(where: { $0.probability >= Self.mentions })
            else { return nil }
            return Fact(label: text(index), statements: [statement(index)], coverage: coverage([index]))
        }
    }

    private func isCheckable(_ place: SentencePlace) -> Bool {
        let values = story.values[place.article][place.sentence]
        if !values.sentence.words.readsValues {
            return story.prepared[place.article].tokens[place.sentence].contains { $0.kind == .number || $0.isCapital }
        }
        return values.values.contains { value in
            switch value.content {
            case .name: value.tokens.lowerBound > 0 || value.tokens.count > 1
            case .quantity, .score, .date, .quote: true
            case .list: false
            }
        }
    }
}
