/// The settings of the clustering: one setting for all kinds of news.
///
/// The numbers were chosen together on four labelled sets (short articles in a stream of other news, bare titles, whole
/// articles without dates), as round values in the middle of the range where all of them do well.
public struct StoryConfiguration: Hashable, Sendable {
    // Terms

    /// What an occurrence in the title counts, one in the body counting 1.
    public var titleCount: Float = 2
    /// Words of the body that are read.
    public var bodyWords = 160
    /// Bytes of the body after which words count less and less.
    public var fadeStart = 200
    /// Bytes after `fadeStart` at which a word would count nothing.
    public var fadeLength: Float = 1_100
    /// What a word of the body counts at least.
    public var fadeFloor: Float = 0.3
    // Similarity of two articles

    /// Hours between two articles at which the part of their similarity that time takes away is half gone.
    public var halfLife: Float = 36
    /// The part of a similarity that time does not take away.
    public var timeFloor: Float = 0.3
    /// What each hour between two bare titles takes off what ties them.
    public var hourlyLoss: Float = 0.0035
    /// Terms up to which the hours count in full.
    public var bareLength: Float = 8
    /// Terms from which on the hours count no more.
    public var tellingLength: Float = 16
    /// Hours that count at most.
    public var countedHours: Float = 72
    /// Terms below which a text is short: texts with few terms share few, and are given credit for it.
    public var shortLength: Float = 18
    /// What short texts must share to be as alike as their terms: the weights of the terms that both have, added up. A
    /// word of a title that few texts have weighs 11.
    public var fullEvidence: Float = 7
    /// What each term beyond `bareLength` adds to that: two of twenty words in common are soon chance ("council
    /// plans").
    public var evidencePerTerm: Float = 0.8
    /// Terms from which on texts are as alike as their terms, whatever they share.
    public var evidenceLength: Float = 30
    /// What a likeness counts between two short texts of one outlet, which seldom tells one event twice in a few
    /// sentences, and puts all of its kind in one form ("Travel: …").
    public var sameOutlet: Float = 0.3
    /// What the only term that two short texts share counts of its weight, where both are more than a title: it may be
    /// any word.
    public var loneTerm: Float = 0.5
    /// Similarities below this count as none.
    public var leastSimilarity: Float = 0.06
    /// How much an article loses for being like articles of other days: the mark of a recurring series.
    public var seriesDiscount: Float = 0.8
    /// What a similarity to a digest or a live blog counts.
    public var roundUpFactor: Float = 0.6

    // Candidates

    /// Heaviest terms of an article that are looked up.
    public var queryTerms = 16
    /// Heaviest terms of an article that it is found by.
    public var indexedTerms = 40
    /// Newest articles that are looked at for a term.
    public var postingsPerTerm = 400
    /// Articles that are compared in full, at most; bare titles need many, as a story may have hundreds of them.
    public var candidates = 300
    /// Articles that even one with many terms is compared with.
    public var leastCandidates = 32
    /// Terms of candidates that are compared in all: the more terms an article has, the fewer candidates.
    public var comparedTerms = 4_000

    // Crowded subjects

    /// Heaviest terms of each article that are counted for its story.
    public var countedTerms = 12
    /// Stories with a term that do not count: they may be one event in parts.
    public var sparedStories: Float = 2
    /// Fewer stories count as so many: what a handful share may be chance.
    public var fewStories: Float = 500
    /// What a shared term keeps of its weight at least.
    public var leastFactor: Float = 0.05
    /// How far from a new article the stories are counted, in days.
    public var countedDays: Int64 = 14

    // Stories

    /// How much of the closeness of the nearest neighbours is taken off a similarity.
    public var crowding: Float = 0.5
    /// Terms from which on the closeness counts in full: the neighbours of a bare title are copies of its wording.
    public var crowdingLength: Float = 35
    /// What the closeness of neighbours is taken to be in an empty archive, and less with each article that it holds:
    /// of a dozen articles hardly one has a neighbour, and whatever two share would seem telling.
    public var assumedCloseness: Float = 0.16
    /// Articles from which on nothing is assumed.
    public var manyArticles: Float = 500
    /// Terms from which on it is assumed in full; of a bare title nothing is, as only copies are near to one.
    public var assumedLength: Float = 20
    /// The power of the share of pairs that are linked at all in the tie of two groups.
    public var coveragePower: Float = 0.4
    /// The tie from which on two groups are one story: the setting between coarse (0.06) and fine (0.1) stories.
    public var threshold: Float = 0.073

    /// The setting that the program uses.
    public init() {}

    /// How many articles one with so many terms is compared with.
    func candidates(forTerms count: Int) -> Int { min(candidates, max(leastCandidates, comparedTerms / max(1, count))) }

    /// Links weaker than this, once scaled, count as none.
    static let leastScaled: Float = 0.02

    /// A similarity less what the closeness of the neighbours of both sides takes off.
    @inline(__always)
    func scaled(_ similarity: Float, _ a: Float, _ b: Float) -> Float { similarity - crowding * (a + b) / 2 }
}
