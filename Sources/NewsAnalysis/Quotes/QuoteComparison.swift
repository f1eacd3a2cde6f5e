import NewsModel
import NewsText

/// What an outlet did with an utterance: the relation of its wording to the fullest one.
struct QuoteComparison {
    private(set) var relation = QuoteRelation.sameWords
    /// From the reference to the variant; empty where the words are the same.
    private(set) var changes: [WordChange] = []
    /// A negation, or "like" against "unlike", was added, lost or cut away.
    private(set) var meaningMayTurn = false

    private struct Step {
        var kind: WordChange.Kind
        var reference: Range<Int>
        var variant: Range<Int>
    }

    init(reference: String, variant: String) {
        let referenceWords = QuoteWords(reference).words
        let variantWords = QuoteWords(variant).words
        guard referenceWords != variantWords else { return }
        let alignment = QuoteAlignment(referenceWords, variantWords)
        let steps = Self.steps(of: alignment)
        relation = Self.relation(of: steps, alignment)
        changes = steps.flatMap { Self.changes(of: $0, alignment, reference: reference, variant: variant) }
        meaningMayTurn = Self.turnsMeaning(steps, alignment)
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

    private static func relation(of steps: [Step], _ alignment: QuoteAlignment) -> QuoteRelation {
        guard let firstSame = steps.firstIndex(where: { $0.kind == .same }),
            let lastSame = steps.lastIndex(where: { $0.kind == .same })
        else { return .altered }
        let inner = steps[firstSame...lastSame]
        if isReordered(steps, alignment) { return .joined }
        if inner.contains(where: { $0.kind == .onlyVariant }) { return .altered }
        let gaps = inner.filter { $0.kind == .onlyReference }
        if !gaps.isEmpty {
            let marked = inner.filter { $0.kind == .same }.dropFirst().allSatisfy {
                alignment.second[$0.variant.lowerBound].followsGap
            }
            return marked ? .leftOut : .leftOutSilently
        }
        let cutStart = steps[..<firstSame].contains { $0.kind == .onlyReference }
        let cutEnd = steps[(lastSame + 1)...].contains { $0.kind == .onlyReference }
        if cutStart && cutEnd { return .cutAtBothEnds }
        if cutStart { return .cutAtStart }
        return cutEnd ? .cutAtEnd : .altered
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

    // MARK: Meaning

    private static func turnsMeaning(_ steps: [Step], _ alignment: QuoteAlignment) -> Bool {
        for (index, step) in steps.enumerated() {
            switch step.kind {
            case .same: continue
            case .onlyVariant:
                if alignment.second[step.variant].contains(where: isNegation) { return true }
            case .onlyReference:
                // Of a part that was cut off at the start, its last words count: "not | a natural politician".
                let words = alignment.first[step.reference]
                let near = index == 0 ? words.suffix(2) : index == steps.count - 1 ? [] : words
                if near.contains(where: isNegation) { return true }
            }
        }
        return hasOpposites(steps, alignment)
    }

    private static func isNegation(_ word: QuoteWords.Word) -> Bool { negations.contains(word.text) }

    /// "able" against "unable", "like" against "unlike".
    private static func hasOpposites(_ steps: [Step], _ alignment: QuoteAlignment) -> Bool {
        let lost = Set(steps.filter { $0.kind == .onlyReference }.flatMap { alignment.first[$0.reference].map(\.text) })
        let added = Set(steps.filter { $0.kind == .onlyVariant }.flatMap { alignment.second[$0.variant].map(\.text) })
        return prefixes.contains { prefix in
            added.contains { $0.hasPrefix(prefix) && lost.contains(String($0.dropFirst(prefix.count))) }
                || lost.contains { $0.hasPrefix(prefix) && added.contains(String($0.dropFirst(prefix.count))) }
        }
    }

    private static let prefixes = ["un", "in", "im", "dis", "non", "il", "ir"]

    private static let negations: Set<String> = [
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without", "hardly", "unlike",
        "nicht", "kein", "keine", "keinen", "nie", "niemals", "niemand", "nichts", "pas", "jamais", "aucun", "aucune",
        "rien", "nunca", "jamas", "nada", "nadie", "ningun", "ninguna", "sin",
    ]
}
