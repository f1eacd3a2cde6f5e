/// The words of an article, to tell whether it prints elsewhere what a quote of it lacks.
struct PrintedWords {
    let bytes: [UInt8]
    private static let length = 3

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether nearly all of `words` stand in the article in this order, in whatever form; never for fewer than three.
    func contains(_ words: ArraySlice<QuoteWords.Word>) -> Bool {
        let wanted = Self.runs(of: words)
        guard !wanted.isEmpty else { return false }
        let printed = Set(Self.runs(of: QuoteWords(String(decoding: bytes, as: UTF8.self)).words[...]))
        return wanted.count { printed.contains($0) } * 10 >= wanted.count * 7
    }

    private static func runs(of words: ArraySlice<QuoteWords.Word>) -> [[String]] {
        guard words.count >= length else { return [] }
        return (words.startIndex...(words.endIndex - length)).map { start in
            words[start..<(start + length)].map(\.text)
        }
    }
}
