import NewsLanguage
import NewsText

/// The words of a story's titles with their weights, in the forms by which other languages' words are compared.
struct OutlineTerms {
    /// A word of the titles.
    struct Word {
        /// Folded letters.
        var letters: [UInt8]
        /// As a title writes it.
        var written: String
        var isNumber: Bool
        /// A title writes it with a capital.
        var isCapital: Bool
        /// The share of the titles that have it.
        var share: Float
        var weight: Float = 0
        /// In Latin letters.
        var romanized: [UInt8]
        /// As it is spoken, roughly; in it names of several languages are near each other.
        var sounds: [UInt8]
        /// The sounds without vowels.
        var consonants: [UInt8]
        var concepts: Set<ConceptTable.Concept>

        var hash: UInt64 { FNV1a(letters).value }
    }

    /// Words that a story is compared by.
    private static let mostWords = 30
    /// Of a story of so many titles the words of one alone count too.
    private static let fewTitles = 5

    private(set) var words: [Word]
    /// The share of the titles, then the weight.
    private(set) var concepts: [ConceptTable.Concept: Float]
    /// The countries that half of the titles name, with their weights.
    private(set) var countries: [ConceptTable.Concept: Float] = [:]

    init(_ outline: StoryOutline) {
        let stopWords = StopWords.of(outline.language)
        let table = ConceptTable.of(outline.language)
        let spelling = WordSpelling.of(outline.language)
        var counts: [[UInt8]: Count] = [:]
        for title in outline.titles {
            let bytes = Array(title.utf8)
            var seen: Set<[UInt8]> = []
            for token in WordScanner.tokens(bytes, in: TextSpan(0, bytes.count))
            where token.kind == .word || token.kind == .number {
                let written = String(decoding: bytes[token.span.range], as: UTF8.self)
                var letters = LetterFolding.fold(written.unicodeScalars)
                // "6,1" in one language is "6.1" in another, and "1.200" is "1,200".
                if token.kind == .number { letters = letters.map { $0 == 0x2C ? 0x2E : $0 } }
                guard token.kind == .number || letters.count > 1 && !stopWords.contains(hash: FNV1a(letters).value)
                else { continue }
                let folded = letters
                spelling.apply(to: &letters)
                guard seen.insert(letters).inserted else { continue }
                counts[
                    letters,
                    default: Count(
                        written: written, isNumber: token.kind == .number,
                        concepts: token.kind == .word ? table.concepts(of: folded) : [])
                ].add(written)
            }
        }
        let titles = outline.titles.count
        words = []
        concepts = [:]
        for (letters, found) in counts where found.count > 1 || titles <= Self.fewTitles {
            let romanized = SoundForm.romanized(letters)
            let sounds = SoundForm.sounds(romanized)
            let share = Float(found.count) / Float(titles)
            let word = Word(
                letters: letters, written: found.written, isNumber: found.isNumber, isCapital: found.isCapital,
                share: share, romanized: romanized, sounds: sounds, consonants: SoundForm.consonants(sounds),
                concepts: found.concepts)
            for concept in word.concepts { concepts[concept] = max(concepts[concept] ?? 0, share) }
            words.append(word)
        }
    }

    /// What is counted of a word.
    private struct Count {
        var count = 0
        let written: String
        let isNumber: Bool
        let concepts: Set<ConceptTable.Concept>
        var isCapital = false

        init(written: String, isNumber: Bool, concepts: Set<ConceptTable.Concept>) {
            self.written = written
            self.isNumber = isNumber
            self.concepts = concepts
        }

        mutating func add(_ written: String) {
            count += 1
            if written.unicodeScalars.first?.isCapital == true { isCapital = true }
        }
    }

    /// Weighs the words and concepts by how rare they are among the stories of the language.
    mutating func weigh(_ counts: OutlineCounts) {
        for index in words.indices {
            words[index].weight = counts.rarity(of: words[index].hash) * words[index].share.squareRoot()
        }
        words.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.letters.lexicographicallyPrecedes($1.letters) }
        words.removeLast(max(0, words.count - Self.mostWords))
        countries = concepts.filter { $0.key.isCountry && $0.value >= 0.5 }
        concepts = concepts.reduce(into: [:]) { $0[$1.key] = counts.rarity(of: $1.key) * $1.value.squareRoot() }
        for country in countries.keys { countries[country] = concepts[country] }
    }
}

/// In how many stories of one language words and concepts stand.
struct OutlineCounts {
    /// Fewer stories count as so many: a word in one of three is not common.
    private static let fewStories = 100
    private var words: [UInt64: Int] = [:]
    private var concepts: [ConceptTable.Concept: Int] = [:]
    private var stories = 0

    /// Counts a story, once for each of its words.
    mutating func add(_ terms: OutlineTerms) {
        stories += 1
        for word in terms.words { words[word.hash, default: 0] += 1 }
        for concept in terms.concepts.keys { concepts[concept, default: 0] += 1 }
    }

    /// In nats; 0 for a word of every story.
    func rarity(of word: UInt64) -> Float { rarity(words[word] ?? 0) }
    func rarity(of concept: ConceptTable.Concept) -> Float { rarity(concepts[concept] ?? 0) }

    private func rarity(_ count: Int) -> Float {
        max(0, naturalLogarithm(Float(max(stories, Self.fewStories) + 1) / (Float(count) + 0.5)))
    }
}
