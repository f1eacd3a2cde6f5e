import NewsLanguage
import NewsModel
import NewsText

/// How alike two articles are: 0 for nothing in common, 1 for the same text at the same time.
struct StorySimilarity {
    private let configuration: StoryConfiguration

    init(_ configuration: StoryConfiguration) { self.configuration = configuration }

    /// Dated articles further apart never meet, in seconds.
    static let reach: Int64 = 10 * 86_400
    /// How far an article without a date is taken to be from one that has one, in seconds: it may be of any day.
    private static let unknownDistance: Int64 = 86_400
    /// From here on a likeness is one of another day's news.
    private static let otherDays: Int64 = 3 * 86_400
    /// Instalments of a series are at least this far apart.
    private static let instalment: Int64 = 12 * 3600

    /// Whether the two could be of one story at all: neither the language nor the dates forbid it, and the second is
    /// not removed.
    @inline(__always)
    func canMeet(_ a: StoryRecord, _ b: StoryRecord) -> Bool {
        b.isLive && (a.language == b.language || a.language == 0 || b.language == 0)
            && (!(a.isDated && b.isDated) || abs(a.time - b.time) <= Self.reach)
    }

    /// The likeness of the texts alone, from the cosines of their terms, with credit for short ones.
    @inline(__always)
    func ofTexts(_ a: StoryRecord, _ b: StoryRecord, _ cosines: Likeness) -> Likeness {
        credited(corrected(cosines, a, b), terms: min(a.vector.count, b.vector.count))
    }

    /// Whether the cosines say all of two texts: little alike, and not of one outlet. Most are, and of these no more
    /// need be looked at.
    @inline(__always)
    func areAll(_ cosines: Likeness, outlets a: UInt32, _ b: UInt32) -> Bool {
        cosines.plain <= Self.templateCosine && (a != b || a == 0)
    }

    /// With credit for the shorter text's length.
    @inline(__always)
    func credited(_ cosines: Likeness, terms: Int) -> Likeness {
        let length = min(Float(terms), configuration.shortLength)
        guard length > 0 else { return Likeness(plain: 0, weighed: 0) }
        let credit = (configuration.shortLength / length).squareRoot().squareRoot()
        return Likeness(plain: cosines.plain * credit, weighed: cosines.weighed * credit)
    }

    /// The cosines without what an outlet's habits add to them.
    @inline(__always)
    private func corrected(_ cosines: Likeness, _ a: StoryRecord, _ b: StoryRecord) -> Likeness {
        if cosines.plain > Self.templateCosine, isOneTemplate(a, b) { return Likeness(plain: 0, weighed: 0) }
        guard a.outlet == b.outlet, a.outlet != 0 else { return cosines }
        if areEntries(a, b), !areOneEntry(a, b, cosines) { return Likeness(plain: 0, weighed: 0) }
        if let one = a.series, let other = b.series, a.isDated, b.isDated, abs(a.time - b.time) > Self.instalment,
            one.isInstalment(of: other, cosine: cosines.plain)
        {
            return Likeness(plain: 0, weighed: 0)
        }
        let share = standingShare(a, b)
        guard share > 0 && share < Self.mostStanding else { return cosines }
        func without(_ cosine: Float) -> Float { max(0, cosine - share) / (1 - share) }
        return Likeness(plain: without(cosines.plain), weighed: without(cosines.weighed))
    }

    /// Whether both are short texts without a date of one outlet: entries of a list, which is about one matter anyway.
    /// The one rare word that all of them have makes them no event.
    private func areEntries(_ a: StoryRecord, _ b: StoryRecord) -> Bool {
        !a.isDated && !b.isDated && Float(min(a.vector.count, b.vector.count)) < configuration.tellingLength
    }

    /// Whether two entries of a list are one that was written again: of few words the same title, of more nearly all of
    /// them.
    private func areOneEntry(_ a: StoryRecord, _ b: StoryRecord, _ cosines: Likeness) -> Bool {
        if min(a.vector.count, b.vector.count) < Self.fewTerms { return a.series?.whole == b.series?.whole }
        return cosines.plain >= Self.sameEntry
    }

    private static let fewTerms = 5
    private static let sameEntry: Float = 0.75

    /// Texts less alike than this are no instances of one template.
    private static let templateCosine: Float = 0.2
    /// Shares of a text that are the form, where its titles differ in names, and where they differ in numbers alone.
    private static let formOfOtherNames: Float = 0.5
    private static let formOfOtherNumbers: Float = 0.8
    /// Where nearly all of two texts stands in every article of the outlet, nothing is left to tell by.
    private static let mostStanding: Float = 0.95

