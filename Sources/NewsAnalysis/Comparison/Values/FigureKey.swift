import NewsLanguage

/// What a figure is of, as far as that is told without its sentence: two figures under one key are of one thing where
/// either article has one figure only under it.
struct FigureKey: Hashable, Sendable {
    /// What a figure is of. Words are by the hashes of their stems.
    enum Subject: Hashable, Sendable {
        /// What became of people at large, as a side of `Contrast.casualties`: the toll.
        case fate(Int)
        /// What became of certain people: "nine miners were killed".
        case fateOf(Int, UInt64)
        /// Counts of this noun: "386 families".
        case noun(UInt64)
        /// What a list of the language names: the turnout, a crowd, a prison term.
        case listed(Int)
        /// Whatever is measured so: the speed, the sum in dollars.
        case measure(Dimension)
        /// What a word near it is common to: the sum of the fine, the share of the vote, the seats of a party. With the
        /// dimension, or the noun that is counted.
        case about(word: UInt64, Dimension, noun: UInt64)
        /// When or how long this is done: "opens on 12 May", "lasts three days". Without a dimension it is a date.
        case doing(UInt64, Dimension?)
        /// "The 71st minute".
        case rank(UInt64)
        /// The result of a match, or of a vote.
        case score
        /// What this fighter or team has won and lost: "Bowen (45-1)".
        case record(UInt64)
    }

    var subject: Subject
    /// What it is for each of; 0 for a sum.
    var rate: UInt64 = 0
    /// By how much something changed, not where it stands.
    var isChange = false

    var isToll: Bool {
        if case .fate = subject { return true }
        return false
    }

    /// How strong an earthquake is.
    var isMagnitude: Bool { subject == .measure(.magnitude) }

    /// The keys of a value; none where it counts a part, is no figure, or is of another time.
    static func keys(_ sentence: SentenceValues, _ index: Int) -> [FigureKey] {
        let conditions = sentence.conditions[index]
        let frame = sentence.frames[index]
        if conditions.isPart || conditions.isAddition || conditions.isFormer || conditions.isConversion { return [] }
        return subjects(sentence, index).map {
            FigureKey(subject: $0, rate: conditions.rate, isChange: frame.isChange)
        }
    }

    private static func subjects(_ sentence: SentenceValues, _ index: Int) -> [Subject] {
        let (value, frame) = (sentence.values[index], sentence.frames[index])
        if case .score = value.content { return [sentence.recordHolder(index).map { .record($0) } ?? .score] }
        if case .date(let date) = value.content {
            guard date.day != nil, date.month != nil, !sentence.isOfSaying(index) else { return [] }
            return doings(sentence, index, nil)
        }
        guard case .quantity(let quantity) = value.content, !quantity.isVague else { return [] }
        var result: [Subject] = []
        if let listed = frame.subject { result.append(.listed(listed)) }
        switch quantity.dimension {
        case .count:
            guard sentence.conditions[index].year == nil else { break }
            if let fate = frame.contrasts[Contrast.casualties] {
                if frame.head.isEmpty || frame.countsAll {
                    result.append(.fate(fate))
                } else if let noun = frame.head.last, frame.countsPersons {
                    result.append(.fateOf(fate, noun.key))
                }
            } else if let noun = frame.countedNoun {
                result.append(.noun(noun))
                result += abouts(sentence, index, .count, noun: noun)
            }
        case .ordinal:
            // "The third minute of added time" is another count.
            if frame.ranksTime, let noun = frame.head.first, sentence.sentence.text(noun.token + 1) != "of" {
                result.append(.rank(noun.stem))
            }
        case .age: break
        case .duration, .clock:
            if quantity.dimension == .clock { result.append(.measure(.clock)) }
            result += doings(sentence, index, quantity.dimension)
        // Whatever words are near: "In February a quake measuring 6.4" is of an earlier one.
        case .magnitude: result.append(.measure(.magnitude))
        default:
            result.append(.measure(quantity.dimension))
            result += abouts(sentence, index, quantity.dimension, noun: 0)
        }
        return result
    }

    /// One for each word near a figure.
    private static func abouts(
        _ sentence: SentenceValues, _ index: Int, _ dimension: Dimension, noun: UInt64
    ) -> [Subject] {
        let frame = sentence.frames[index]
        let head = Set(frame.head.map(\.token))
        return frame.words.filter { $0.distance <= near && !head.contains($0.token) }.map {
            .about(word: $0.key, dimension, noun: noun)
        }
    }

    /// In content words from the figure.
    private static let near = 3

    /// One for each verb of a figure's clause.
    private static func doings(_ sentence: SentenceValues, _ index: Int, _ dimension: Dimension?) -> [Subject] {
        sentence.conditions[index].doings.map { .doing($0, dimension) }
    }
}

/// The keys under which an article gives one figure only, with the places where it does.
///
/// Of tolls many articles give several: that of the event stands at the beginning, those of earlier ones further down.
struct SoleFigures: Sendable {
    /// A value, by its sentence and its place there.
    struct Place: Hashable, Sendable {
        var sentence: Int
        var value: Int
    }

    private(set) var places: [FigureKey: [Place]] = [:]
    /// How many the beginning says were killed, or injured, or what else the sides of the contrast are.
    private(set) var tolls: [Int: Double] = [:]

    init(_ sentences: [SentenceValues]) {
        var contents: [FigureKey: TypedValue.Content] = [:]
        var several: Set<FigureKey> = []
        for (number, sentence) in sentences.enumerated() where sentence.sentence.words.readsValues {
            for index in sentence.values.indices {
                for key in FigureKey.keys(sentence, index) {
                    let content = sentence.values[index].content
                    let known = contents[key]
                    let isSame = known.map { Self.isOne($0, content) } ?? true
                    // Further down only what says the toll of the beginning again is one.
                    if key.isToll, number >= Self.lead, known == nil || !isSame { continue }
                    // Of earthquakes an article begins with the one that it tells of.
                    if key.isMagnitude, sentence.hasYear || !isSame { continue }
                    if !isSame { several.insert(key) }
                    contents[key] = known ?? content
                    places[key, default: []].append(Place(sentence: number, value: index))
                }
            }
        }
        for key in several { places[key] = nil }
        // Of one fate there may be rates and changes besides the toll.
        for (key, content) in contents where !several.contains(key) && key.rate == 0 && !key.isChange {
            if case .fate(let fate) = key.subject, case .quantity(let quantity) = content {
                tolls[fate] = quantity.value
            }
        }
    }

    /// One figure, said twice: "at least 34" and 212 can both be true, but hardly of one thing in one article.
    private static func isOne(_ a: TypedValue.Content, _ b: TypedValue.Content) -> Bool {
        guard case .quantity(let first) = a, case .quantity(let second) = b else {
            if case .date(let day) = a, case .date(let other) = b {
                return day.isComparable(to: other) && day.agrees(with: other)
            }
            return ValuePair.relation(a, b) == .equal
        }
        let sizes = (min(abs(first.value), abs(second.value)), max(abs(first.value), abs(second.value)))
        return sizes.1 <= Self.oneSize * sizes.0 && ValuePair.relation(a, b) != .differs || sizes.1 == 0
    }

    private static let oneSize = 1.15
    /// The headline, and the sentences that say what happened.
    private static let lead = 3
}
