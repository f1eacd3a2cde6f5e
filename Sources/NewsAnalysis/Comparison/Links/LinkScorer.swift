import NewsLanguage

/// What ties two sentences together, in numbers, and the words that do.
struct LinkFeatures: Sendable {
    static let names = [
        "cos", "triple", "g_min", "n_exact", "verb_share", "num_conf", "pos", "leadmin", "leadmax", "near", "num_same",
        "length", "title", "matter",
    ]
    /// In the order of `names`.
    var values: [Float]
    /// Matched words of the best pair of clauses.
    var clauses: (left: Int, right: Int)?
    var matches: [LinkScorer.Match]
}

/// Scores one sentence against others, by the words that they share.
///
/// A match is one to one: a word of the one sentence stands for at most one of the other.
struct LinkScorer {
    /// Two words that are taken for one.
    struct Match: Sendable {
        /// Into the sentences' words.
        var left: Int
        var right: Int
        /// 1 for one word, less for kin.
        var strength: Float
        /// `strength` times the lesser weight of the two words.
        var weight: Float
    }

    /// Of the lighter sentence: two words of three in common prove little.
    private static let leastWeight: Float = 3

    private let vocabulary: LinkVocabulary
    /// For each word of the vocabulary its first place in the sentence at hand, and the next place of the same.
    private var first: [Int32]
    private var next: [Int32] = []
    private var sentence = LinkSentence()
    private var taken: [Bool] = []
    private var rightTaken: [Bool] = []
    private var cells: [Float] = []
    private var names: [Float] = []
    private(set) var matches: [Match] = []
    private var best: (Int, Int)?

    init(_ vocabulary: LinkVocabulary) {
        self.vocabulary = vocabulary
        first = [Int32](repeating: -1, count: vocabulary.words.count)
    }

    /// Makes `sentence` the one that others are scored against.
    mutating func take(_ sentence: LinkSentence) {
        for word in self.sentence.words { first[Int(word.word)] = -1 }
        self.sentence = sentence
        next = [Int32](repeating: -1, count: sentence.words.count)
        for index in sentence.words.indices.reversed() {
            let word = Int(sentence.words[index].word)
            next[index] = first[word]
            first[word] = Int32(index)
        }
        taken = [Bool](repeating: false, count: sentence.words.count)
    }

    /// The features of the sentence at hand and `other`.
    mutating func features(_ other: LinkSentence, cosine: Float) -> LinkFeatures {
        let values = values(other, cosine: cosine)
        return LinkFeatures(values: values, clauses: best, matches: matches)
    }

    /// What the sentence at hand and `other` have in common, judged by the two alone.
    mutating func score(_ other: LinkSentence, cosine: Float) -> LinkScore {
        let features = values(other, cosine: cosine)
        return LinkScore(alone: LinkModel.alone(features), own: LinkModel.own(features), least: 0)
    }

    private mutating func values(_ other: LinkSentence, cosine: Float) -> [Float] {
        match(other)
        var matched: Float = 0
        var exact: Float = 0
        var verbs: Float = 0
        var numbers: Float = 0
        var near: Float = 0
        var matter: Float = 0
        for match in matches {
            let word = vocabulary.words[Int(sentence.words[match.left].word)]
            // A name that only a pronoun stands for ties sentences together but is none of their words.
            if sentence.words[match.left].token >= 0, other.words[match.right].token >= 0 { matched += match.weight }
            if match.strength == 1 { exact += 1 }
            if word.isVerb { verbs += 1 }
            if word.isNumber, match.strength == 1 { numbers += word.isPrecise ? 2 : 1 }
            if match.strength == LinkVocabulary.nearness { near += match.weight }
            // Names say whom both are about, not what they say of them.
            if !sentence.words[match.left].isName, !other.words[match.right].isName { matter += match.weight }
        }
        let lighter = max(Self.leastWeight, min(sentence.weight, other.weight))
        let fewerVerbs = Float(min(sentence.verbs, other.verbs))
        let leads = (Float(min(25, sentence.index)), Float(min(25, other.index)))
        return [
            cosine, bestClauses(other), min(1.5, matched / lighter), min(8, exact),
            fewerVerbs > 0 ? min(1, verbs / fewerVerbs) : 0,
            sentence.numbers > 0 && other.numbers > 0 && numbers == 0 ? 1 : 0,
            abs(sentence.place - other.place), min(leads.0, leads.1) / 10, max(leads.0, leads.1) / 20, min(5, near),
            min(4, numbers), Float(min(sentence.words.count, other.words.count)) / 10,
            min(sentence.index, other.index) == 0 ? 1 : 0, min(10, matter),
        ]
    }

    private mutating func match(_ other: LinkSentence) {
        matches.removeAll(keepingCapacity: true)
        for index in taken.indices { taken[index] = false }
        rightTaken.fill(with: false, count: other.words.count)
        for (right, word) in other.words.enumerated() {
            if let left = free(Int(word.word)) { add(left, right, other, strength: 1) }
        }
        match(other, LinkVocabulary.kinship, vocabulary.kin)
        match(other, LinkVocabulary.nearness, vocabulary.near)
    }

    /// Matches what is still free by words that stand for each other.
    private mutating func match(
        _ other: LinkSentence, _ strength: Float, _ relatives: [[Int32]]
    ) {
        for (right, word) in other.words.enumerated() where !rightTaken[right] {
            for relative in relatives[Int(word.word)] {
                guard let left = free(Int(relative)) else { continue }
                add(left, right, other, strength: strength)
                break
            }
        }
    }

    private func free(_ word: Int) -> Int? {
        var place = first[word]
        while place >= 0 {
            if !taken[Int(place)] { return Int(place) }
            place = next[Int(place)]
        }
        return nil
    }

    private mutating func add(_ left: Int, _ right: Int, _ other: LinkSentence, strength: Float) {
        // Names that both only point back to are no evidence.
        if sentence.words[left].token < 0, other.words[right].token < 0 { return }
        taken[left] = true
        rightTaken[right] = true
        let weight = min(
            vocabulary.words[Int(sentence.words[left].word)].weight,
            vocabulary.words[Int(other.words[right].word)].weight)
        matches.append(Match(left: left, right: right, strength: strength, weight: weight * strength))
    }

    /// How much the best pair of clauses shares, beyond names.
    private mutating func bestClauses(_ other: LinkSentence) -> Float {
        best = nil
        if matches.isEmpty { return 0 }
        let columns = max(1, other.clauses)
        let count = max(1, sentence.clauses) * columns
        cells.fill(with: 0, count: count)
        names.fill(with: 0, count: count)
        for match in matches {
            let cell = Int(sentence.words[match.left].clause) * columns + Int(other.words[match.right].clause)
            if sentence.words[match.left].isName && other.words[match.right].isName {
                names[cell] += 1
            } else {
                cells[cell] += match.weight
            }
        }
        var most: Float = 0
        for cell in 0..<count where cells[cell] > 0 {
            let value = cells[cell] + 0.3 * min(2, names[cell])
            let left = cell / columns
            let right = cell % columns
            let mean = (sentence.clauseWeights[left] + other.clauseWeights[right]) / 2
            let worth = min(10, value * value / (value + 0.35 * mean))
            if worth > most {
                most = worth
                best = (left, right)
            }
        }
        return most
    }
}

extension Array {
    /// Makes it `count` times a value, in the memory that it has: thousands of pairs of sentences are scored in a row.
    fileprivate mutating func fill(with value: Element, count: Int) {
        removeAll(keepingCapacity: true)
        for _ in 0..<count { append(value) }
    }
}
