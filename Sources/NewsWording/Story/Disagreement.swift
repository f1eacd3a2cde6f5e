package import NewsModel
package import NewsText

/// One thing on which sources give different values, or one figure that moved on.
package struct Disagreement {
    /// What the sources say, as far as the times tell.
    package enum Claim: Sendable {
        /// They differ.
        case differs
        /// The figure grew from one article to the next: later, not against each other.
        case later
        /// Figures for one thing, of which nothing is claimed.
        case figures
    }
    /// One value and who has it.
    package struct Side {
        /// As the first of them writes it.
        package let value: String
        /// What other ways of writing the value share with it.
        let key: String
        /// The sources' numbers.
        package var numbers: [Int]
        /// The value in its clause; nil where it was not looked for.
        package var words: ValueInWords?
        /// When the first of them published it.
        package var time: Timestamp?
        /// Whom the text names as saying so.
        package var said: String?
        /// The first of them, as its place in the matrix.
        package var article: Int
        /// It is one of the values that are said to differ, and not one that stands beside them.
        package var isClaimed = false
        /// Where the value stands in that article's text.
        package var span: TextSpan
    }
    /// Whether the values differ, or only moved on.
    package var claim: Claim
    /// What the values are of, in the text's own words; may be empty.
    package var subject: String
    /// By time.
    package var sides: [Side]
    /// Index into the matrix's facts; nil for a series.
    package var fact: Int?

    /// The sides that stand against each other, where it is said that they differ; else all.
    package var claimed: [Side] { claim == .differs ? sides.filter(\.isClaimed) : sides }
    /// Sides that are told beside those that differ, and that contradict nobody as far as the times tell.
    package var beside: [Side] { claim == .differs ? sides.filter { !$0.isClaimed } : [] }

    /// The pair of sides to set side by side for it.
    package var pair: (left: Side, right: Side)? {
        let claimed = claimed
        guard let first = claimed.first, let last = claimed.last, claimed.count > 1 else { return nil }
        return (first, last)
    }

    /// When its values were published, as short as they can be told apart; empty texts where they cannot.
    package func times(_ words: Wording) -> [String] {
        let moments = sides.map { $0.time.map(words.moment) ?? "" }
        if Set(moments).count > 1 { return moments }
        let clocks = sides.map { $0.time.map(words.clock) ?? "" }
        return Set(clocks).count > 1 ? clocks : clocks.map { _ in "" }
    }

    // MARK: - Finding

    /// What differs first, each thing once.
    static func all(of detail: StoryDetail, _ numbers: SourceNumbers) -> [Disagreement] {
        let finder = DisagreementFinder(detail: detail, numbers: numbers)
        let found = finder.differences()
        return found.filter { $0.claim == .differs } + found.filter { $0.claim == .later }
            + found.filter { $0.claim == .figures }
    }
}

/// Goes over a story's matrix and quotes.
private struct DisagreementFinder {
    let detail: StoryDetail
    let numbers: SourceNumbers

    /// One for each thing, in no order of weight.
    func differences() -> [Disagreement] {
        var result = detail.matrix.thingsInDispute(besides: detail.quotes).map(disagreement)
        for series in detail.matrix.series { take(series, into: &result) }
        for index in result.indices { result[index].sides = byTime(result[index].sides) }
        return result
    }

    private func disagreement(_ thing: ThingInDispute) -> Disagreement {
        let first = thing.pairs[0]
        var result = Disagreement(
            claim: thing.isDisputed ? .differs : .later, subject: first.difference.difference.subject, sides: [],
            fact: first.fact)
        for pair in thing.pairs {
            for var side in sides(pair.difference) {
                side.isClaimed = pair.difference.difference.relation == .differs
                add(side, to: &result.sides)
            }
        }
        return result
    }

    private func sides(_ pair: FactDifference) -> [Disagreement.Side] {
        let value = pair.difference
        return [
            side(
                pair.leftArticle, FactWording.value(value, isLeft: true), value.leftNumber, pair.leftWords, value.left),
            side(
                pair.rightArticle, FactWording.value(value, isLeft: false), value.rightNumber, pair.rightWords,
                value.right),
        ]
    }

    private func side(
        _ article: Int, _ value: String, _ number: Double?, _ words: ValueInWords?, _ span: TextSpan,
        said: String? = nil
    ) -> Disagreement.Side {
        let id = detail.matrix.articles.indices.contains(article) ? detail.matrix.articles[article] : nil
        let source = detail.sources.first { $0.article.id == id }
        let time = source.flatMap { $0.time(of: words?.text ?? value) }
        return Disagreement.Side(
            value: value, key: FigureForm.key(value, number), numbers: [numbers[article]], words: words, time: time,
            said: said, article: article, span: span)
    }

    private func add(_ side: Disagreement.Side, to sides: inout [Disagreement.Side]) {
        guard let known = sides.firstIndex(where: { $0.key == side.key }) else {
            sides.append(side)
            return
        }
        for number in side.numbers where !sides[known].numbers.contains(number) { sides[known].numbers.append(number) }
        if sides[known].words == nil { sides[known].words = side.words }
        if side.isClaimed { sides[known].isClaimed = true }
        if let time = side.time, sides[known].time.map({ time.seconds < $0.seconds }) ?? true {
            sides[known].time = time
            sides[known].article = side.article
            sides[known].span = side.span
            if side.words != nil { sides[known].words = side.words }
        }
    }

    /// Figures of one thing: they complete a difference that has two of them, else they stand alone.
    private func take(_ series: FigureSeries, into result: inout [Disagreement]) {
        var sides: [Disagreement.Side] = []
        for entry in series.entries {
            // A source that has a figure says nothing more by "dozens".
            let hasFigure = series.entries.contains {
                $0.article == entry.article && $0.text.contains(where: \.isNumber)
            }
            if hasFigure, !entry.isDenied, !entry.text.contains(where: \.isNumber), !entry.text.contains(" ") {
                continue
            }
            let said = entry.source.flatMap { $0.split(separator: " ").count <= 3 ? $0 : nil }
            add(
                side(
                    entry.article, entry.isDenied ? "none" : entry.text, entry.isDenied ? nil : entry.number,
                    entry.words, entry.span, said: said),
                to: &sides)
        }
        guard sides.count > 1 else { return }
        let known = result.firstIndex { thing in
            thing.sides.count { side in
                sides.contains { $0.key == side.key && !Set($0.numbers).isDisjoint(with: side.numbers) }
            } > 1
        }
        guard let known else {
            result.append(Disagreement(claim: .figures, subject: series.subject, sides: sides))
            return
        }
        for side in sides { add(side, to: &result[known].sides) }
    }

    private func byTime(_ sides: [Disagreement.Side]) -> [Disagreement.Side] {
        sides.enumerated().sorted { a, b in
            let (left, right) = (a.element.time?.seconds ?? .max, b.element.time?.seconds ?? .max)
            return left == right ? a.offset < b.offset : left < right
        }.map(\.element).map { side in
            var side = side
            side.numbers.sort()
            return side
        }
    }
}
