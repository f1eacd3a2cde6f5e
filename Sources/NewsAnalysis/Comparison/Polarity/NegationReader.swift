import NewsLanguage

/// Finds for the terms of a sentence which words deny them.
struct NegationReader {
    private let tokens: [ComparisonToken]
    private let polarity: PolarityReading
    private let boundaries: [Bool]
    private var terms: [StatementForm.Term]

    init(
        _ tokens: [ComparisonToken], _ polarity: PolarityReading, _ terms: [StatementForm.Term], _ boundaries: [Bool]
    ) {
        self.tokens = tokens
        self.terms = terms
        self.boundaries = boundaries
        self.polarity = polarity
    }

    /// The terms with their negations.
    mutating func read() -> [StatementForm.Term] {
        var index = 0
        while index < tokens.count {
            if let length = polarity.length(.noNegation, at: index) {
                index += length
                continue
            }
            if isDeniedItself(index) {
                // "Did not fail to", "not denied".
            } else if let length = polarity.length(.negation, at: index) {
                negate(from: index + length, by: index)
            } else if let length = polarity.length(.secondNegation, at: index) {
                if !isNegated(before: index) { negate(from: index + length, by: index) }
            } else if polarity.hasNegativeEnding(at: index) {
                negate(from: index + 1, by: index)
            } else if let length = polarity.length(.nounNegation, at: index) {
                negateNoun(from: index + length, by: index)
            } else if let length = polarity.length(.failure, at: index) {
                negate(from: index + length, by: index)
            } else if let from = prevented(by: index) {
                negate(from: from, by: index)
            } else if isDenial(index) {
                deny(from: index + 1, by: index)
            }
            index += 1
        }
        return terms
    }

    /// Whether a word that would deny others is denied, so that they are said.
    private func isDeniedItself(_ index: Int) -> Bool {
        terms.contains { $0.tokens.lowerBound == index && $0.isDenied }
            && (polarity.opens(.failure, at: index) || isDenial(index) || prevented(by: index) != nil)
    }

    /// Where what a word prevents begins: behind "from" of its clause ("a city block and saw fire from" prevents
    /// nothing).
    private func prevented(by index: Int) -> Int? {
        guard polarity.opens(.prevention, at: index),
            let from = ((index + 1)..<min(tokens.count, index + 1 + Self.reachOfPrevention))
                .first(where: { polarity.opens(.beforePrevented, at: $0) }),
            !boundaries[index..<from].contains(true)
        else { return nil }
        return from + 1
    }

    /// Denies the next word that says something; figures and names are none: "not 5 but 6".
    private mutating func negate(from start: Int, by negation: Int) {
        let isLimited = (start..<max(start, tokens.count)).contains { polarity.opens(.limit, at: $0) }
        if isLimited { return }
        guard let number = focus(from: start) ?? (endsClause(start) ? verb(before: negation) : nil) else { return }
        terms[number].negations.append(negation)
        leaveOpen(behind: number)
    }

    /// "The charter does not protect people to 'make threats'": somebody's words behind a denied verb are neither said
    /// nor denied.
    private mutating func leaveOpen(behind number: Int) {
        guard terms[number].isVerb else { return }
        // A quotation mark opens a clause that belongs to the verb.
        let end =
            tokens.indices[terms[number].tokens.upperBound...]
            .first { boundaries[$0] && !FactLabel.marks.contains(tokens[$0].text) } ?? tokens.count
        for other in terms.indices where other > number && terms[other].isQuoted && terms[other].tokens.lowerBound < end
        {
            terms[other].isBehindDenied = true
        }
    }

    private func isNegated(before index: Int) -> Bool {
        (max(0, index - Self.reachOfSecond)..<index).contains { polarity.opens(.negation, at: $0) }
    }

    /// Nothing of its clause stands behind a place: "genehmigte den Plan nicht".
    private func endsClause(_ start: Int) -> Bool {
        let end = tokens.indices.first { $0 >= start && boundaries[$0] } ?? tokens.count
        return !terms.contains { (start..<max(start, end)).contains($0.tokens.lowerBound) }
    }

    private func verb(before index: Int) -> Int? {
        terms.indices.last {
            terms[$0].tokens.lowerBound < index && terms[$0].isVerb && !terms[$0].isLight
                && !boundaries[terms[$0].tokens.lowerBound..<index].contains(true)
        }
    }

    /// "No passengers were hurt": the verb of a noun, or the noun alone: "there was no fire".
    private mutating func negateNoun(from start: Int, by negation: Int) {
        guard let number = focus(from: start, passingFigures: true) else { return }
        func isPredicate(_ number: Int) -> Bool {
            !terms[number].sides.isEmpty || terms[number].isVerb
        }
        let end = boundaries[terms[number].tokens.upperBound...].firstIndex(of: true) ?? tokens.count
        let verb = terms.indices[number...].first {
            isPredicate($0) && !terms[$0].isName && !terms[$0].isPlace && terms[$0].tokens.lowerBound < end
        }
        terms[verb ?? number].negations.append(negation)
    }

    /// Of a clause that opens at a place: the verb or another word with an opposite, else the last word, which says
    /// what something is.
    private func predicate(from start: Int) -> Int? {
        let end = boundaries[min(start, boundaries.count)...].firstIndex(of: true) ?? tokens.count
        let own = terms.indices.filter {
            (start..<max(start, end)).contains(terms[$0].tokens.lowerBound) && !terms[$0].isPlace && !terms[$0].isName
                && !terms[$0].isFigure && (!terms[$0].isLight || !terms[$0].sides.isEmpty)
        }
        return own.first { !terms[$0].sides.isEmpty || terms[$0].isVerb } ?? own.last
    }

    private func isDenial(_ index: Int) -> Bool {
        if polarity.opens(.denial, at: index) { return true }
        guard polarity.opens(.rejection, at: index) else { return false }
        return ((index + 1)..<min(tokens.count, index + 1 + Self.reachOfClaim))
            .contains { polarity.opens(.claim, at: $0) }
    }

    /// All that a denial reports: to the end of its clause, and of the clause that opens right behind it.
    private mutating func deny(from start: Int, by negation: Int) {
        var isOpened = false
        for index in start..<max(start, tokens.count) {
            if boundaries[index] {
                if isOpened || index - start > Self.reachOfClaim { return }
                isOpened = true
            }
            for number in terms.indices where terms[number].tokens.lowerBound == index {
                terms[number].negations.append(negation)
            }
        }
    }

    /// The term that a negation bears on: the next in its clause that is not light, beside which a light one is denied
    /// too.
    private func focus(from start: Int, passingFigures: Bool = false) -> Int? {
        for index in start..<max(start, tokens.count) {
            if boundaries[index] {
                return polarity.opens(.complement, at: index) ? predicate(from: index + 1) : nil
            }
            guard let number = terms.firstIndex(where: { $0.tokens.lowerBound == index }) else { continue }
            let term = terms[number]
            if term.isFigure, !passingFigures { return nil }
            if term.isFigure { continue }
            if polarity.opens(.failure, at: index) || isDenial(index) { return number }
            if term.isLight && term.sides.isEmpty || term.isPlace { continue }
            return term.isName ? nil : number
        }
        return nil
    }

    /// Tokens from a verb to what it rejects.
    private static let reachOfClaim = 3
    /// Tokens from a word that prevents to "from".
    private static let reachOfPrevention = 6
    /// Tokens from the first part of a negation to the second.
    private static let reachOfSecond = 4
}
