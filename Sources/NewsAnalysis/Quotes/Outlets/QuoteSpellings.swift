import NewsModel
import NewsText

/// Changes of a quote that leave its letters as they were: "the students' vote" for "the student's vote", "health care"
/// for "healthcare", "I ’ m" for "I'm". Where a mark or a space stands is the work of whoever sets the text.
struct QuoteSpellings {
    private let alignment: QuoteAlignment
    private let reference: String
    private let variant: String
    /// Longest change looked at, in words.
    private static let longest = 4

    init(_ alignment: QuoteAlignment, reference: String, variant: String) {
        self.alignment = alignment
        self.reference = reference
        self.variant = variant
    }

    /// `steps` with such changes counted to what both print.
    func joined(_ steps: [QuoteComparison.Step]) -> [QuoteComparison.Step] {
        var result: [QuoteComparison.Step] = []
        var index = 0
        while index < steps.count {
            let end = steps[index...].firstIndex { $0.kind == .same } ?? steps.count
            if end > index {
                let last = steps[end - 1]
                let change = QuoteComparison.Step(
                    kind: .same, reference: steps[index].reference.lowerBound..<last.reference.upperBound,
                    variant: steps[index].variant.lowerBound..<last.variant.upperBound)
                if isSpelling(change) { append(change, to: &result) } else { result += steps[index..<end] }
            }
            if end < steps.count { append(steps[end], to: &result) }
            index = end + 1
        }
        return result
    }

    private func append(_ step: QuoteComparison.Step, to steps: inout [QuoteComparison.Step]) {
        guard let last = steps.last, last.kind == .same else {
            steps.append(step)
            return
        }
        steps[steps.count - 1].reference = last.reference.lowerBound..<step.reference.upperBound
        steps[steps.count - 1].variant = last.variant.lowerBound..<step.variant.upperBound
    }

    /// Alone, or together with the word that both have before it.
    private func isSpelling(_ change: QuoteComparison.Step) -> Bool {
        guard max(change.reference.count, change.variant.count) <= Self.longest else { return false }
        for words in [0, 1] where min(change.reference.lowerBound, change.variant.lowerBound) >= words {
            let first = letters(
                alignment.first[(change.reference.lowerBound - words)..<change.reference.upperBound], of: reference)
            let second = letters(
                alignment.second[(change.variant.lowerBound - words)..<change.variant.upperBound], of: variant)
            if let first, first == second { return true }
        }
        return false
    }

    /// The letters that are printed for `words`; nil for none, and where there are digits, whose signs tell.
    private func letters(_ words: ArraySlice<QuoteWords.Word>, of text: String) -> String? {
        guard let start = words.first?.start, let end = words.map(\.end).max(), start < end else { return nil }
        let printed = text.text(in: TextSpan(start, end)).lowercased().unicodeScalars
        if printed.contains(where: \.isDigit) { return nil }
        let letters = String(String.UnicodeScalarView(printed.filter(\.isLetter)))
        return letters.isEmpty ? nil : letters
    }
}
