import NewsLanguage
import NewsText

/// One term of an article and what it counts for.
struct TermWeight: Hashable {
    var term: TermHash
    var weight: Float
}

/// The terms of an article with their weights, of length one, in order of their hashes.
struct TermVector: RandomAccessCollection {
    private let entries: [PackedWeight]

    /// From weights of length one.
    init(_ entries: [TermWeight]) { self.entries = entries.map { PackedWeight($0.term, weight: $0.weight) } }

    private init(packed entries: [PackedWeight]) { self.entries = entries }

    var startIndex: Int { 0 }
    /// One past the last of the distinct terms.
    var endIndex: Int { entries.count }

    @inline(__always)
    subscript(index: Int) -> TermWeight { TermWeight(term: entries[index].number, weight: entries[index].weight) }

    /// Whether a term is among them, in logarithmic time.
    func contains(_ term: TermHash) -> Bool { weight(of: term) != nil }

    /// What a term counts for, in logarithmic time; nil for one that is not there.
    func weight(of term: TermHash) -> Float? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].number < term { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].number == term ? entries[low].weight : nil
    }

    /// The sums of the weights, each times what `factors` says of its term.
    @inline(__always)
    func sums(_ factors: (TermHash) -> Likeness?) -> Likeness {
        let entries = entries.span
        var sums = Likeness(plain: 0, weighed: 0)
        for index in entries.indices {
            guard let found = factors(entries[index].number) else { continue }
            sums.plain += found.plain * Float(entries[index].scaled)
            sums.weighed += found.weighed * Float(entries[index].scaled)
        }
        return Likeness(plain: sums.plain / PackedWeight.scale, weighed: sums.weighed / PackedWeight.scale)
    }

    /// The sum of the squares of the weights, each first times what `factor` says of its term.
    @inline(__always)
    func squares(_ factor: (TermHash) -> Float) -> Float {
        let entries = entries.span
        var sum: Float = 0
        for index in entries.indices {
            let weight = Float(entries[index].scaled) * factor(entries[index].number)
            sum += weight * weight
        }
        return sum / (PackedWeight.scale * PackedWeight.scale)
    }

    /// The terms that count for most, heaviest first, at most `limit`; ties by hash.
    func heaviest(_ limit: Int) -> [TermWeight] {
        var ranks = highestRanks(limit)
        ranks.sort(by: >)
        return ranks.map {
            TermWeight(
                term: ~TermHash(truncatingIfNeeded: $0),
                weight: Float(UInt16(truncatingIfNeeded: $0 >> 32)) / PackedWeight.scale)
        }
    }

    /// The same vector with those terms alone.
    func lightened(to limit: Int) -> TermVector {
        guard count > limit, let least = highestRanks(limit).min() else { return self }
        return TermVector(packed: entries.filter { Self.rank($0) >= least })
    }

    /// One number orders the terms of an article: the weight above, the hash, smaller first, below.
    private static func rank(_ entry: PackedWeight) -> UInt64 { UInt64(entry.scaled) << 32 | UInt64(~entry.number) }

    private func highestRanks(_ limit: Int) -> [UInt64] {
        var ranks = entries.map(Self.rank)
        ranks.keepHighest(limit)
        return ranks
    }
}

