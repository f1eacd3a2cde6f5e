import NewsLanguage
import NewsModel
import NewsText

/// The values of two texts of a story held against each other, sentence by sentence.
struct ClaimedValues {
    /// Two sentences by their numbers.
    struct Pair: Hashable {
        var left: Int
        var right: Int
    }
    /// Two values of one thing in a pair of sentences.
    struct ValueMatch {
        var pair: Pair
        var match: ValueMatcher.Match
    }

    private let story: StoryContext
    private let leftIndex: Int
    private let rightIndex: Int
    private var found: [Pair: [ValueDifference]] = [:]
    /// Pairs of sentences with a value that differs, or that grew, by (left, right).
    private(set) var differing: [Pair] = []
    private(set) var matches: [ValueMatch] = []
    /// Sentences that say the opposite of each other, though not surely of one thing.
    private var unsure: [OpposedStatements.Found] = []

    /// - Parameter probability: How probable it is that two sentences, left and right, state the same.
    init(_ story: StoryContext, _ leftIndex: Int, _ rightIndex: Int, probability: @escaping (Int, Int) -> Float) {
        self.story = story
        self.leftIndex = leftIndex
        self.rightIndex = rightIndex
        for (pair, tie) in ties(probability) {
            let sides = sides(pair)
            let matches = ValueMatcher.matches(sides.0, sides.1, tie)
            self.matches += matches.map { ValueMatch(pair: pair, match: $0) }
            let differences = overTime(ValueMatcher.differences(matches, sides.0, sides.1, tie), pair)
            if differences.isEmpty { continue }
            found[pair] = differences
            if differences.contains(where: \.mayDiffer) { differing.append(pair) }
        }
        addSubjects(probability)
        addWordings(probability)
        addStatements(probability)
    }

    // MARK: Over time

    /// Articles closer in time than this, in seconds, do not tell what came later.
    private static let leastLater: Int64 = 3600

    /// Tolls of which the larger one was printed later do not differ: what is known moves on. Of other counts that grew
    /// so it is not known whether they are of one time, and nothing is said.
    private func overTime(_ differences: [ValueDifference], _ pair: Pair) -> [ValueDifference] {
        differences.compactMap { difference in
            guard difference.relation == .differs,
                let left = count(leftIndex, pair.left, difference.left),
                let right = count(rightIndex, pair.right, difference.right),
                let from = time(leftIndex, pair.left, difference.left),
                let to = time(rightIndex, pair.right, difference.right),
                abs(from - to) >= Self.leastLater, from < to ? left.number < right.number : right.number < left.number
            else { return difference }
            guard let fate = left.fate, fate == right.fate else { return nil }
            var result = difference
            result.relation = .later
            return result
        }
    }

    /// The number at a place of a sentence, if it counts something, and what became of those that it counts: ranks,
    /// results and measures do not grow.
    private func count(_ article: Int, _ sentence: Int, _ place: TextSpan) -> (number: Double, fate: Int?)? {
        let values = story.values[article][sentence]
        guard let index = values.values.firstIndex(where: { $0.span.overlaps(place) }),
            case .quantity(let quantity) = values.values[index].content, quantity.dimension == .count
        else { return nil }
        return (quantity.value, values.frames[index].contrasts[Contrast.casualties])
    }

    /// When an article first printed a value of a sentence.
    private func time(_ article: Int, _ sentence: Int, _ value: TextSpan) -> Timestamp? {
        let text = story.prepared[article]
        guard !text.source.states.isEmpty else { return text.source.published }
        let words = ValueInWords(text.bytes, sentence: text.sentences[sentence].span, value: value)
        return text.source.time(of: words?.text ?? text.text(value))
    }

    /// Adds names, ranks, kinds of thing and quotations of which the articles write one thing otherwise.
    private mutating func addWordings(_ probability: (Int, Int) -> Float) {
        guard tellsSubjects else { return }
        let differences = WordingPairs(story, leftIndex, rightIndex).found {
            probability(original(leftIndex, $0), original(rightIndex, $1))
        }
        add(differences)
    }

