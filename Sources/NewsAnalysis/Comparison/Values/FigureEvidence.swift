import NewsLanguage

/// What speaks for two figures of two articles being of one thing, besides their key.
struct FigureEvidence {
    /// The larger by the smaller.
    private let ratio: Double
    private let least: Double
    private let gap: Double
    /// Words around the two that are common, near ones counting most; the noun that is counted left out.
    private let words: Double
    /// How probable it is that the sentences state the same.
    private let probability: Double
    /// Both clauses have names, and none in common.
    private let hasOtherNames: Bool
    private let hasCommonName: Bool
    /// The sentences tell of two events, and no link speaks against it.
    private let areOtherEvents: Bool

    /// - Parameter isOtherEvent: The sentences tell of two events, as far as their names and years tell.
    init(
        _ left: SentenceValues, _ l: Int, _ right: SentenceValues, _ r: Int, probability: Double, isOtherEvent: Bool
    ) {
        self.probability = probability
        let frames = (left.frames[l], right.frames[r])
        let heads = (Set(frames.0.head.map(\.token)), Set(frames.1.head.map(\.token)))
        words = frames.0.shared(with: frames.1).reduce(0) { sum, pair in
            heads.0.contains(pair.0.token) || heads.1.contains(pair.1.token)
                ? sum : sum + pair.0.weight * pair.1.weight
        }
        let names = (Self.names(left, l), Self.names(right, r))
        hasCommonName = !names.0.isDisjoint(with: names.1)
        hasOtherNames = !names.0.isEmpty && !names.1.isEmpty && !hasCommonName
        areOtherEvents = probability < Self.oneEvent && isOtherEvent
        let values = (left.values[l].content, right.values[r].content)
        if case .quantity(let a) = values.0, case .quantity(let b) = values.1 {
            let sizes = (min(abs(a.value), abs(b.value)), max(abs(a.value), abs(b.value)))
            least = sizes.0
            gap = abs(a.value - b.value)
            ratio = sizes.0 > 0 ? sizes.1 / sizes.0 : .infinity
        } else if case .score(let a, let b) = values.0, case .score(let c, let d) = values.1 {
            (least, gap, ratio) = (0, abs(a - c) + abs(b - d), 1)
        } else {
            (least, gap, ratio) = (0, 0, 1)
        }
    }

    /// The more, the likelier two places are to be the ones that tell of the figure.
    var closeness: Double { probability + 0.5 * words }

    /// Stems of the words with a capital in the clause of a value.
    private static func names(_ sentence: SentenceValues, _ index: Int) -> Set<UInt64> {
        Set(sentence.frames[index].words.filter { $0.token > 0 && sentence.sentence.isCapital($0.token) }.map(\.stem))
    }

    // MARK: How much is enough

    /// Whether two figures that are the only ones of their key in either article are of one thing.
    func suffices(for key: FigureKey) -> Bool {
        if key.rate != 0, !isNear(.measure) { return false }
        switch key.subject {
        // The dead, the injured and the missing are those of the event; arrests and rescues may be several.
        case .fate(let fate) where fate <= Contrast.missing: return !areOtherEvents
        case .fate: return ratio <= Self.otherCounts && isNear(.trace)
        case .fateOf: return ratio <= Self.otherCounts && !hasOtherNames && isNear(.trace)
        // Large numbers of one noun that are of one size hardly count two things.
        case .noun where least >= Self.large: return ratio <= Self.oneSize
        case .noun where least >= Self.fair && ratio <= Self.nearly:
            return !hasOtherNames && isNear(.large)
        case .noun: return ratio <= Self.oneNoun && !hasOtherNames && isNear(.noun)
        case .listed: return ratio <= Self.otherCounts && !hasOtherNames && isNear(.trace)
        case .about(_, let dimension, _):
            return ratio <= (dimension == .percent ? Self.oneShare : Self.oneSize) && !hasOtherNames
                && (words >= Self.sureWords
                    || words >= Nearness.measure.words && probability >= Nearness.measure.probability)
        case .doing(_, let dimension):
            if dimension == .clock, gap > Self.twoHours { return false }
            return (dimension == nil || ratio <= Self.oneDoing) && !hasOtherNames
                && (words >= Nearness.measure.words && probability >= Nearness.measure.probability
                    || probability >= Self.sureLink)
        case .rank: return gap <= Self.ranks && words >= Nearness.noun.words
        case .score: return hasCommonName && probability >= Self.weakLink
        // The result of the day stands between two that are one win or loss apart.
        case .record: return gap >= 2
        case .measure(let dimension): return suffices(for: dimension)
        }
    }

    private static let oneEvent = 0.3
    // How many times the smaller the larger may be: rescued or arrested, counts of one noun and lengths, what is done,
    // any large number, a share.
    private static let otherCounts = 5.0
    private static let oneDoing = 2.5
    private static let oneNoun = 2.0
    private static let oneSize = 1.5
    private static let oneShare = 1.35
    // How far apart two may be.
    private static let ranks = 2.0
    private static let magnitudes = 1.0
    private static let degrees = 10.0
    /// Of the weights of common words: so many leave no doubt.
    private static let sureWords = 0.6
    // Of the link between the sentences.
    private static let sureLink = 0.5
    private static let weakLink = 0.15
    private static let large = 20.0
    private static let fair = 10.0
    private static let nearly = 1.2

    private func suffices(for dimension: Dimension) -> Bool {
        switch dimension {
        case .money: ratio <= Self.oneSize && !hasOtherNames && isNear(.measure)
        case .percent: ratio <= Self.oneShare && !hasOtherNames && isNear(.measure)
        case .magnitude: gap <= Self.magnitudes && probability >= Self.weakLink
        case .temperature: gap <= Self.degrees && !hasOtherNames && isNear(.size)
        case .area: probability >= Self.weakLink || ratio <= Self.oneSize && !hasOtherNames
        case .length, .speed, .mass: ratio <= Self.oneNoun && !hasOtherNames && isNear(.size)
        case .clock: gap <= Self.twoHours && probability >= Nearness.measure.probability
        case .count, .duration, .age, .ordinal: false
        }
    }

    private static let twoHours = 7200.0

    /// How much must be common around two figures, or how probable the link of their sentences be. What they were
    /// measured on stands in `docs/decisions/values.md`.
    private struct Nearness {
        /// Of the weights of common words; a word right beside both figures weighs 1.
        let words: Double
        /// Of the link between the sentences.
        let probability: Double

        /// Hardly anything: the key tells most.
        static let trace = Nearness(words: 0.1, probability: 0.1)
        /// Counts of ten and more of nearly one size.
        static let large = Nearness(words: 0.1, probability: 0.15)
        /// Counts of one noun.
        static let noun = Nearness(words: 0.25, probability: 0.3)
        /// Sums, shares and rates, of which a report has several.
        static let measure = Nearness(words: 0.3, probability: 0.3)
        /// Lengths, weights and temperatures.
        static let size = Nearness(words: 0.2, probability: 0.15)
    }

    private func isNear(_ least: Nearness) -> Bool {
        words >= least.words || probability >= least.probability
    }
}