    /// Whether both fill in one form, each for its own place or number: the weather of two towns, the rates of two
    /// days. Their sentences are the same but for names and numbers, and each title names what the other text does not
    /// know. Copies of one report do not: what their titles name stands in the text of all. Where name and number both
    /// differ, the words need not be the same.
    private func isOneTemplate(_ a: StoryRecord, _ b: StoryRecord) -> Bool {
        let differsInName = a.marks.names.hasStranger(to: b.vector) && b.marks.names.hasStranger(to: a.vector)
        let differsInNumber =
            abs(a.time - b.time) > Self.instalment && a.isDated && b.isDated
            && a.marks.numbers.hasStranger(to: b.vector) && b.marks.numbers.hasStranger(to: a.vector)
        if differsInName { return differsInNumber || formShare(a, b) >= Self.formOfOtherNames }
        guard differsInNumber else { return false }
        return formShare(a, b) >= Self.formOfOtherNumbers
    }

    /// The share of the shorter text that is in sentences which the other has too, whatever names and numbers stand in
    /// them.
    private func formShare(_ a: StoryRecord, _ b: StoryRecord) -> Float {
        let (shorter, longer) = words(a) <= words(b) ? (a, b) : (b, a)
        var shared: Int32 = 0
        for sentence in shorter.sentences
        where sentence.words > 2 && longer.sentences.contains(where: { $0.form == sentence.form }) {
            shared += sentence.words
        }
        return Float(shared) / Float(max(1, words(shorter)))
    }

    private func words(_ record: StoryRecord) -> Int32 { record.sentences.reduce(0) { $0 + $1.words } }

    /// The share of the shorter text that is whole sentences of the other: what an outlet puts under every article.
    private func standingShare(_ a: StoryRecord, _ b: StoryRecord) -> Float {
        var shared: Int32 = 0
        for sentence in a.sentences where sentence.words > 2 && b.sentences.contains(sentence) {
            shared += sentence.words
        }
        guard shared > 0 else { return 0 }
        return min(1, Float(shared) / Float(max(1, min(words(a), words(b)))))
    }

    /// The similarity, from the likeness of the texts.
    @inline(__always)
    func whole(_ a: StoryRecord.Bearing, _ b: StoryRecord.Bearing, texts: Likeness) -> Likeness {
        var factor = 1 - configuration.seriesDiscount * (a.recurrence + b.recurrence) / 2
        if a.isDated && b.isDated {
            factor *= nearness(a.time - b.time)
        } else if a.isDated || b.isDated {
            factor *= nearness(Self.unknownDistance)
        }
        if a.isRoundUp || b.isRoundUp { factor *= configuration.roundUpFactor }
        return Likeness(plain: min(1, texts.plain * factor), weighed: min(1, texts.weighed * factor))
    }

    @inline(__always)
    private func nearness(_ seconds: Int64) -> Float {
        let halves = Float(abs(seconds)) / (configuration.halfLife * 3600)
        return configuration.timeFloor + (1 - configuration.timeFloor) * powerOfTwo(-halves)
    }

    /// What the hours between two articles take off what their link says: a bare title names so little that the next
    /// day's news about the same people reads alike; texts that say more are left to what they say.
    @inline(__always)
    func distance(_ a: StoryRecord, _ b: StoryRecord) -> Float {
        let terms = Float(min(a.vector.count, b.vector.count))
        guard terms < configuration.tellingLength, a.isDated, b.isDated else { return 0 }
        let range = configuration.tellingLength - configuration.bareLength
        let bareness = min(1, (configuration.tellingLength - terms) / range)
        let hours = min(configuration.countedHours, Float(abs(a.time - b.time)) / 3600)
        return configuration.hourlyLoss * bareness * hours
    }

    /// How like an article is to those of other days, from its likeness to candidates: the mean of the five largest.
    func recurrence(of record: StoryRecord, among texts: [(time: Timestamp, likeness: Likeness)]) -> Float {
        guard record.isDated else { return 0 }
        let far = texts.filter { abs($0.time - record.time) > Self.otherDays }.map(\.likeness.plain).sorted(by: >)
        return far.prefix(5).reduce(0, +) / 5
    }
}

extension [TermHash] {
    /// Whether one of them does not stand in a text.
    fileprivate func hasStranger(to vector: TermVector) -> Bool { contains { !vector.contains($0) } }
}
