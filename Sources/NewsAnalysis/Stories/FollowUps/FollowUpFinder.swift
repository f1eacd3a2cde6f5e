import NewsLanguage
public import NewsModel

/// Finds for a story the earlier one that it follows: the last event of the same affair.
///
/// Stories that share telling words in their headlines are read whole and compared by the cosine of their terms, where
/// a term weighs less the more stories of these days have it, and a third of that of their titles. Both must share rare
/// terms, among them a name that stands in a title of one; the instalments of a series do not follow each other. Of
/// those that are nearly as like as the best, the last one before it is the one that it follows.
public struct FollowUpFinder: Sendable {
    /// A story that ended earlier before the beginning of another is not followed by it, in seconds.
    public static let reach: Int64 = 21 * 86_400
    /// What begins sooner after another is not a later event, in seconds.
    private static let leastGap: Int64 = 12 * 3600
    /// The likeness from which on a story follows another; bare titles say less, and must be more alike.
    private static let leastLikeness: Float = 0.46
    private static let leastLikenessOfTitles: Float = 0.7
    /// A likeness below which the best one's share an earlier story is not preferred for being later.
    private static let nearlyBest: Float = 0.8
    /// Stories that are read for one.
    private static let candidates = 6
    /// The part that the titles' likeness adds.
    private static let titlePart: Float = 0.3
    /// The share of a story's titles that have what both name.
    private static let leastShare: Float = 0.3
    /// Telling terms that both have.
    private static let leastTelling = 3
    /// Stories with titles alike that begin so far apart are of a series, in seconds.
    private static let instalmentGap: Int64 = 4 * 86_400
    /// Words that are said to be named by both.
    private static let mostWords = 5

    private var table = BriefTable()
    private var gists: [StoryID: StoryGist] = [:]
    /// Under the counts of the stories held now.
    private var weighed: [StoryID: WeighedGist] = [:]
    private var vectorizer = TermVectorizer(StoryConfiguration())

    public init() {}

    /// Takes in the stories of the days at hand in place of those before.
    public mutating func hold(_ briefs: [StoryBrief]) {
        let held = briefs.filter { table.entries[$0.id]?.brief == $0 || !Headline.isRoundUp($0.headline) }
        for story in table.hold(held) { gists[story] = nil }
        weighed = [:]
    }

    /// The follow-ups among these stories, and among later ones that are like one of them; those that follow nothing
    /// are in `looked` alone.
    ///
    /// - Parameter articles: The articles of a story by time.
    public mutating func followUps(
        of stories: Set<StoryID>, articles: (StoryID) throws -> [StoryArticle]
    ) rethrows -> (looked: Set<StoryID>, found: [StoryFollowUp]) {
        var looked = stories
        // Most often the stories asked for are the newest, and none is later.
        let last = table.entries.values.filter { !stories.contains($0.brief.id) }.map(\.brief.first).max()
        for story in stories.sorted() {
            guard let last, let own = table.entries[story]?.brief, last - own.first >= Self.leastGap else { continue }
            let later = table.candidates(for: story, limit: Self.candidates) {
                !looked.contains($0.id) && Self.canFollow($0, own)
            }
            for other in later where try likeness(of: other, to: story, articles) != nil { looked.insert(other) }
        }
        let found = try looked.sorted().compactMap { try followUp(of: $0, articles) }
        return (looked, found)
    }

    private static func canFollow(_ later: StoryBrief, _ earlier: StoryBrief) -> Bool {
        later.first - earlier.first >= leastGap && later.first - earlier.last <= reach
    }

    private mutating func followUp(
        of story: StoryID, _ articles: (StoryID) throws -> [StoryArticle]
    ) rethrows -> StoryFollowUp? {
        guard let own = table.entries[story]?.brief else { return nil }
        let earlier = table.candidates(for: story, limit: Self.candidates) { Self.canFollow(own, $0) }
        var like: [(story: StoryID, likeness: Float)] = []
        for other in earlier {
            if let likeness = try likeness(of: story, to: other, articles) { like.append((other, likeness)) }
        }
        guard let best = like.map(\.likeness).max() else { return nil }
        func first(_ story: StoryID) -> Timestamp { table.entries[story]?.brief.first ?? own.first }
        let near = like.filter { $0.likeness >= Self.nearlyBest * best }
        guard let chosen = near.max(by: { (first($0.story), $1.story) < (first($1.story), $0.story) }) else {
            return nil
        }
        return StoryFollowUp(
            story: story, earlier: chosen.story, likeness: Double(min(1, chosen.likeness)),
            words: try words(story, chosen.story, articles))
    }

