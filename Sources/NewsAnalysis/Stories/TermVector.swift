import NewsText

/// One term of an article and what it counts for.
struct TermWeight: Hashable {
    var term: TermHash
    var weight: Float
}

/// The terms of an article with their weights, of length one, in order of their hashes.
struct TermVector {
    var entries: [TermWeight]

    /// Distinct terms.
    var count: Int { entries.count }

    /// The terms that count for most, heaviest first, at most `limit`; ties by hash.
    func heaviest(_ limit: Int) -> [TermWeight] {
        let ranked = entries.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
        return Array(ranked.prefix(limit))
    }
}

/// A vector laid out for being compared with many others: a table by hash.
struct TermProbe {
    private var terms = [TermHash](repeating: 0, count: 1_024)
    private var weights = [Float](repeating: 0, count: 1_024)
    private var used: [Int] = []

    /// Takes a vector in, in place of the one before; terms beyond what the table holds well are left out.
    mutating func load(_ vector: TermVector) {
        for place in used { weights[place] = 0 }
        used.removeAll(keepingCapacity: true)
        for entry in vector.entries.prefix(600) {
            var place = Int(entry.term & 1_023)
            while weights[place] != 0 { place = (place + 1) & 1_023 }
            terms[place] = entry.term
            weights[place] = entry.weight
            used.append(place)
        }
    }

    /// The cosine of the angle between the two vectors: 1 for equal terms and weights, 0 for no term in common.
    func cosine(_ other: TermVector) -> Float {
        var sum: Float = 0
        for entry in other.entries {
            var place = Int(entry.term & 1_023)
            while weights[place] != 0 {
                if terms[place] == entry.term {
                    sum += weights[place] * entry.weight
                    break
                }
                place = (place + 1) & 1_023
            }
        }
        return sum
    }
}

/// Makes term vectors; keeps a reader for each language.
struct TermVectorizer {
    /// Bytes of a body that are looked at at most; enough for the words that are read.
    static let bodyBytes = 1_600

    private struct Count {
        var term: TermHash
        var count: Float
        var rarity: Float
    }

    private let configuration: StoryConfiguration
    private var readers: [String: TermReader] = [:]
    private var counts: [Count] = []

    init(_ configuration: StoryConfiguration) { self.configuration = configuration }

    /// The terms of an article and the sentences of its body.
    mutating func read(_ article: StoryArticle) -> (vector: TermVector, sentences: [TermReader.Sentence]) {
        var reader = readers.removeValue(forKey: article.language) ?? TermReader(language: article.language)
        let frequencies = TermFrequencies.of(article.language)
        var counts = self.counts
        counts.removeAll(keepingCapacity: true)
        reader.read(Headline.bytes(of: article), isTitle: true) { occurrence, word in
            counts.append(
                Count(
                    term: occurrence.hash, count: configuration.titleCount, rarity: frequencies.rarity(occurrence, word)
                ))
        }
        let body = Array(article.body.utf8.prefix(Self.bodyBytes))
        reader.read(body, isTitle: false, limit: configuration.bodyWords) { occurrence, word in
            counts.append(
                Count(
                    term: occurrence.hash, count: fade(occurrence.span.start),
                    rarity: frequencies.rarity(occurrence, word)))
        }
        counts.sort { $0.term < $1.term }
        self.counts = counts
        let sentences = reader.sentences
        readers[article.language] = reader
        return (weighted(), sentences)
    }

    /// What a word that starts at a byte of the body counts.
    private func fade(_ offset: Int) -> Float {
        max(configuration.fadeFloor, 1 - Float(max(0, offset - configuration.fadeStart)) / configuration.fadeLength)
    }

    /// Joins equal terms, weighs them and scales the whole to length one.
    private func weighted() -> TermVector {
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
        guard squares > 0 else { return TermVector(entries: []) }
        let scale = 1 / squares.squareRoot()
        for index in entries.indices { entries[index].weight *= scale }
        return TermVector(entries: entries)
    }
}
