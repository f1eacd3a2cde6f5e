import NewsLanguage
import NewsModel
import NewsText

/// A sentence as links see it: its content words in order, and the clauses they stand in.
struct LinkSentence: Sendable {
    /// A content word as it stands in the sentence.
    struct Word: Sendable {
        /// Into the story's vocabulary.
        var word: Int32
        /// Into the sentence's tokens; -1 for a name that a pronoun brings along from the sentence before.
        var token: Int32
        /// The number of its clause in the sentence, from 0.
        var clause: Int32
        var isName: Bool
    }
    var words: [Word] = []
    /// All of its words, function words too: see `Verbatim`.
    var run = Verbatim.Run()
    var clauses = 0
    /// Sum of the weights of its own words.
    var weight: Float = 0
    /// For each clause the sum of the weights of its words that are no names.
    var clauseWeights: [Float] = []
    var verbs = 0
    var numbers = 0
    /// May be linked at all: no furniture, no second copy, two content words at least.
    var isLinkable = false
    /// Position in the article: index and share.
    var index = 0
    var place: Float = 0

    /// Content words that a clause must have; shorter ones belong to the clause before.
    static let leastOfClause = 3
    /// Content words that a sentence must have.
    static let leastWords = 2
    /// Tokens at the start among which a pronoun points back.
    static let pronounReach = 6
}

/// The sentences of all texts of a story as links see them.
struct LinkSentences: Sendable {
    let vocabulary: LinkVocabulary
    /// For each text, one for each of its sentences.
    let texts: [[LinkSentence]]

    /// - Parameter order: In which the words of the texts are numbered.
    init(_ prepared: [PreparedText], _ furniture: [[Bool]], order: [Int]) {
        var vocabulary = LinkVocabulary()
        var count = 0
        var texts = [[LinkSentence]](repeating: [], count: prepared.count)
        for number in order {
            let (text, furniture) = (prepared[number], furniture[number])
            var sentences: [LinkSentence] = []
            var last: [Int32] = []
            for index in text.sentences.indices {
                var sentence = LinkSentence()
                sentence.index = index
                sentence.place = Float(index) / Float(max(1, text.sentences.count - 1))
                if text.sentences[index].repeatOf == nil {
                    count += 1
                    sentence.run = Verbatim.Run(text.tokens[index])
                    Self.read(text.tokens[index], text.words, into: &sentence, &vocabulary)
                    for word in Set(sentence.words.map(\.word)) where word >= 0 {
                        vocabulary.countOccurrence(of: word)
                    }
                    let own = sentence.words.count
                    sentence.isLinkable = own >= LinkSentence.leastWords && !furniture[index]
                    let names = sentence.words.filter(\.isName).map(\.word)
                    if Self.pointsBack(text.tokens[index], text.words) {
                        for word in last where !sentence.words.contains(where: { $0.word == word }) {
                            sentence.words.append(LinkSentence.Word(word: word, token: -1, clause: 0, isName: true))
                        }
                        last = names + last.prefix(2)
                    } else {
                        last = names
                    }
                }
                sentences.append(sentence)
            }
            texts[number] = sentences
        }
        let languages = Set(prepared.map { LanguageFolder.code($0.source.language) })
        vocabulary.finish(
            sentences: count, texts: prepared.count,
            language: languages.count == 1 ? languages.first.flatMap(TermFrequencies.of) : nil)
        for text in texts.indices {
            for index in texts[text].indices { Self.weigh(&texts[text][index], vocabulary) }
        }
        self.init(vocabulary: vocabulary, texts: texts)
    }

    private init(vocabulary: LinkVocabulary, texts: [[LinkSentence]]) {
        self.vocabulary = vocabulary
        self.texts = texts
    }

    /// The same with the texts in another order.
    func inOrder(_ order: [Int]) -> LinkSentences {
        LinkSentences(vocabulary: vocabulary, texts: order.map { texts[$0] })
    }

    private static func read(
        _ tokens: [ComparisonToken], _ language: ComparisonWords, into sentence: inout LinkSentence,
        _ vocabulary: inout LinkVocabulary
    ) {
        var clause = 0
        var inClause = 0
        var isFirst = true
        let isTitleCase = Self.isTitleCase(tokens)
        for (index, token) in tokens.enumerated() {
            if Clauses.opens(token, language) {
                if inClause >= LinkSentence.leastOfClause {
                    clause += 1
                    inClause = 0
                }
            }
            guard let word = vocabulary.intern(token, language) else {
                if token.kind != .punctuation { isFirst = false }
                continue
            }
            let isName = token.kind == .word && token.isCapital && !language.hasCapitalNouns
            if token.kind == .word, !token.isCapital { vocabulary.noteLower(word) }
            if isName, !isFirst, !isTitleCase { vocabulary.noteCapital(word) }
            sentence.words.append(
                LinkSentence.Word(word: word, token: Int32(index), clause: Int32(clause), isName: isName))
            isFirst = false
            inClause += 1
        }
        // A short last clause belongs to the one before.
        if inClause < LinkSentence.leastOfClause, clause > 0 {
            for index in sentence.words.indices where sentence.words[index].clause == Int32(clause) {
                sentence.words[index].clause = Int32(clause - 1)
            }
            clause -= 1
        }
        sentence.clauses = clause + 1
    }

    /// Most of its longer words have capitals, as in headlines.
    static func isTitleCase(_ tokens: [ComparisonToken]) -> Bool {
        let long = tokens.filter { $0.kind == .word && $0.isContent && $0.text.utf8.count > 3 }
        return long.count >= 3 && 10 * long.count(where: \.isCapital) >= 7 * long.count
    }

    private static func weigh(_ sentence: inout LinkSentence, _ vocabulary: LinkVocabulary) {
        sentence.clauseWeights = [Float](repeating: 0, count: sentence.clauses)
        for index in sentence.words.indices {
            let word = vocabulary.words[Int(sentence.words[index].word)]
            // Headlines and first words have capitals that make no names.
            if word.isSeenLower, !word.isSeenCapital { sentence.words[index].isName = false }
            if word.isDate || word.isNumber { sentence.words[index].isName = false }
            guard sentence.words[index].token >= 0 else { continue }
            sentence.weight += word.weight
            if word.isVerb, !sentence.words[index].isName { sentence.verbs += 1 }
            if word.isNumber { sentence.numbers += 1 }
            if !sentence.words[index].isName {
                sentence.clauseWeights[Int(sentence.words[index].clause)] += word.weight
            }
        }
    }

    private static func pointsBack(_ tokens: [ComparisonToken], _ language: ComparisonWords) -> Bool {
        tokens.prefix(LinkSentence.pronounReach).contains { language.contains($0.word, in: .pronoun) }
    }
}

/// Where clauses begin.
enum Clauses {
    private static let marks: Set<String> = [
        ",", ";", ":", "\u{2014}", "\u{2013}", "(", ")", "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}",
    ]

    /// Whether a clause may begin at the token: a sign, or a word that is no content.
    static func opens(_ token: ComparisonToken, _ language: ComparisonWords) -> Bool {
        token.kind == .punctuation
            ? marks.contains(token.text) : !token.isContent && language.contains(token.word, in: .clause)
    }
}