    // MARK: Two stories

    private mutating func gist(
        _ story: StoryID, _ articles: (StoryID) throws -> [StoryArticle]
    ) rethrows -> StoryGist {
        if let known = gists[story] { return known }
        let all = try articles(story)
        let half = StoryGist.mostArticles / 2
        let read = all.count > StoryGist.mostArticles ? Array(all.prefix(half) + all.suffix(half)) : all
        let gist = StoryGist(read, &vectorizer)
        gists[story] = gist
        return gist
    }

    private mutating func weighed(_ story: StoryID, _ gist: StoryGist, _ language: String) -> WeighedGist {
        if let known = weighed[story] { return known }
        let frequencies = TermFrequencies.of(language)
        let made = WeighedGist(gist) { term in
            let known = frequencies?.rarity(of: term) ?? TermFrequencies.typicalRarity
            return known > 0 ? min(1, table.rarity(of: term, in: language) / known) * known.squareRoot() : 0
        }
        weighed[story] = made
        return made
    }

    /// Nil for stories that are not enough alike, name nothing together, or are two of a series.
    private mutating func likeness(
        of later: StoryID, to earlier: StoryID, _ articles: (StoryID) throws -> [StoryArticle]
    ) rethrows -> Float? {
        guard let own = table.entries[later]?.brief, let other = table.entries[earlier]?.brief else { return nil }
        let (a, b) = (try gist(later, articles), try gist(earlier, articles))
        let telling = a.shared(with: b).filter { isTelling($0.own.term, own.language) }
        guard telling.contains(where: Self.isAnchor),
            telling.count(where: { !$0.own.isLongName }) >= Self.leastTelling
        else { return nil }
        if own.first - other.first >= Self.instalmentGap, a.hasTitle(like: b) { return nil }
        let (one, two) = (weighed(later, a, own.language), weighed(earlier, b, own.language))
        let likeness = one.texts.cosine(two.texts) + Self.titlePart * one.titles.cosine(two.titles)
        return likeness >= (a.isBare || b.isBare ? Self.leastLikenessOfTitles : Self.leastLikeness) ? likeness : nil
    }

    /// A telling term stands in one of 67 texts at most, in news at large.
    private static let leastRarity = TermFrequencies.rarity(count: 300, of: 20_000)

    /// Whether a term is rare, in news at large and among the stories of these days.
    private func isTelling(_ term: TermHash, _ language: String) -> Bool {
        (TermFrequencies.of(language)?.rarity(of: term) ?? TermFrequencies.typicalRarity) >= Self.leastRarity
            && table.isTelling(term, in: language)
    }

    /// Whether both write a term as a name, one of them in its titles.
    private static func isAnchor(_ term: (own: StoryGist.Entry, other: StoryGist.Entry)) -> Bool {
        term.own.isName && term.other.isName && max(term.own.inTitles, term.other.inTitles) >= leastShare
    }

    /// What both name, the heaviest first; no word of a name that is there whole.
    private mutating func words(
        _ later: StoryID, _ earlier: StoryID, _ articles: (StoryID) throws -> [StoryArticle]
    ) rethrows -> [String] {
        guard let a = gists[later], let b = gists[earlier], let weights = weighed[later]?.texts else { return [] }
        let shared = a.shared(with: b).filter { $0.own.inTitles > 0 || $0.own.isName }.map { own, other in
            let emphasis: Float = own.isLongName ? 8 : own.isName ? 2 : 1
            return (term: own.term, weight: weights.weight(of: own.term) * other.weight * emphasis)
        }
        let best = shared.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
            .prefix(4 * Self.mostWords).map(\.term)
        let written = StoryGist.written(Set(best), in: try articles(later), &vectorizer)
        var chosen: [String] = []
        var said: Set<Substring> = []
        for term in best where chosen.count < Self.mostWords {
            guard let text = written[term] else { continue }
            let parts = text.lowercased().split(separator: " ")
            if !said.isDisjoint(with: parts) { continue }
            said.formUnion(parts)
            chosen.append(text)
        }
        return chosen
    }
}
