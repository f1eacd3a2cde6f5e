package import NewsModel
package import NewsText

/// One utterance as the page of a story shows it: the fullest form, who prints it, and what others made of it.
package struct QuotedLine {
    /// What one or several sources made of it, in words: `7 leaves out “not”`.
    package struct Change {
        /// The sources that made it, from 1.
        package var numbers: [Int]
        /// The change in words, without the sources' numbers.
        package var words: String
        /// Words that both print differ.
        package var isAltered: Bool
    }
    /// Index into the board's utterances.
    package var index: Int
    /// The fullest form; its spans point into the article that prints it.
    package var quote: Quote
    /// The name; nil where no source says who speaks.
    package var speaker: String?
    /// The speaker in words, with "?" behind one of whom the program is not sure.
    package var speakerWords: String
    /// The sources that print it in these words.
    package var numbers: [Int]
    /// The others' changes; empty where all print the same words.
    package var changes: [Change]
    /// Words of the quote that an altered variant leaves out or puts others for, as spans of its text.
    package var changed: [TextSpan]

    /// Some source prints other words than the fullest form.
    package var isAltered: Bool { changes.contains(where: \.isAltered) }

    /// Altered ones first, then those cut or given to somebody else, then those that most print.
    static func all(of detail: StoryDetail, _ numbers: SourceNumbers) -> [QuotedLine] {
        let utterances = detail.quotes.utterances
        let lines = utterances.indices.filter { !leads(utterances[$0]) }.map {
            QuotedLine(utterances[$0], $0, numbers)
        }
        func rank(_ line: QuotedLine) -> (Int, Int, Int, Int) {
            let utterance = detail.quotes.utterances[line.index]
            let weight = line.isAltered ? 0 : line.changes.isEmpty ? 2 : 1
            return (utterance.isReported ? 1 : 0, weight, -utterance.outlets.count, line.speaker == nil ? 1 : 0)
        }
        return lines.sorted {
            let (a, b) = (rank($0), rank($1))
            return a == b ? $0.index < $1.index : a < b
        }
    }

    /// "A spokeswoman said:" between two quotations, of which one lost its mark, is what leads to a quote.
    private static func leads(_ utterance: Utterance) -> Bool {
        utterance.outlets.count < 2 && utterance.reference.quote.text.last == ":"
    }

    private init(_ utterance: Utterance, _ index: Int, _ numbers: SourceNumbers) {
        self.index = index
        quote = utterance.reference.quote
        speaker = utterance.speaker?.name
        speakerWords = QuoteWording.speaker(utterance)
        self.numbers = []
        changes = []
        changed =
            utterance.variants.first(where: QuoteChange.isAltered).map {
                QuoteChange.changedSpans($0.changes, in: utterance.reference.quote.text)
            } ?? []
        for (place, variant) in utterance.variants.enumerated() {
            guard let number = numbers.number(of: variant.article) else { continue }
            let words = place == 0 ? "" : QuoteChange.words(variant)
            if words.isEmpty {
                if !self.numbers.contains(number) { self.numbers.append(number) }
            } else if let known = changes.firstIndex(where: { $0.words == words }) {
                if !changes[known].numbers.contains(number) { changes[known].numbers.append(number) }
            } else {
                changes.append(Change(numbers: [number], words: words, isAltered: QuoteChange.isAltered(variant)))
            }
        }
        self.numbers.sort()
        changes.sort { $0.isAltered && !$1.isAltered }
    }
}

