import NewsModel
import NewsText

/// What an outlet did with an utterance: the relation of its wording to the fullest one.
struct QuoteComparison {
    private(set) var relation = QuoteRelation.sameWords
    /// From the reference to the variant; empty where the words are the same.
    private(set) var changes: [WordChange] = []
    /// A negation, a modal, a quantity or a name was lost, added or changed inside what both print.
    private(set) var meaningMayTurn = false

    /// A run of words that both have, or only one of them.
    struct Step {
        var kind: WordChange.Kind
        /// Words of the reference; empty where only the variant has them.
        var reference: Range<Int>
        /// Words of the variant; empty where only the reference has them.
        var variant: Range<Int>
    }

    /// - Parameter elsewhere: the article of the variant; what it prints in another place is not left out.
    init(reference: String, variant: String, elsewhere: PrintedWords? = nil) {
        let referenceWords = QuoteWords(reference).words
        let variantWords = QuoteWords(variant).words
        guard referenceWords != variantWords else { return }
        let alignment = QuoteAlignment(referenceWords, variantWords)
        var steps = QuoteSpellings(alignment, reference: reference, variant: variant).joined(Self.steps(of: alignment))
        if !Self.isReordered(steps, alignment) {
            steps.removeAll { step in
                step.kind == .onlyReference && elsewhere?.contains(referenceWords[step.reference]) == true
            }
        }
        if steps.allSatisfy({ $0.kind == .same }) { return }
        steps = Self.parted(Self.withoutRests(steps, alignment), alignment)
        relation = Self.relation(of: steps, alignment)
        changes = steps.flatMap { Self.changes(of: $0, alignment, reference: reference, variant: variant) }
        meaningMayTurn = TurnedMeaning.isFound(in: steps, alignment)
    }

    private static func steps(of alignment: QuoteAlignment) -> [Step] {
        var steps: [Step] = []
        var a = 0
        var b = 0
        let end = QuoteAlignment.Block(first: alignment.first.count, second: alignment.second.count, count: 0)
        for block in alignment.blocks + [end] {
            if block.first > a { steps.append(Step(kind: .onlyReference, reference: a..<block.first, variant: b..<b)) }
            if block.second > b {
                steps.append(Step(kind: .onlyVariant, reference: block.first..<block.first, variant: b..<block.second))
            }
            if block.count > 0 {
                steps.append(
                    Step(
                        kind: .same, reference: block.first..<(block.first + block.count),
                        variant: block.second..<(block.second + block.count)))
            }
            a = block.first + block.count
            b = block.second + block.count
        }
        return steps
    }

    private static let mostOfRest = 2

    /// Without one or two words at an end of the variant that stand among those which it leaves out there: the "so"
    /// that it keeps of "You know that. So no, we stay" is not its own.
    private static func withoutRests(_ steps: [Step], _ alignment: QuoteAlignment) -> [Step] {
        func isRest(_ index: Int) -> Bool {
            guard steps[index].kind == .onlyVariant, steps[index].variant.count <= mostOfRest, index > 0,
                index == 1 || index == steps.count - 1, steps[index - 1].kind == .onlyReference
            else { return false }
            let lost = alignment.first[steps[index - 1].reference]
            return alignment.second[steps[index].variant].allSatisfy(lost.contains)
        }
        return steps.indices.filter { !isRest($0) }.map { steps[$0] }
    }

    /// With the last word of the variant set against the one that it resembles, and what the reference goes on with by
    /// itself: "nobody gets inside" of "nobody gets outside. We wait" has one word for another, and is cut as well.
    private static func parted(_ steps: [Step], _ alignment: QuoteAlignment) -> [Step] {
        guard steps.count > 2, let other = steps.last, other.kind == .onlyVariant, other.variant.count == 1 else {
            return steps
        }
        let lost = steps[steps.count - 2]
        guard lost.kind == .onlyReference, lost.reference.count > 1,
            isLike(alignment.first[lost.reference.lowerBound].text, alignment.second[other.variant.lowerBound].text)
        else { return steps }
        let middle = lost.reference.lowerBound + 1
        return steps.dropLast(2) + [
            Step(kind: .onlyReference, reference: lost.reference.lowerBound..<middle, variant: lost.variant), other,
            Step(
                kind: .onlyReference, reference: middle..<lost.reference.upperBound,
                variant: other.variant.upperBound..<other.variant.upperBound),
        ]
    }

    /// Whether two words begin and end alike for two thirds of the longer one.
    private static func isLike(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a), Array(b))
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        return (start + end) * 3 >= max(a.count, b.count) * 2
    }

    private static func relation(of steps: [Step], _ alignment: QuoteAlignment) -> QuoteRelation {
        guard let firstSame = steps.firstIndex(where: { $0.kind == .same }),
            let lastSame = steps.lastIndex(where: { $0.kind == .same })
        else { return .altered }
        let inner = steps[firstSame...lastSame]
        if isReordered(steps, alignment) { return .reordered }
        if inner.contains(where: { $0.kind == .onlyVariant }) { return .altered }
        let gaps = inner.filter { $0.kind == .onlyReference }
        if !gaps.isEmpty {
            let marked = inner.filter { $0.kind == .same }.dropFirst().allSatisfy {
                alignment.second[$0.variant.lowerBound].followsGap
            }
            return marked ? .leftOut : .leftOutSilently
        }
        let (start, end) = (steps[..<firstSame], steps[(lastSame + 1)...])
        if isExchanged(start) || isExchanged(end) { return .altered }
        let cutStart = start.contains { $0.kind == .onlyReference }
        let cutEnd = end.contains { $0.kind == .onlyReference }
        if cutStart && cutEnd { return .cutAtBothEnds }
        if cutStart { return .cutAtStart }
        return cutEnd ? .cutAtEnd : .longer
    }

    /// "Though the harbour", "Although the harbour": at an end one word stands for another.
    private static func isExchanged(_ edge: ArraySlice<Step>) -> Bool {
        edge.count >= 2 && edge.prefix(2).allSatisfy { max($0.reference.count, $0.variant.count) == 1 }
    }

    /// Whether a run of words that only the variant has here stands elsewhere in the reference.
    private static func isReordered(_ steps: [Step], _ alignment: QuoteAlignment) -> Bool {
        let lost = steps.filter { $0.kind == .onlyReference && $0.reference.count >= 3 }
        return steps.contains { step in
            guard step.kind == .onlyVariant, step.variant.count >= 3 else { return false }
            return lost.contains { other in
                let run = QuoteAlignment(
                    Array(alignment.first[other.reference]), Array(alignment.second[step.variant]))
                return run.longestRun >= 3 && run.longestRun * 3 >= step.variant.count * 2
            }
        }
    }

    private static func changes(
        of step: Step, _ alignment: QuoteAlignment, reference: String, variant: String
    ) -> [WordChange] {
        let words: ArraySlice<QuoteWords.Word>
        let source: String
        if step.kind == .onlyReference {
            words = alignment.first[step.reference]
            source = reference
        } else {
            words = alignment.second[step.variant]
            source = variant
        }
        guard let from = words.first?.start, let to = words.last?.end else { return [] }
        return [WordChange(kind: step.kind, text: source.text(in: TextSpan(from, max(from, to))))]
    }
}
