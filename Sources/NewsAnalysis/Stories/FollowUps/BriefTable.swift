import NewsLanguage
import NewsModel
import NewsText

/// Stories of the days at hand by the words of their headlines and terms, and in how many of them each word stands.
struct BriefTable {
    /// A story with the words of its headline and terms.
    struct Entry {
        var brief: StoryBrief
        /// In order, so that sums over them are the same in every run.
        var terms: [TermHash]
    }

    private(set) var entries: [StoryID: Entry] = [:]
    /// The stories that have a term, for each language.
    private var languages: [String: Postings] = [:]
    private var readers: [String: TermReader] = [:]

    /// The stories of one language.
    private struct Postings {
        var stories = 0
        var byTerm: [TermHash: [StoryID]] = [:]
    }

    /// Fewer stories count as so many: what a handful share may be chance.
    private static let fewStories: Float = 300
    /// Stories with a term that do not count: they may be one affair.
    private static let spared: Float = 2

    /// Takes in the stories of the days at hand in place of the ones before; what was read of those that stay is kept,
    /// so that days which move on a little cost little. Returns those that left or are described otherwise now.
    mutating func hold(_ briefs: [StoryBrief]) -> Set<StoryID> {
        let wanted = Set(briefs.map(\.id))
        var gone = Set(entries.keys.filter { !wanted.contains($0) })
        let new = briefs.filter { entries[$0.id]?.brief != $0 }
        for brief in new where entries[brief.id] != nil { gone.insert(brief.id) }
        for story in gone { drop(story) }
        for brief in new { take(brief) }
        return gone
    }

    private mutating func drop(_ story: StoryID) {
        guard let entry = entries.removeValue(forKey: story) else { return }
        let language = entry.brief.language
        languages[language]?.stories -= 1
        for term in entry.terms {
            languages[language]?.byTerm[term]?.removeAll { $0 == story }
            if languages[language]?.byTerm[term]?.isEmpty == true { languages[language]?.byTerm[term] = nil }
        }
        if languages[language]?.stories == 0 { languages[language] = nil }
    }

    private mutating func take(_ brief: StoryBrief) {
        let entry = Entry(brief: brief, terms: terms(of: brief))
        entries[brief.id] = entry
        languages[brief.language, default: Postings()].stories += 1
        for term in entry.terms { languages[brief.language]?.byTerm[term, default: []].append(brief.id) }
    }

    private mutating func terms(of brief: StoryBrief) -> [TermHash] {
        var reader = readers.removeValue(forKey: brief.language) ?? TermReader(language: brief.language)
        defer { readers[brief.language] = reader }
        var terms: Set<TermHash> = []
        for text in [brief.headline] + brief.terms {
            reader.read(Array(text.utf8), isTitle: true) { found, _ in
                if found.kind != .number { terms.insert(found.hash) }
            }
        }
        return terms.sorted()
    }

    /// How rare a term is among these stories, on the scale of `TermFrequencies`.
    func rarity(of term: TermHash, in language: String) -> Float {
        guard let postings = languages[language] else { return TermFrequencies.typicalRarity }
        return TermFrequencies.rarity(
            count: max(0, Float(postings.byTerm[term]?.count ?? 0) - Self.spared),
            of: max(Self.fewStories, Float(postings.stories)))
    }

    /// Whether so few stories have a term that it can stand for one affair.
    func isTelling(_ term: TermHash, in language: String) -> Bool {
        guard let postings = languages[language] else { return false }
        return (postings.byTerm[term]?.count ?? 0) <= max(6, postings.stories / 33)
    }

    /// A word that fewer stories have leads from one to another; more words than this make no longer list.
    private func leads(_ count: Int, of stories: Int) -> Bool { count <= max(12, stories / 200) }

    /// Stories that share rare words with one, most first, at most `limit`: two words at least, or a very rare one
    /// where one of the two is a lone article, of which the headline is all that is known.
    func candidates(for story: StoryID, limit: Int, _ isPossible: (StoryBrief) -> Bool) -> [StoryID] {
        guard let entry = entries[story], let postings = languages[entry.brief.language] else { return [] }
        var sums: [StoryID: (rarity: Float, words: Int, isVeryRare: Bool)] = [:]
        for term in entry.terms {
            guard let found = postings.byTerm[term], found.count > 1, leads(found.count, of: postings.stories) else {
                continue
            }
            let rarity = rarity(of: term, in: entry.brief.language)
            for other in found where other != story {
                let sum = sums[other] ?? (0, 0, false)
                sums[other] = (sum.rarity + rarity, sum.words + 1, sum.isVeryRare || found.count <= 6)
            }
        }
        let possible = sums.filter { id, sum in
            guard let other = entries[id]?.brief, isPossible(other) else { return false }
            return sum.words > 1
                || sum.isVeryRare && (entry.brief.articleCount == 1) != (other.articleCount == 1)
        }
        return possible.sorted { ($1.value.rarity, $0.key) < ($0.value.rarity, $1.key) }.prefix(limit).map(\.key)
    }
}
