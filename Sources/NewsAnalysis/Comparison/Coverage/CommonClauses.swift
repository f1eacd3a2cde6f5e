import NewsLanguage
import NewsModel
import NewsText

/// Finds the clause of a fact that most of its sources bear out word for word: what can be said that all of them say.
///
/// That sources state one fact is told by probabilities; that all of them say *this* can be said only where each has
/// its figures and nearly all of its words, in one sentence. The shortest such clause says least that only its writer
/// says.
struct CommonClauses {
    private let story: StoryContext
    private let links: StoryLinks
    private let chooser: LabelChooser
    private let labels: FactLabel

    /// Of the weight of a clause's words, and of those that are no names, so much stands in a sentence of each source.
    private static let leastOfAll: Float = 0.8
    private static let leastOfMatter: Float = 0.75
    private static let lengths = 5...32

    init(_ story: StoryContext, _ links: StoryLinks, _ chooser: LabelChooser, _ labels: FactLabel) {
        self.story = story
        self.links = links
        self.chooser = chooser
        self.labels = labels
    }

    /// - Parameters:
    ///   - members: The fact's sentences.
    ///   - label: What the fact is called: the clause is about the same.
    ///   - tellers: The articles that state it, whole or in part: the clause may say less than the label does.
    func clause(
        _ members: [Int], of label: LabelChooser.Label, tellers: [Int], _ bearing: FactBearing
    ) -> CommonClause? {
        guard tellers.count > 1 else { return nil }
        let told = words(links.places[label.member], label.tokens)
        var best: (clause: CommonClause, length: Int)?
        for member in members {
            let place = links.places[member]
            // A headline is its source's framing, and is shown as such.
            guard tellers.contains(place.article), !isHeading(place) else { continue }
            for part in chooser.candidates(member) {
                let length = length(place, part.tokens)
                guard Self.lengths.contains(length), isOwn(place, part.tokens),
                    labels.isReadAlone(place, part.tokens),
                    labels.cost(place, part.tokens, support: 0) != nil,
                    words(place, part.tokens).isAbout(told)
                else { continue }
                let bearing = tellers.filter { $0 == place.article || isBorneOut(place, part.tokens, $0, bearing) }
                guard bearing.count > 1 else { continue }
                if let best, (bearing.count, -length) <= (best.clause.articles.count, -best.length) { continue }
                best = (CommonClause(text: chooser.text(part), articles: bearing), length)
            }
        }
        return best?.clause
    }

    /// The words of a clause that say something, by number.
    private struct Words {
        var matter: Set<Int32> = []
        var names: Set<Int32> = []

        /// Words of the fact's name that its clause has at least: "the ministry confirmed the move" is not what a state
        /// was recognized by.
        private static let least = 2

        /// Whether this clause says what `told` does, or less of it.
        func isAbout(_ told: Words) -> Bool {
            if matter.intersection(told.matter).count >= min(Self.least, told.matter.count) { return true }
            return !matter.isEmpty && matter.isSubset(of: told.matter)
                && names.intersection(told.names).count >= Self.least
        }
    }

    private func words(_ place: SentencePlace, _ part: Range<Int>) -> Words {
        var result = Words()
        for word in story.links.texts[place.article][place.sentence].words where part.contains(Int(word.token)) {
            if word.isName {
                result.names.insert(word.word)
            } else if story.links.vocabulary.words[Int(word.word)].carriesMatter {
                result.matter.insert(word.word)
            }
        }
        return result
    }

    private func isHeading(_ place: SentencePlace) -> Bool {
        story.prepared[place.article].sentences[place.sentence].isHeading
    }

    private func length(_ place: SentencePlace, _ part: Range<Int>) -> Int {
        let tokens = story.prepared[place.article].tokens[place.sentence]
        return tokens[part.clamped(to: tokens.indices)].count { $0.kind != .punctuation }
    }

    /// Without a quotation: whose words they are is told with the quotations.
    private func isOwn(_ place: SentencePlace, _ part: Range<Int>) -> Bool {
        let tokens = story.prepared[place.article].tokens[place.sentence]
        return !tokens[part.clamped(to: tokens.indices)].contains {
            $0.kind == .punctuation && FactLabel.marks.contains($0.text)
        }
    }

    private func isBorneOut(_ place: SentencePlace, _ part: Range<Int>, _ article: Int, _ bearing: FactBearing) -> Bool
    {
        let share = bearing.share(of: place, tokens: part, in: article)
        return share.all >= Self.leastOfAll && share.matter >= Self.leastOfMatter && share.lacking.isEmpty
    }
}
