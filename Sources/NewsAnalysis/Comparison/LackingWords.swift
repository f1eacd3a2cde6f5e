import NewsLanguage
import NewsModel
import NewsText

/// The words of one text of a story that another one never says, in no form that is known: what is worth marking inside
/// a sentence, whatever stands beside it.
///
/// They are looked for in the whole other text. A word stands there too if a form of it does, a word of one meaning,
/// the figure that a word names, or a value that is equal however it is written; and a name, if the other text knows
/// some of it or its initials.
struct LackingWords {
    private let story: StoryContext
    private let words: ArticleWords

    /// Shorter words in small letters are grammar more often than matter, and so are names of two letters.
    private static let shortest = 5
    private static let shortestName = 3

    /// Words that one in some twenty texts has say nothing: "people", "around".
    private static let leastRarity: Float = 3

    init(_ story: StoryContext, _ words: ArticleWords) {
        self.story = story
        self.words = words
    }

    /// Stretches of `article`, in order; words that follow each other are one.
    func spans(of article: Int, notIn other: Int) -> [TextSpan] {
        // What a summary or a beginning does not say, its article may.
        if story.texts[other].isExcerpt { return [] }
        let initials = Initials(story.prepared[other])
        var result: [TextSpan] = []
        for sentence in story.prepared[article].originals where !story.furniture[article][sentence] {
            let tokens = story.prepared[article].tokens[sentence]
            let lacking = lacking(article, sentence, other, initials)
            var index = 0
            while index < tokens.count {
                let start = index
                while index < tokens.count, lacking[index] { index += 1 }
                if index > start {
                    result.append(TextSpan(tokens[start].span.start, tokens[index - 1].span.end))
                }
                index += 1
            }
        }
        return result
    }

    /// For each token of a sentence.
    private func lacking(_ article: Int, _ sentence: Int, _ other: Int, _ initials: Initials) -> [Bool] {
        let tokens = story.prepared[article].tokens[sentence]
        var result = [Bool](repeating: false, count: tokens.count)
        for word in story.links.texts[article][sentence].words where word.token >= 0 {
            let token = tokens[Int(word.token)]
            let isRare = word.isName || story.links.vocabulary.words[Int(word.word)].rarity >= Self.leastRarity
            result[Int(word.token)] = isRare && isTelling(token) && !words.hasWord(word.word, in: other)
        }
        for value in story.values[article][sentence].values where isStated(value, in: other) {
            for index in value.tokens where tokens.indices.contains(index) { result[index] = false }
        }
        let language = story.prepared[article].words
        for run in Self.capitalRuns(tokens) {
            if initials.knows(tokens[run]) {
                for index in run { result[index] = false }
                continue
            }
            // Of a name of several words some of which the other has, only the form differs; and so where it has the
            // person without the titles.
            var isKnown = false
            for name in Self.parts(of: run, tokens, language).reversed() {
                isKnown = isKnown || name.contains { tokens[$0].isContent && !result[$0] && tokens[$0].isCapital }
                if isKnown { for index in name { result[index] = false } }
            }
        }
        return result
    }

    /// The names in a run of words with capitals, each up to its titles: that the other has "Russia" and "president"
    /// says nothing of who "Russian President Petra Vance" is.
    private static func parts(
        of run: Range<Int>, _ tokens: [ComparisonToken], _ language: ComparisonWords
    ) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = run.lowerBound
        for index in run where index + 1 < run.upperBound && language.isTitle(tokens[index].word) {
            result.append(start..<(index + 1))
            start = index + 1
        }
        return result + [start..<run.upperBound]
    }

    private func isTelling(_ token: ComparisonToken) -> Bool {
        switch token.kind {
        case .number: true
        case .word: token.text.unicodeScalars.count >= (token.isCapital ? Self.shortestName : Self.shortest)
        // Single characters of scripts without spaces are no words.
        case .ideograph, .punctuation: false
        }
    }

    private func isStated(_ value: TypedValue, in other: Int) -> Bool {
        switch value.content {
        case .quantity(let quantity): story.figures[other].statesNumber(quantity)
        case .date(let date): story.figures[other].states(date)
        default: false
        }
    }

    /// Words with a capital that follow each other, with the small words of names between them.
    static func capitalRuns(_ tokens: [ComparisonToken]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < tokens.count {
            // No name begins with a "The".
            guard tokens[index].kind == .word, tokens[index].isCapital, tokens[index].isContent else {
                index += 1
                continue
            }
            var end = index + 1
            while end < tokens.count {
                if tokens[end].kind == .word, tokens[end].isCapital {
                    end += 1
                } else if end + 1 < tokens.count, tokens[end].kind == .word, tokens[end].text.utf8.count <= 3,
                    tokens[end + 1].kind == .word, tokens[end + 1].isCapital
                {
                    end += 2
                } else {
                    break
                }
            }
            result.append(index..<end)
            index = end
        }
        return result
    }
}

/// The initials of the names of a text, and its words with capitals: "FBI" and "Federal Bureau of Investigation".
struct Initials {
    private var ofNames: Set<String> = []
    private var words: Set<String> = []

    init(_ text: PreparedText) {
        for index in text.originals {
            let tokens = text.tokens[index]
            for run in LackingWords.capitalRuns(tokens) {
                for token in tokens[run] where token.isCapital { words.insert(token.text) }
                if let initials = Self.initials(tokens[run]) { ofNames.insert(initials) }
            }
            addSpelled(tokens)
        }
    }

    /// "F.B.I." is FBI.
    private mutating func addSpelled(_ tokens: [ComparisonToken]) {
        var letters = ""
        for token in tokens {
            if token.kind == .word, token.isCapital,
                token.text.count(where: { $0 != "." }) == 1 || token.text.contains(".")
            {
                letters += token.text.filter { $0 != "." }
            } else if token.text != "." {
                if letters.count > 1 { ofNames.insert(letters) }
                letters = ""
            }
        }
        if letters.count > 1 { ofNames.insert(letters) }
    }

    /// The initials of one of the text's names.
    func has(_ word: String) -> Bool { word.utf8.count > 1 && ofNames.contains(word.filter { $0 != "." }) }

    /// The text has the initials of a name, or the name of initials.
    func knows(_ name: ArraySlice<ComparisonToken>) -> Bool {
        if name.count == 1, let word = name.first { return has(word.text) }
        return Self.initials(name).map(words.contains) ?? false
    }

    private static func initials(_ name: ArraySlice<ComparisonToken>) -> String? {
        let capitals = name.filter(\.isCapital)
        return capitals.count > 1 ? String(capitals.compactMap(\.text.first)) : nil
    }
}
