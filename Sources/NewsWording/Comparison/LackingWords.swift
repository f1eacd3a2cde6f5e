package import NewsText

/// The words of one text that another never says: what is worth marking inside a sentence, whatever stands beside it.
///
/// Names, figures and words of some length are looked for in the whole other text, by their beginnings and with capitals
/// and accents folded; so a word that is missing beside its row but stands three paragraphs down is not marked.
package struct LackingWords {
    /// Stretches of the text, in order; words that follow each other are one.
    package let spans: [TextSpan]

    /// - Parameters:
    ///   - text: The bytes of the whole text that the spans point into.
    ///   - other: The bytes of the whole other text.
    package init(_ text: [UInt8], notIn other: [UInt8]) {
        let known = Set(
            WordScanner.tokens(other, in: TextSpan(0, other.count)).filter { $0.kind != .punctuation }
                .flatMap { Self.forms($0, other) })
        var found: [TextSpan] = []
        var previous: Int?
        for (index, token) in WordScanner.tokens(text, in: TextSpan(0, text.count)).enumerated() {
            guard Self.isTelling(token, text), Self.forms(token, text).allSatisfy({ !known.contains($0) }) else {
                continue
            }
            if let last = found.last, previous == index - 1 {
                found[found.count - 1] = TextSpan(last.start, token.span.end)
            } else {
                found.append(token.span)
            }
            previous = index
        }
        spans = found
    }

    /// The stretches inside `sentence`.
    package func spans(in sentence: TextSpan) -> [TextSpan] {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].end <= sentence.start { low = middle + 1 } else { high = middle }
        }
        return Array(spans[low...].prefix { $0.start < sentence.end }).filter { sentence.contains($0) }
    }

    /// Shorter words in small letters are grammar more often than matter.
    private static let shortest = 5

    private static func isTelling(_ token: TextToken, _ bytes: [UInt8]) -> Bool {
        switch token.kind {
        case .number: return true
        case .word:
            let word = bytes.text(in: token.span)
            if word.first?.isUppercase ?? false { return word.count > 2 && !grammar.contains(word.lowercased()) }
            return word.count >= shortest && !grammar.contains(word)
        // Single characters of scripts without spaces are no words.
        case .ideograph, .punctuation: return false
        }
    }

    /// A figure whole; a word by its first five letters, and a number word by its figure too.
    private static func forms(_ token: TextToken, _ bytes: [UInt8]) -> [[UInt8]] {
        if token.kind == .number { return [bytes[token.span.range].filter { $0 != UInt8(ascii: ",") }] }
        let folded = LetterFolding.fold(bytes.text(in: token.span).unicodeScalars)
        let form = Array(folded.prefix(5))
        if let number = numbers.firstIndex(of: String(decoding: folded, as: UTF8.self)) {
            return [form, Array(String(number).utf8)]
        }
        return [form]
    }

    private static let numbers = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// Words of some length that say nothing by themselves.
    private static let grammar: Set<String> = [
        "about", "above", "after", "again", "against", "almost", "along", "although", "among", "another", "around",
        "because",
        "been", "before", "behind", "being", "below", "between", "could", "despite", "during", "either", "every",
        "first",
        "former", "from", "have", "having", "however", "into", "itself", "later", "least", "might", "more", "most",
        "nearly",
        "neither", "never", "often", "other", "others", "over", "rather", "says", "several", "shall", "should", "since",
        "some", "still", "such", "than", "that", "their", "them", "themselves", "then", "there", "these", "they",
        "this",
        "those", "though", "through", "toward", "towards", "under", "until", "upon", "were", "what", "when", "where",
        "whether", "which", "while", "whom", "whose", "will", "with", "within", "without", "would", "aber", "auch",
        "dass",
        "diese", "dieser", "dieses", "durch", "eine", "einem", "einen", "einer", "haben", "hatte", "nicht", "noch",
        "nach",
        "oder", "seine", "seiner", "sich", "sind", "ueber", "unter", "werden", "wurde", "wurden", "aussi", "avait",
        "avec",
        "cette", "comme", "dans", "depuis", "leurs", "mais", "même", "pour", "selon", "sont", "tous", "tout", "como",
        "cuando", "desde", "entre", "hasta", "había", "para", "pero", "porque", "sobre", "también", "the",
    ]
}