extension [UInt64] {
    /// Keeps so many of the highest, in any order, by Hoare's selection: each is looked at a few times only.
    fileprivate mutating func keepHighest(_ limit: Int) {
        guard count > limit else { return }
        // What is before `low` is among the highest, what is from `high` on is not.
        var (low, high) = (0, count)
        while low < limit, limit < high {
            let pivot = self[(low + high) / 2]
            var (left, right) = (low, high - 1)
            while left <= right {
                while self[left] > pivot { left += 1 }
                while self[right] < pivot { right -= 1 }
                if left <= right {
                    swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            // Between the two sides stands at most one number, the pivot.
            if limit <= right + 1 { high = right + 1 } else { low = left }
        }
        removeLast(count - limit)
    }
}

/// A vector laid out for being compared with many others: a table by hash.
struct TermProbe {
    private static let size = 1_024
    private var terms = [TermHash](repeating: 0, count: size)
    private var weights = [Likeness](repeating: Likeness(plain: 0, weighed: 0), count: size)
    private var used: [Int] = []

    /// Takes a vector in, in place of the one before; terms beyond what the table holds well are left out.
    ///
    /// - Parameters:
    ///   - length: The length of the vector under the factors.
    ///   - factor: What a term's weight is multiplied by, here and in the vectors that are compared.
    mutating func load(_ vector: TermVector, length: Float, factor: (TermHash) -> Float) {
        for place in used { weights[place].plain = 0 }
        used.removeAll(keepingCapacity: true)
        for index in 0..<min(vector.count, 600) {
            let entry = vector[index]
            guard entry.weight > 0 else { continue }
            let factor = factor(entry.term)
            var place = Int(entry.term) & (Self.size - 1)
            while weights[place].plain != 0 { place = (place + 1) & (Self.size - 1) }
            terms[place] = entry.term
            weights[place] = Likeness(plain: entry.weight, weighed: entry.weight * factor * factor / length)
            used.append(place)
        }
    }

    /// The cosines of the angle between the two vectors, the weighed one times the other vector's length under the
    /// factors: 1 for equal terms and weights, 0 for no term in common.
    @inline(__always)
    func cosines(_ other: TermVector) -> Likeness {
        let (terms, weights) = (self.terms.span, self.weights.span)
        return other.sums { term in
            var place = Int(term) & (Self.size - 1)
            while weights[place].plain != 0 {
                if terms[place] == term { return weights[place] }
                place = (place + 1) & (Self.size - 1)
            }
            return nil
        }
    }
}

/// What the clustering keeps of an article's text.
struct ArticleTerms {
    var vector: TermVector
    /// The length of the vector before it was scaled to one.
    var norm: Float
    /// The sentences of the body.
    var sentences: [TermReader.Sentence]
    var marks: TitleMarks

    /// Of an article that is not to be compared.
    static let none = ArticleTerms(vector: TermVector([]), norm: 1, sentences: [], marks: TitleMarks())
}

/// What a title says of place and number: its names and numbers that the body has too.
struct TitleMarks {
    private(set) var names: [TermHash] = []
    private(set) var numbers: [TermHash] = []

    /// Takes in a term of the title as it stands in the body.
    fileprivate mutating func add(_ occurrence: TermReader.Occurrence) {
        switch occurrence.kind {
        case .word where occurrence.isCapital:
            if !names.contains(occurrence.hash) { names.append(occurrence.hash) }
        case .number:
            if !numbers.contains(occurrence.hash) { numbers.append(occurrence.hash) }
        default: break
        }
    }
}

/// Makes term vectors; keeps a reader for each language.
struct TermVectorizer {
    /// Bytes of a body that are looked at at most; enough for the words that are read.
    static let bodyBytes = 1_600

    /// A term of the article that is being read.
    private struct Count {
        var term: TermHash
        /// How often it stands there; in the title it counts for more.
        var count: Float
        var rarity: Float
    }

    private let configuration: StoryConfiguration
    private var readers: [String: TermReader] = [:]
    private var counts: [Count] = []

    init(_ configuration: StoryConfiguration) { self.configuration = configuration }

    /// The terms of an article; `note` is told of each where it stands.
    mutating func read(_ article: StoryArticle, note: (TermReader.Occurrence) -> Void = { _ in }) -> ArticleTerms {
        var reader = readers.removeValue(forKey: article.language) ?? TermReader(language: article.language)
        let frequencies = TermFrequencies.of(article.language)
        var counts = self.counts
        counts.removeAll(keepingCapacity: true)
        var inTitle: [TermHash] = []
        var marks = TitleMarks()
        reader.read(Headline.bytes(of: article), isTitle: true) { occurrence, word in
            note(occurrence)
            inTitle.append(occurrence.hash)
            counts.append(
                Count(
                    term: occurrence.hash, count: configuration.titleCount, rarity: frequencies.rarity(occurrence, word)
                ))
        }
        let body = article.body.firstBytes(Self.bodyBytes)
        reader.read(body, isTitle: false, limit: configuration.bodyWords) { occurrence, word in
            note(occurrence)
            if inTitle.contains(occurrence.hash) { marks.add(occurrence) }
            counts.append(
                Count(
                    term: occurrence.hash, count: fade(occurrence.span.start),
                    rarity: frequencies.rarity(occurrence, word)))
        }
        counts.sort { $0.term < $1.term }
        self.counts = counts
        // A copy of the right size: the reader's own array is as long as its longest text wanted.
        let sentences = reader.sentences.map { $0 }
        readers[article.language] = reader
        let (vector, norm) = weighted()
        return ArticleTerms(vector: vector, norm: norm, sentences: sentences, marks: marks)
    }

    /// What a word that starts at a byte of the body counts.
    private func fade(_ offset: Int) -> Float {
        max(configuration.fadeFloor, 1 - Float(max(0, offset - configuration.fadeStart)) / configuration.fadeLength)
    }

    /// Joins equal terms, weighs them and scales the whole to length one; the length that it had.
    private func weighted() -> (TermVector, norm: Float) {
        var entries: [TermWeight] = []
        entries.reserveCapacity(counts.count)
        var squares: Float = 0
        var index = 0
        while index < counts.count {
            let term = counts[index].term
            let rarity = counts[index].rarity
            var count: Float = 0
            while index < counts.count, counts[index].term == term {
                count += counts[index].count
                index += 1
            }
            let weight = (count > 1 ? 1 + naturalLogarithm(count) : count) * rarity
            entries.append(TermWeight(term: term, weight: weight))
            squares += weight * weight
        }
        guard squares > 0 else { return (TermVector([]), 1) }
        let scale = 1 / squares.squareRoot()
        for index in entries.indices { entries[index].weight *= scale }
        return (TermVector(entries), squares.squareRoot())
    }
}
