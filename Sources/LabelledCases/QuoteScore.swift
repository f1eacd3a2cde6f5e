import NewsModel

/// How many of the labelled quotes are found with their speakers, and joined into utterances.
///
/// A quote found counts where it shares at least half of the characters that either has. A speaker is right where the
/// phrase that names them is met, or the last names agree; where the text names nobody, where none is shown.
package struct QuoteScore: Sendable {
    /// Texts that were scored.
    package private(set) var cases = 0
    /// Every quote, speaker and utterance right, and nothing extra.
    package private(set) var wholeCases = 0
    /// Quotes in the labels.
    package private(set) var labelled = 0
    /// Quotes in the answers.
    package private(set) var found = 0
    /// Quotes in both.
    package private(set) var matched = 0
    /// Matched quotes whose text names a speaker.
    package private(set) var named = 0
    /// Matched quotes for which a speaker is shown.
    package private(set) var shown = 0
    /// Of those shown, speakers that are right.
    package private(set) var right = 0
    /// Pairs of neighbouring quotes that are one utterance: in the labels, in the answers, in both.
    package private(set) var joined = (labelled: 0, found: 0, both: 0)

    package init() {}

    /// Matched quotes of those found, 0 to 1.
    package var spanPrecision: Double { share(matched, of: found) }
    /// Matched quotes of those labelled, 0 to 1.
    package var spanRecall: Double { share(matched, of: labelled) }
    /// Right speakers of those shown.
    package var speakerPrecision: Double { share(right, of: shown) }
    /// Right speakers of all quotes whose text names one, missed quotes included.
    package var speakerRecall: Double { share(right, of: allNamed) }
    /// Joined pairs that are in both, of those in the answers.
    package var utterancePrecision: Double { share(joined.both, of: joined.found) }
    /// Joined pairs that are in both, of those in the labels.
    package var utteranceRecall: Double { share(joined.both, of: joined.labelled) }
    private var allNamed = 0

    private func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }

    /// Counts one text; returns what is wrong with the answers, a line each.
    @discardableResult
    package mutating func add(_ example: LabelledQuoteCase, _ answers: [AnsweredQuote]) -> [String] {
        let scalars = Array(example.text.unicodeScalars)
        let gold = example.quotes.map { Self.trimmed($0.start..<$0.end, scalars) }
        let spans = answers.map { Self.trimmed($0.start..<$0.end, scalars) }
        let pairs = Self.pairs(gold, spans)
        var wrong: [String] = []
        cases += 1
        labelled += gold.count
        found += spans.count
        matched += pairs.count
        allNamed += example.quotes.count { $0.speakerMention != nil }
        for (number, item) in example.quotes.enumerated() {
            guard let answer = pairs[number].map({ answers[$0] }) else {
                wrong.append("missed   \(Self.text(gold[number], scalars))")
                continue
            }
            named += item.speakerMention == nil ? 0 : 1
            shown += answer.mention == nil ? 0 : 1
            if let fault = Self.speakerFault(item, answer) {
                wrong.append("speaker  \(Self.text(gold[number], scalars)): \(fault)")
            } else if answer.mention != nil {
                right += 1
            }
        }
        let taken = Set(pairs.values)
        for number in spans.indices where !taken.contains(number) {
            wrong.append("extra    \(Self.text(spans[number], scalars)) (\(answers[number].name ?? "nobody"))")
        }
        wrong += joinings(example, answers, pairs)
        if wrong.isEmpty { wholeCases += 1 }
        return wrong
    }

    /// Adds the counts of `other`.
    package mutating func add(_ other: QuoteScore) {
        cases += other.cases
        wholeCases += other.wholeCases
        labelled += other.labelled
        found += other.found
        matched += other.matched
        named += other.named
        allNamed += other.allNamed
        shown += other.shown
        right += other.right
        joined.labelled += other.joined.labelled
        joined.found += other.joined.found
        joined.both += other.joined.both
    }

    private mutating func joinings(
        _ example: LabelledQuoteCase, _ answers: [AnsweredQuote], _ pairs: [Int: Int]
    ) -> [String] {
        var wrong: [String] = []
        for number in example.quotes.indices.dropFirst() {
            let isOne = example.quotes[number].utterance == example.quotes[number - 1].utterance
            var isAnswered = false
            if let a = pairs[number - 1], let b = pairs[number] {
                isAnswered = answers[a].utterance == answers[b].utterance
            }
            joined.labelled += isOne ? 1 : 0
            joined.found += isAnswered ? 1 : 0
            joined.both += isOne && isAnswered ? 1 : 0
            if isOne != isAnswered { wrong.append("joining  \(number): \(isOne ? "one" : "two") utterances") }
        }
        return wrong
    }

    // MARK: Spans

    private static let signs = Set(" \t\r\n\u{A0}\u{202F}\"“”„‟«»‹›‘’‚'`「」『』.,;:!?-–—…。、，！？：".unicodeScalars)

    private static func trimmed(_ span: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
        var (start, end) = (span.lowerBound, min(span.upperBound, scalars.count))
        while start < end, signs.contains(scalars[start]) { start += 1 }
        while start < end, signs.contains(scalars[end - 1]) { end -= 1 }
        return start..<max(start, end)
    }

    private static func text(_ span: Range<Int>, _ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span.prefix(60)])
        return String(view)
    }

    /// Numbers of found spans by those of the labelled ones, best matches first, one to one.
    private static func pairs(_ gold: [Range<Int>], _ found: [Range<Int>]) -> [Int: Int] {
        var candidates: [(share: Double, gold: Int, found: Int)] = []
        for (g, a) in gold.enumerated() {
            for (f, b) in found.enumerated() where a.overlaps(b) {
                let shared = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
                let whole = max(a.upperBound, b.upperBound) - min(a.lowerBound, b.lowerBound)
                if shared * 2 >= whole { candidates.append((Double(shared) / Double(whole), g, f)) }
            }
        }
        var result: [Int: Int] = [:]
        var taken: Set<Int> = []
        for candidate in candidates.sorted(by: { ($1.share, $0.gold) < ($0.share, $1.gold) })
        where result[candidate.gold] == nil && !taken.contains(candidate.found) {
            result[candidate.gold] = candidate.found
            taken.insert(candidate.found)
        }
        return result
    }

    // MARK: Speakers

    private static func speakerFault(_ item: LabelledQuoteCase.Item, _ answer: AnsweredQuote) -> String? {
        guard let start = item.speakerStart, let end = item.speakerEnd else {
            return answer.mention.map { _ in "nobody is named, not \(answer.name ?? "") (\(rule(answer)))" }
        }
        guard let mention = answer.mention else { return "\(item.speakerMention ?? "") is not found" }
        if mention.overlaps(start..<end) { return nil }
        let wanted = words(item.speaker ?? item.speakerMention ?? "")
        for name in [answer.name, answer.mentionText] {
            if let last = words(name ?? "").last, last == wanted.last { return nil }
        }
        return "\(item.speakerMention ?? ""), not \(answer.mentionText ?? "") (\(rule(answer)))"
    }

    private static func rule(_ answer: AnsweredQuote) -> String { answer.rule?.rawValue ?? "" }

    private static func words(_ name: String) -> [Substring] {
        name.lowercased().replacing("’s", with: "").replacing("'s", with: "").split { !$0.isLetter && !$0.isNumber }
    }
}