    /// Adds sentences of which only one can be true.
    private mutating func addStatements(_ probability: (Int, Int) -> Float) {
        let opposed = OpposedStatements(story, leftIndex, rightIndex).found(probability)
        add(opposed.filter(\.isSure).map { ($0.pair, $0.difference) })
        unsure = opposed.filter { !$0.isSure }
    }

    /// Adds differences, but for those at places of which a difference is known.
    private mutating func add(_ differences: [(Pair, ValueDifference)]) {
        for (pair, difference) in differences {
            let known = found[pair] ?? []
            if known.contains(where: { $0.left.overlaps(difference.left) && $0.right.overlaps(difference.right) }) {
                continue
            }
            found[pair] = (known + [difference]).sorted { $0.left < $1.left }
            if !differing.contains(pair) { differing.append(pair) }
        }
        differing.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Adds figures that are the only ones of one thing in either article.
    private mutating func addSubjects(_ probability: @escaping (Int, Int) -> Float) {
        for case (let found, .differs(let match)) in subjects(probability) {
            if isKnown(found) { continue }
            let sides = sides(found.pair)
            matches.append(ValueMatch(pair: found.pair, match: match))
            let differences = overTime(ValueMatcher.differences([match], sides.0, sides.1, .subject), found.pair)
            self.found[found.pair, default: []] += differences
            self.found[found.pair]?.sort { $0.left < $1.left }
            if !differing.contains(found.pair) { differing.append(found.pair) }
        }
        differing.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Whether one of two figures has a match in the other one's sentence already.
    private func isKnown(_ found: SubjectPairs.Found) -> Bool {
        matches.contains {
            $0.pair == found.pair && ($0.match.left == found.left || $0.match.right == found.right)
        }
    }

    private func subjects(
        _ probability: @escaping (Int, Int) -> Float
    ) -> [(SubjectPairs.Found, ValueMatcher.Result)] {
        guard tellsSubjects else { return [] }
        let pairs = SubjectPairs(story, leftIndex, rightIndex) { [self] in
            probability(original(leftIndex, $0), original(rightIndex, $1))
        }
        return pairs.found().filter { !isFurniture(leftIndex, $0.pair.left) && !isFurniture(rightIndex, $0.pair.right) }
            .map { found in
                let sides = sides(found.pair)
                return (found, ValueMatcher.subject(found.left, sides.0, found.right, sides.1))
            }
    }

    /// In other languages less is known of the words around a figure.
    private var tellsSubjects: Bool {
        [leftIndex, rightIndex].allSatisfy { story.prepared[$0].words.has(.tellsSubjectsOfFigures) }
    }

    /// Of two sentences by their numbers; empty where nothing is said of their values.
    func differences(_ left: Int, _ right: Int) -> [ValueDifference] { found[Pair(left: left, right: right)] ?? [] }

    /// Values that are not equal and of which nothing is said, and why.
    func silences(_ probability: @escaping (Int, Int) -> Float) -> [(
        pair: Pair, left: String, right: String, reason: Silence
    )] {
        let subjects = subjects(probability).compactMap { found, result -> (Pair, String, String, Silence)? in
            guard !isKnown(found), case .silent(let match, let reason) = result else { return nil }
            let sides = sides(found.pair)
            return (
                found.pair, sides.0.text(sides.0.values.values[match.left].span),
                sides.1.text(sides.1.values.values[match.right].span), reason
            )
        }
        let opposed = unsure.map { ($0.pair, $0.difference.leftText, $0.difference.rightText, Silence.opposite) }
        return opposed + subjects
            + ties(probability).flatMap { pair, tie in
                let sides = sides(pair)
                return ValueMatcher.silences(sides.0, sides.1, tie).map { silenced in
                    (
                        pair, sides.0.text(sides.0.values.values[silenced.match.left].span),
                        sides.1.text(sides.1.values.values[silenced.match.right].span), silenced.reason
                    )
                }
            }
    }

    private func sides(_ pair: Pair) -> (ValueMatcher.Side, ValueMatcher.Side) {
        (side(leftIndex, pair.left), side(rightIndex, pair.right))
    }

    private func side(_ article: Int, _ sentence: Int) -> ValueMatcher.Side {
        ValueMatcher.Side(
            values: story.values[article][sentence], article: story.figures[article],
            quotes: story.wordings[article].quotes,
            text: story.prepared[article].text)
    }

    // MARK: Which sentences are compared

    private func ties(_ probability: (Int, Int) -> Float) -> [(Pair, ValueTie)] {
        let (left, right) = (story.values[leftIndex], story.values[rightIndex])
        let rows = left.indices.filter { !left[$0].values.isEmpty && !isFurniture(leftIndex, $0) }
        let columns = right.indices.filter { !right[$0].values.isEmpty && !isFurniture(rightIndex, $0) }
        let tellsSubjects = tellsSubjects
        let agesOfColumns = columns.map { ages(right[$0]) }
        var result: [(Pair, ValueTie)] = []
        var casualties: [(pair: Pair, fates: Set<Int>, probability: Float)] = []
        for row in rows {
            let agesOfRow = ages(left[row])
            for (column, agesOfColumn) in zip(columns, agesOfColumns) {
                let pair = Pair(left: row, right: column)
                let value = probability(original(leftIndex, row), original(rightIndex, column))
                if value >= (tellsSubjects ? ValueTie.least : ValueTie.leastAbroad) {
                    result.append((pair, .linked(value)))
                    continue
                }
                if areOnePersons(agesOfRow, agesOfColumn) {
                    result.append((pair, .ages))
                    continue
                }
                // In other languages less is known of the words around a figure.
                guard tellsSubjects else { continue }
                if value >= ValueTie.leastOfAges, left[row].hasAge, right[column].hasAge {
                    result.append((pair, .ages))
                    continue
                }
                let fates = left[row].fates.intersection(right[column].fates)
                if !fates.isEmpty { casualties.append((pair, fates, value)) }
            }
        }
        result += casualties.filter { candidate in
            candidate.fates.contains { isOneToll($0, candidate.pair, candidate.probability, casualties) }
        }.map { ($0.pair, .casualties) }
        return result.sorted { ($0.0.left, $0.0.right) < ($1.0.left, $1.0.right) }
    }

    private func ages(_ sentence: SentenceValues) -> [PersonsAge] { sentence.values.indices.compactMap(sentence.age) }

    /// Whether two sentences give an age of one person.
    private func areOnePersons(_ left: [PersonsAge], _ right: [PersonsAge]) -> Bool {
        left.contains { a in
            right.contains { story.figures[leftIndex].isOnePerson(a, $0, of: story.figures[rightIndex]) }
        }
    }

    /// Whether two sentences that are not linked count the victims of one event: both articles know of one toll only,
    /// or each sentence is the one of its article that is nearest to the other.
    private func isOneToll(
        _ fate: Int, _ pair: Pair, _ probability: Float, _ all: [(pair: Pair, fates: Set<Int>, probability: Float)]
    ) -> Bool {
        let figures = (story.figures[leftIndex], story.figures[rightIndex])
        let (left, right) = (story.values[leftIndex][pair.left], story.values[rightIndex][pair.right])
        if probability < ValueTie.leastOfAges, figures.0.tellsOfOtherEvent(left, than: right, of: figures.1) {
            return false
        }
        if figures.0.toll(fate) != nil, figures.1.toll(fate) != nil { return true }
        if left.deniesCasualties || right.deniesCasualties { return true }
        guard probability >= ValueTie.leastOfCasualties else { return false }
        return !all.contains {
            $0.fates.contains(fate) && ($0.pair.left == pair.left) != ($0.pair.right == pair.right)
                && $0.probability > probability * Self.nearest
        }
    }

    /// Another sentence must be so much nearer to count as nearer.
    private static let nearest: Float = 1.3

    /// Captions, credits and calls to read on count pictures, if anything.
    private func isFurniture(_ article: Int, _ sentence: Int) -> Bool {
        story.furniture[article][sentence]
    }

    /// A sentence said again is tied to what the first is tied to.
    private func original(_ article: Int, _ sentence: Int) -> Int {
        story.prepared[article].sentences[sentence].repeatOf ?? sentence
    }
}