/// What a variant of a quote changes, in words that need no signs and no colours.
package enum QuoteChange {
    /// Whether words inside what both print were changed.
    package static func isAltered(_ variant: QuoteVariant) -> Bool {
        variant.relation == .altered || variant.flags.contains(.meaningMayTurn)
    }

    /// `leaves out “not”`, `has “like” for “unlike”`, `cut at the end`; empty where the words are the same.
    package static func words(_ variant: QuoteVariant) -> String {
        var parts: [String] = []
        switch variant.relation {
        case .reference, .sameWords: break
        case .altered, .leftOutSilently, .longer: parts = steps(variant.changes)
        case .cutAtStart, .cutAtEnd, .cutAtBothEnds, .leftOut:
            parts = [QuoteWording.words(for: variant.relation) + without(variant.changes)]
            if variant.flags.contains(.meaningMayTurn) { parts += steps(variant.changes) }
        case .reordered, .paraphrased:
            parts = [QuoteWording.words(for: variant.relation)]
            if variant.flags.contains(.meaningMayTurn) { parts += steps(variant.changes) }
        }
        if parts.isEmpty, variant.relation == .altered || variant.relation == .leftOutSilently {
            parts = [QuoteWording.words(for: variant.relation)]
        }
        for flag in variant.flags where flag == .differentSpeaker {
            if let name = variant.quote.attribution?.name { parts.append("said by \(name)") }
        }
        return parts.joined(separator: ", ")
    }

    /// Which words a quote that is cut lacks: `: without “and I should have”`; empty where that is not known.
    private static func without(_ changes: [WordChange]) -> String {
        let missing = changes.filter { $0.kind == .onlyReference && $0.text.contains(where: \.isLetter) }
        guard !missing.isEmpty else { return "" }
        return ": without " + Wording.list(missing.prefix(2).map { "“\(short($0.text))”" })
    }

    /// Where words stand in the quote of one article that the quote of another one cuts off or leaves out, with what it
    /// did in words: `cut at the end: without “and I should have”`.
    package static func cuts(
        of article: Article, by other: ArticleID, _ board: QuoteBoard
    ) -> [(span: TextSpan, words: String)] {
        let bytes = Array(article.content.text.utf8)
        return board.utterances.flatMap { utterance -> [(span: TextSpan, words: String)] in
            let whole = utterance.reference
            guard whole.article == article.id, whole.quote.span.end <= bytes.count,
                bytes.text(in: whole.quote.span) == whole.quote.text,
                let cut = utterance.variants.dropFirst().first(where: { $0.article == other }),
                [.cutAtStart, .cutAtEnd, .cutAtBothEnds, .leftOut, .leftOutSilently].contains(cut.relation)
            else { return [] }
            let words = self.words(cut)
            return changedSpans(cut.changes, in: whole.quote.text).map {
                ($0.shifted(by: whole.quote.span.start), words)
            }
        }
    }

    /// Where the words of the reference stand that the variant does not have; empty where the changes do not fit the
    /// text.
    static func changedSpans(_ changes: [WordChange], in text: String) -> [TextSpan] {
        let bytes = Array(text.utf8)
        var found: [TextSpan] = []
        var start = 0
        for change in changes where change.kind != .onlyVariant {
            let wanted = Array(change.text.utf8)
            guard !wanted.isEmpty, start + wanted.count <= bytes.count,
                let place = (start...(bytes.count - wanted.count)).first(where: {
                    bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
                })
            else { return [] }
            start = place + wanted.count
            if change.kind == .onlyReference { found.append(TextSpan(place, start)) }
        }
        return found
    }

    private static let mostSteps = 3

    /// So many words left out at an end are a cut.
    private static let leastCut = 3

    private static func steps(_ changes: [WordChange]) -> [String] {
        func isCut(_ index: Int) -> Bool {
            changes[index].kind == .onlyReference && changes[index].text.split(separator: " ").count >= leastCut
        }
        // Words at an end for which others are put are no cut.
        let isCutAtStart = changes.count > 1 && isCut(0) && changes[1].kind == .same
        let before = changes.dropLast().suffix(2).map(\.kind)
        let isCutAtEnd =
            !before.isEmpty && isCut(changes.count - 1)
            && (before.last == .same || before == [.onlyReference, .onlyVariant])
        let inner = changes.dropFirst(isCutAtStart ? 1 : 0).dropLast(isCutAtEnd ? 1 : 0)
        var result = innerSteps(Array(inner))
        if result.count > mostSteps {
            result = result.prefix(mostSteps - 1) + ["and \(result.count - mostSteps + 1) more changes"]
        }
        let cut: QuoteRelation? =
            isCutAtStart ? (isCutAtEnd ? .cutAtBothEnds : .cutAtStart) : isCutAtEnd ? .cutAtEnd : nil
        let ends = [isCutAtStart ? changes.first : nil, isCutAtEnd ? changes.last : nil].compactMap(\.self)
        return result + (cut.map { [QuoteWording.words(for: $0) + without(ends)] } ?? [])
    }

    private static func innerSteps(_ changes: [WordChange]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < changes.count {
            let change = changes[index]
            let next = index + 1 < changes.count ? changes[index + 1] : nil
            switch (change.kind, next?.kind) {
            case (.onlyReference, .onlyVariant?):
                result.append("has “\(short(next?.text ?? ""))” for “\(short(change.text))”")
                index += 1
            case (.onlyVariant, .onlyReference?):
                result.append("has “\(short(change.text))” for “\(short(next?.text ?? ""))”")
                index += 1
            case (.onlyReference, _): result.append("leaves out “\(short(change.text))”")
            // Two texts do not show which of them has more than was said.
            case (.onlyVariant, nil): result.append("goes on “\(short(change.text))”")
            case (.onlyVariant, _): result.append("has also “\(short(change.text))”")
            case (.same, _): break
            }
            index += 1
        }
        return result
    }

    private static func short(_ text: String) -> String {
        QuoteWording.shortened(text, longest: 7, first: 3, last: 2, between: "” … “")
    }
}
